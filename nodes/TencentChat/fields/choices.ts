import type { INodeProperties } from 'n8n-workflow';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import type { Parameters } from './parameters';

/**
 * The value that is chosen in a menu. An expression or an AI agent may give one that the menu does
 * not have: that is refused, since whatever it were taken for might overwrite or mute too much.
 */
export function readChoice(field: Menu, parameters: Parameters): Result<string, InputFailure> {
	const value = parameters.value(field.name);
	const wrong = wrongChoice(field, value);
	return wrong === undefined ? success(String(value)) : failure(wrong);
}

/** What is wrong with a value that may be left out, as those of an update may. */
export const wrongChoiceIfAny = (
	field: Menu,
	values: Readonly<Record<string, unknown>>,
): InputFailure | undefined => {
	const value = values[field.name] ?? undefined;
	return value === undefined ? undefined : wrongChoice(field, value);
};

type Menu = Pick<INodeProperties, 'name' | 'displayName' | 'options'>;

function wrongChoice(
	{ displayName, options = [] }: Menu,
	value: unknown,
): InputFailure | undefined {
	const values = options.flatMap((option) => ('value' in option ? [option.value] : []));
	if (typeof value === 'string' && values.includes(value)) return undefined;
	const shown = values.filter((each) => each !== '').join(', ');
	return inputFailure(`${displayName} must be one of ${shown}`);
}
