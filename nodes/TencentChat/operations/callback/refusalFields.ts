import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';

/** A code of the app's own for whoever is refused; `errorCode` in every form of Reply. */
export const codeField = (
	{ from, to }: { readonly from: number; readonly to: number },
	otherwise: string,
	show: IDisplayOptions['show'],
): INodeProperties => {
	const description = `The code that the user's app gets, from ${from} to ${to}. ${otherwise}`;
	return {
		displayName: 'Code',
		name: 'errorCode',
		type: 'number',
		typeOptions: { numberPrecision: 0 },
		default: '',
		placeholder: `e.g. ${from}`,
		description,
		displayOptions: { show },
	};
};

/** A text of the app's own for whoever is refused; `errorInfo` in every form of Reply. */
export const textField = (displayName: string, show: IDisplayOptions['show']): INodeProperties => ({
	displayName,
	name: 'errorInfo',
	type: 'string',
	default: '',
	placeholder: 'e.g. This is against the rules',
	description: "Sent to the user's app together with the code",
	displayOptions: { show },
});
