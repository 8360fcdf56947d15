import type { OfflinePushPart } from '../../../shared/apis/offlinePush';
import { offlinePushParts, offlinePushToWire } from '../../../shared/apis/offlinePush';
import type { WireField } from '../../../shared/elements/wireField';
import { labelsOfFields } from '../../../shared/elements/labelOfPath';
import { success } from '../../../shared/result';
import type { Reader } from '../field';
import { fieldOf, option } from '../field';
import { fieldSetForm, valuesOfSet } from '../fieldSets';
import { wireField } from '../wireFields';

/**
 * What may be said about sending, by the wire's names: the options of the API, and the offline push in
 * parts. The API's schema checks the values.
 */
export const sendOptions = (
	apiOptions: readonly WireField[],
): Readonly<Record<string, Reader<unknown>>> => ({
	...Object.fromEntries(apiOptions.map((field) => [field.wire, option(wireField(field))])),
	OfflinePushInfo: offlinePush,
});

const setName = 'push';

const partField = ({ name, label, description, fields }: OfflinePushPart) =>
	option(
		fieldOf<Readonly<Record<string, unknown>>>(
			fieldSetForm({
				...{ name, label, description },
				set: { name: setName, label },
				fields: fields.map(wireField),
			}),
			(_label, given) => success(valuesOfSet(setName, given)),
		),
	);

const partFields = offlinePushParts.map((part): [OfflinePushPart, ReturnType<typeof partField>] => [
	part,
	partField(part),
]);

const offlinePush: Reader<unknown> = {
	label: labelInPush,
	fields: partFields.map(([, field]) => field),
	read: (parameters) => {
		const values = new Map<OfflinePushPart, Readonly<Record<string, unknown>>>();
		for (const [part, field] of partFields) {
			const value = field.read(parameters);
			if (!value.ok) return value;
			values.set(part, value.value);
		}
		return success(offlinePushToWire((part) => values.get(part) ?? {}));
	},
};

function labelInPush(path: readonly PropertyKey[]): string {
	const [first, ...rest] = path;
	const part =
		offlinePushParts.find(({ inside }) => inside !== undefined && inside === first) ??
		offlinePushParts.find(({ inside }) => inside === undefined);
	const fields = part?.inside === undefined ? path : rest;
	return [part?.label ?? 'Offline Push', ...labelsOfFields(part?.fields ?? [], fields)].join(' › ');
}
