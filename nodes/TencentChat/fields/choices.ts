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
export function readChoice(
	{ name, displayName, options = [] }: Pick<INodeProperties, 'name' | 'displayName' | 'options'>,
	parameters: Parameters,
): Result<string, InputFailure> {
	const value = parameters.value(name);
	const values = options.flatMap((option) => ('value' in option ? [option.value] : []));
	return typeof value === 'string' && values.includes(value)
		? success(value)
		: failure(inputFailure(`${displayName} must be one of ${values.join(', ')}`));
}
