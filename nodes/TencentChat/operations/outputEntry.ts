import type { IDataObject } from 'n8n-workflow';
import type { CallFailure } from '../../shared/client/failure';
import type { InputFailure } from '../fields/inputFailure';

/** Why an item did not succeed. */
export type ItemFailure = InputFailure | CallFailure;

/** One item to give: what became of an input item, or of a part of it. */
export type OutputEntry =
	| {
			readonly json: Record<string, unknown>;
			/** What stood there before, where it was read: for the record of a change. */
			readonly before?: Readonly<Record<string, unknown>>;
	  }
	| { readonly failure: ItemFailure; readonly details?: IDataObject };

/** The fields of what was sent and of what was answered. */
export const itemOf = (sent: object, answered: object): Record<string, unknown> => ({
	...sent,
	...answered,
});
