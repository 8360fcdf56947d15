import type { IDataObject } from 'n8n-workflow';

/** Whether a value is an object as n8n's items hold it. */
export const isDataObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
