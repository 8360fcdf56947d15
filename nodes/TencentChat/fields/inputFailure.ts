/** A value in the form that cannot be used; nothing was sent for the item. */
export interface InputFailure {
	readonly kind: 'input';
	/** What is wrong, beginning with the field's label. */
	readonly title: string;
	readonly advice: string;
}

export const inputFailure = (
	title: string,
	advice = 'Nothing was sent for this item. Correct the field, or the data that feeds it.',
): InputFailure => ({ kind: 'input', title, advice });

/** A value that n8n could not work out, such as an expression that fails. */
export const failureOfThrown = (thrown: unknown): InputFailure =>
	inputFailure(thrown instanceof Error ? thrown.message : 'A field of the form cannot be read');
