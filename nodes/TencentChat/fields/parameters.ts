import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { failureOfThrown, inputFailure } from './inputFailure';
import { isDataObject } from './values';

/** The form as it is filled in for one item. */
export interface Parameters {
	/** What a field holds, with its type, or why it cannot be read: its expression may fail. */
	read<Value>(field: ReadableField<Value>): Result<Value, InputFailure>;
	/** The workflow's time zone, such as `Europe/Berlin`, for dates that name none. */
	readonly timezone: string;
}

/** What is to be known of a field to read it. */
export interface ReadableField<Value> {
	/** The name that workflows store. */
	readonly name: string;
	/** The collection it stands in, such as Options; nothing for a field of the form itself. */
	readonly collection?: string;
	/**
	 * The item's field that stands in its place where Message Source says so: for a field of the form
	 * always, for one of a collection where it is not set.
	 */
	readonly itemField?: string;
	/** Reads a value of it, wherever that is from. */
	readonly valueOf: (given: unknown, timezone: string) => Result<Value, InputFailure>;
}

/** What n8n gives for a parameter; `undefined` where it is not there. */
type Given = Result<unknown, InputFailure>;

/**
 * Reads parameters item by item. Evaluating a parameter costs n8n a third of a millisecond, so what
 * holds no expression is evaluated for the first item only, and what only hands on a plain field of
 * its item is not evaluated at all.
 */
export function createParameterReader(
	context: Pick<IExecuteFunctions, 'getInputData' | 'getNode' | 'getNodeParameter' | 'getTimezone'>,
): (itemIndex: number) => Parameters {
	const stored: Readonly<Record<string, unknown>> = context.getNode().parameters;
	const items = context.getInputData();
	const references = new Map(
		Object.entries(stored).map(([name, value]) => [name, plainReference(valueOfLocator(value))]),
	);
	const constants = new Map<string, Given>();
	const timezone = context.getTimezone();

	const evaluate = (name: string, itemIndex: number): Given => {
		try {
			return success(valueOfLocator(context.getNodeParameter(name, itemIndex, null)) ?? undefined);
		} catch (thrown) {
			return failure(failureOfThrown(thrown));
		}
	};

	const give = (name: string, itemIndex: number, item: IDataObject): Given => {
		const constant = constants.get(name);
		if (constant !== undefined) return constant;
		const field = references.get(name);
		const plain = field === undefined ? undefined : plainValue(item, field);
		if (plain !== undefined) return success(plain);
		const value = evaluate(name, itemIndex);
		// What is not stored is not shown with the choices made, and the same nothing for every item.
		if (value.ok && !holdsExpression(stored[name])) constants.set(name, value);
		return value;
	};

	return (itemIndex) => {
		const item = items[itemIndex]?.json ?? {};
		return parametersOf((name) => give(name, itemIndex, item), item, timezone);
	};
}

/** The form whose parameters are given by name. Each is asked for once. */
export function parametersOf(
	give: (name: string) => Given,
	item: IDataObject,
	timezone: string,
): Parameters {
	const known = new Map<string, Given>();
	const given = (name: string): Given => {
		const value = known.get(name) ?? give(name);
		known.set(name, value);
		return value;
	};
	const isTakenFromItem = (): boolean => {
		const source = given(messageSource.name);
		return source.ok && source.value === messageSource.previousNode;
	};
	return {
		timezone,
		read: ({ name, collection, itemField, valueOf }) => {
			const taken = itemField !== undefined && isTakenFromItem() ? itemField : undefined;
			if (taken !== undefined && collection === undefined) {
				return isEmpty(item[taken]) ? failure(missing(taken)) : valueOf(item[taken], timezone);
			}
			const value = given(collection ?? name);
			if (!value.ok) return value;
			const own = collection === undefined ? value.value : memberOf(value.value, name);
			return valueOf(taken !== undefined && isEmpty(own) ? item[taken] : own, timezone);
		},
	};
}

/** The menu that says where it stands which message is meant, and its choice of the item. */
export const messageSource = { name: 'messageSource', previousNode: 'previousNode' } as const;

const missing = (itemField: string): InputFailure =>
	inputFailure(
		`The item has no ${itemField}. Message Source says to take it from the previous node`,
	);

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const memberOf = (collection: unknown, name: string): unknown =>
	isDataObject(collection) ? collection[name] : undefined;

/** What a pickable field holds: the picked ID, or the text or expression of an older workflow. */
export const valueOfLocator = (value: unknown): unknown =>
	isDataObject(value) && value.__rl === true ? value.value : value;

/**
 * The field that an expression such as `={{ $json.key }}` hands on as it is; nothing for all other
 * expressions.
 */
export const plainReference = (expression: unknown): string | undefined =>
	typeof expression === 'string'
		? /^=\{\{\s*\$json\.([A-Za-z]\w*)\s*\}\}$/.exec(expression)?.[1]
		: undefined;

/** An item's own field, where it is a plain value. n8n's evaluator gives just the same for it. */
function plainValue(item: IDataObject, field: string): string | number | boolean | undefined {
	const value: unknown = Object.getOwnPropertyDescriptor(item, field)?.value;
	return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
		? value
		: undefined;
}

const holdsExpression = (value: unknown): boolean => {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(holdsExpression);
};
