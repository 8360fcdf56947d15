import type { IDataObject } from 'n8n-workflow';
import type { CallFailure } from '../../shared/callFailure';

/** A value in the form that cannot be used; nothing was sent for the item. */
export interface InputFailure {
	readonly kind: 'input';
	/** What is wrong, beginning with the field's shown name. */
	readonly title: string;
	readonly advice: string;
}

/** Why an item did not succeed. */
export type ItemFailure = InputFailure | CallFailure;

/** One item to give: what became of it, or of a part of it. */
export type OutputEntry =
	| { readonly json: Record<string, unknown> }
	| { readonly failure: ItemFailure; readonly details?: IDataObject };

export const inputFailure = (
	title: string,
	advice = 'Nothing was sent for this item. Correct the field, or the data that feeds it.',
): InputFailure => ({ kind: 'input', title, advice });
