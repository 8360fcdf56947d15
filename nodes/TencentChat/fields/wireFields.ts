import type { WireField } from '../../shared/elements/wireField';
import { fieldToWire } from '../../shared/elements/toWire';
import { labelsOfFields } from '../../shared/elements/labelOfPath';
import { success } from '../../shared/result';
import type { Field } from './field';
import { fieldOf } from './field';
import { formField } from './wireFieldForm';

/** A field of one of the API's tables. Its value goes as it is to the schema made from the same table. */
export const wireField = (field: WireField): Field<unknown> =>
	fieldOf<unknown>(
		formField(field),
		(_label, given) => success(fieldToWire(field, given)),
		(inside) => labelsOfFields([field], [field.wire, ...inside]).join(' › '),
	);
