import type { INodeProperties } from 'n8n-workflow';
import type { WireField } from '../../shared/elements/wireField';
import { fieldsToWire } from '../../shared/elements/toWire';
import { offlinePushParts, offlinePushToWire } from '../../shared/apis/offlinePush';
import { labelsOfFields } from '../../shared/elements/labelOfPath';
import type { FormField } from './field';
import { isDataObject } from './values';
import type { Label, Labels } from './labels';
import type { Parameters } from './parameters';
import { formField } from './wireFieldForm';

/** What may be said about sending, as options: those of the API, and the offline push in parts. */
export const sendOptionFields = (apiOptions: readonly WireField[]): FormField[] =>
	[
		...apiOptions.map(formField),
		...offlinePushParts.map(({ name, label, description, fields }): INodeProperties => ({
			displayName: label,
			name,
			type: 'fixedCollection',
			default: {},
			description,
			options: [{ displayName: label, name: 'push', values: fields.map(formField) }],
		})),
	].map((form) => ({ form, collection: 'options' }));

/** The sending options as they go on the wire. */
export function readSendOptions(
	apiOptions: readonly WireField[],
	parameters: Parameters,
): Record<string, unknown> {
	const options = parameters.collection('options');
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

export const sendOptionLabels = (apiOptions: readonly WireField[]): Labels => ({
	...Object.fromEntries(
		apiOptions.map(({ wire }): [string, Label] => [
			wire,
			(inside) => labelsOfFields(apiOptions, [wire, ...inside]).join(' › '),
		]),
	),
	OfflinePushInfo: labelInPush,
});

function labelInPush(path: readonly PropertyKey[]): string {
	const [first, ...rest] = path;
	const part =
		offlinePushParts.find(({ inside }) => inside !== undefined && inside === first) ??
		offlinePushParts.find(({ inside }) => inside === undefined);
	const fields = part?.inside === undefined ? path : rest;
	return [part?.label ?? 'Offline Push', ...labelsOfFields(part?.fields ?? [], fields)].join(' › ');
}
