import type { IExecuteFunctions } from 'n8n-workflow';
import { asText } from './convert';

/** Typed readers of one parameter of one item. */
export const readerOf = (context: IExecuteFunctions, index: number) => ({
	text: (name: string): string => asText(context.getNodeParameter(name, index, '')),
	number: (name: string): number => Number(context.getNodeParameter(name, index, 0)),
	isOn: (name: string, initial: boolean): boolean =>
		context.getNodeParameter(name, index, initial) === true,
	any: (name: string): unknown => context.getNodeParameter(name, index),
});
