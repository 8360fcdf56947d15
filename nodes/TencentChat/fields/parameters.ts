import type { IExecuteFunctions } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { failureOfThrown } from './inputFailure';
import { isDataObject } from './values';
import {
	isTakenFromItem,
	valueInItem,
	withTopicOfItem,
	plainReference,
	plainValue,
} from './valuesOfItem';

/** The values of the form for one item. Each parameter is read from n8n once. */
export interface Parameters {
	/** The value as n8n gives it, or `undefined` when the field is not there. */
	value(name: string): unknown;
	/** The values of a collection such as Options; empty when there are none. */
	collection(name: string): Readonly<Record<string, unknown>>;
	/** The workflow's time zone, such as `Europe/Berlin`, for dates that name none. */
	readonly timezone: string;
}

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
	const constants = new Map<string, unknown>();
	const timezone = context.getTimezone();
	const jsonOf = (itemIndex: number) => items[itemIndex]?.json ?? {};

	const evaluate = (name: string, itemIndex: number): Result<unknown, UnreadableParameter> => {
		try {
			return success(valueOfLocator(context.getNodeParameter(name, itemIndex, null)) ?? undefined);
		} catch (thrown) {
			return failure(new UnreadableParameter(failureOfThrown(thrown).title));
		}
	};

	const read = (name: string, itemIndex: number): unknown => {
		if (isTakenFromItem(stored, name)) {
			const taken = valueInItem(jsonOf(itemIndex), name);
			if (!taken.ok) throw new UnreadableParameter(taken.error);
			return taken.value;
		}
		if (constants.has(name)) return constants.get(name);
		const field = references.get(name);
		const plain = field === undefined ? undefined : plainValue(jsonOf(itemIndex), field);
		if (plain !== undefined) return plain;
		const value = evaluate(name, itemIndex);
		if (!value.ok) throw value.error;
		// What is not stored is not shown with the choices made, and the same nothing for every item.
		if (!holdsExpression(stored[name])) constants.set(name, value.value);
		return value.value;
	};

	return (itemIndex) => {
		const values = new Map<string, unknown>();
		const valueOf = (name: string): unknown => {
			if (!values.has(name)) values.set(name, read(name, itemIndex));
			return values.get(name);
		};
		return {
			timezone,
			value: valueOf,
			collection: (name) => {
				const value = valueOf(name);
				const values = isDataObject(value) ? value : {};
				return isTakenFromItem(stored, 'groupId')
					? withTopicOfItem(values, jsonOf(itemIndex))
					: values;
			},
		};
	};
}

/** What a pickable field holds: the picked ID, or the text or expression of an older workflow. */
export const valueOfLocator = (value: unknown): unknown =>
	isDataObject(value) && value.__rl === true ? value.value : value;

/** A parameter that n8n cannot work out for an item, such as an expression that fails. */
export class UnreadableParameter extends Error {}

const holdsExpression = (value: unknown): boolean => {
	if (typeof value === 'string') return value.startsWith('=');
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some(holdsExpression);
};
