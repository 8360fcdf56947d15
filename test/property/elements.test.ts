import fc from 'fast-check';

import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { checkRequest } from '../../nodes/shared/client/checkRequest';
import { findInexact } from '../../nodes/shared/exactJson';
import { elementTypes } from '../../nodes/shared/elements/elementTypes';
import { messageBodySchema } from '../../nodes/shared/elements/messageBodySchema';
import { elementToWire } from '../../nodes/shared/elements/toWire';
import type { WireField } from '../../nodes/shared/elements/wireField';

const text = fc.string({ minLength: 1, unit: 'binary' });

/** What a person may put into a field, by what the field holds. */
const filled = (field: WireField): fc.Arbitrary<unknown> => {
	switch (field.kind) {
		case 'integer':
			return fc.oneof(fc.integer(), fc.integer().map(String));
		case 'decimal':
			return fc.double({ noNaN: true, noDefaultInfinity: true });
		case 'flag':
			return fc.boolean();
		case 'choice':
			return fc.constantFrom(...field.choices!.map(({ value }) => value));
		case 'choices':
			return fc.subarray(
				field.choices!.map(({ value }) => value),
				{ minLength: 1 },
			);
		case 'lines':
			return fc.array(text, { minLength: 1 });
		case 'objects':
			return fc.array(fc.dictionary(text, fc.jsonValue())).map((list) => JSON.stringify(list));
		case 'groups':
			return fc
				.array(formOf(field.fields!), { minLength: 1, maxLength: field.maxGroups })
				.map((groups) => ({ groups }));
		default:
			return text;
	}
};

/** A form in which everything required is filled in, and of the rest something or nothing. */
const formOf = (fields: readonly WireField[]): fc.Arbitrary<Record<string, unknown>> =>
	fc.record(
		Object.fromEntries(
			fields.map((field) => [
				field.name,
				field.required ? filled(field) : fc.option(filled(field), { nil: '' }),
			]),
		),
	);

const element = fc
	.constantFrom(...elementTypes)
	.chain((type) =>
		formOf(type.fields).map((values) => ({ type, values: { msgType: type.msgType, ...values } })),
	);

describe('Any form that is filled in', () => {
	it('gives an element that the API takes, with the fields that were set and no others', () => {
		fc.assert(
			fc.property(element, ({ type, values }) => {
				const wire = elementToWire(values);
				expect(messageBodySchema.safeParse([wire]).error).toBeUndefined();
				const set = type.fields.filter(
					({ name }) => (values as Record<string, unknown>)[name] !== '',
				);
				expect(Object.keys(wire.MsgContent).sort()).toEqual(
					[...set.map((field) => field.wire), ...Object.keys(type.constants ?? {})].sort(),
				);
				expect(wire.MsgContent).toMatchObject(type.constants ?? {});
			}),
		);
	});

	it('keeps texts to the letter', () => {
		fc.assert(
			fc.property(text, (value) => {
				const wire = elementToWire({ msgType: 'TIMTextElem', text: value });
				expect(wire.MsgContent).toEqual({ Text: value });
			}),
		);
	});
});

describe('Any message body in JSON', () => {
	const unknownElement = fc.record({
		MsgType: text.filter((type) => elementTypes.every(({ msgType }) => msgType !== type)),
		MsgContent: fc.dictionary(text, fc.jsonValue()),
	});

	it('of unknown element types is sent in its order and to the letter', () => {
		fc.assert(
			fc.property(fc.array(unknownElement, { minLength: 1, maxLength: 4 }), (MsgBody) => {
				const request = { From_Account: 'a', To_Account: 'b', MsgKey: 'k', MsgBody };
				fc.pre(findInexact(request) === undefined);
				const sent = checkRequest({ request: modifyC2cMsg.request }, request);
				expect(sent).toEqual({ ok: true, value: JSON.stringify(request) });
			}),
		);
	});

	it('is judged without an exception, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything(), (body) => {
				expect(typeof messageBodySchema.safeParse(body).success).toBe('boolean');
			}),
		);
	});
});
