import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { FormField } from '../../fields/field';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import type { Label, Labels } from '../../fields/labels';
import type { Parameters } from '../../fields/parameters';
import { updateFieldsLabel } from '../../fields/form';
import type { CallContext } from '../callContext';

/** A value of a request: a field of the form, or something that the node adds itself. */
export interface ReaderOfValue<Value> {
	readonly read: (parameters: Parameters, context: CallContext) => Result<Value, InputFailure>;
	readonly label?: Label;
	readonly fields?: readonly FormField[];
}

/** What each value of a request is read from, by the wire's names. */
export type Readers<Body> = { readonly [Name in keyof Body]: ReaderOfValue<Body[Name]> };

type AnyReaders = Readonly<Record<string, ReaderOfValue<unknown> | undefined>>;

/**
 * The request that the form gives, with nothing in it that is not set. What is wrong with several
 * fields is told together.
 */
export function readAll<Body extends object>(
	readers: Readers<Body>,
	parameters: Parameters,
	context: CallContext,
): Result<Body, InputFailure> {
	const all: AnyReaders = readers;
	const values: Record<string, unknown> = {};
	const wrong: InputFailure[] = [];
	for (const [name, reader] of Object.entries(all)) {
		const value = reader?.read(parameters, context);
		if (value?.ok === false) wrong.push(value.error);
		else if (value?.value !== undefined) values[name] = value.value;
	}
	const [first] = wrong;
	if (first === undefined && areOf(readers, values)) return success(values);
	const titles = new Set(wrong.map(({ title }) => title));
	return failure(inputFailure([...titles].join('; '), first?.advice));
}

/** Each value has the type that its reader gives, so together they are the body. */
const areOf = <Body extends object>(readers: Readers<Body>, values: object): values is Body =>
	Object.keys(values).every((name) => name in readers);

/** What the fields of requests are called in the form. */
export function labelsOf(...requests: readonly AnyReaders[]): Labels {
	const labels: Record<string, Label> = {};
	for (const [name, reader] of requests.flatMap((request) => Object.entries(request))) {
		if (reader?.label !== undefined) labels[name] = reader.label;
		const isUpdate = reader?.fields?.some(({ collection }) => collection === 'updateFields');
		// Schemas tell so of an update that changes nothing.
		if (isUpdate === true) labels.changes = updateFieldsLabel;
	}
	return labels;
}

/** The fields of the form that requests are read from, in their order. */
export const fieldsOf = (...requests: readonly AnyReaders[]): readonly FormField[] =>
	requests.flatMap((request) => Object.values(request).flatMap((reader) => reader?.fields ?? []));

/** A value that is the same for all items, or that the run gives. */
export const given = <Value>(
	value: (context: CallContext) => Value,
): { readonly read: (parameters: Parameters, context: CallContext) => Result<Value, never> } => ({
	read: (_parameters, context) => success(value(context)),
});

/** What the form gives, or where it gives nothing another value. */
export const orGiven = <Value>(
	reader: ReaderOfValue<Value | undefined>,
	otherwise: (context: CallContext) => Value,
): ReaderOfValue<Value> => ({
	...reader,
	read: (parameters, context) => {
		const value = reader.read(parameters, context);
		return value.ok ? success(value.value ?? otherwise(context)) : value;
	},
});

/** An empty list is not sent. */
export const noneIfEmpty = <Value>(list: Value[]): Value[] | undefined =>
	list.length === 0 ? undefined : list;

/** Tencent's way to say yes, where a no is not sent. */
export const oneIfYes = (yes: boolean): 1 | undefined => (yes ? 1 : undefined);

/** The numbers by which Tencent knows a repeated one-to-one message. */
export const numbersOfMessage = {
	MsgSeq: given((context) => context.nextMsgSeq()),
	MsgRandom: given((context) => context.randomUint32()),
};

/** Only what was set is sent. */
export function withoutUnset<Body extends object>(body: Body): Body {
	const set = { ...body };
	for (const name of Object.keys(set)) {
		if (Reflect.get(set, name) === undefined) Reflect.deleteProperty(set, name);
	}
	return set;
}
