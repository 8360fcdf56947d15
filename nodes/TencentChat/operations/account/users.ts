import type { IDataObject } from 'n8n-workflow';

/** How an item says which user it is about. */
export const nameUser = (userId: unknown): IDataObject => ({ UserID: String(userId) });
