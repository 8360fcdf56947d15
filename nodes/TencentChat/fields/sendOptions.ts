import type { INodeProperties } from 'n8n-workflow';
import type { WireField } from '../../shared/elements/wireField';
import { fieldsToWire } from '../../shared/elements/wireFieldValues';
import { offlinePushParts, offlinePushToWire } from '../../shared/apis/offlinePush';
import { isDataObject } from './json';
import type { Parameters } from './parameters';
import { formField } from './wireFieldForm';

/** What may be said about sending, as options: those of the API, and the offline push in parts. */
export const sendOptionFields = (apiOptions: readonly WireField[]): INodeProperties[] => [
	...apiOptions.map(formField),
	...offlinePushParts.map(({ name, shown, description, fields }): INodeProperties => ({
		displayName: shown,
		name,
		type: 'fixedCollection',
		default: {},
		description,
		options: [{ displayName: shown, name: 'push', values: fields.map(formField) }],
	})),
];

/** The sending options as they go on the wire. */
export function readSendOptions(
	apiOptions: readonly WireField[],
	parameters: Parameters,
): Record<string, unknown> {
	const options = parameters.group('options');
	const push = offlinePushToWire(({ name }) => {
		const part = options[name];
		const values = isDataObject(part) ? part.push : undefined;
		return isDataObject(values) ? values : {};
	});
	return {
		...fieldsToWire(apiOptions, options),
		...(push !== undefined && { OfflinePushInfo: push }),
	};
}
