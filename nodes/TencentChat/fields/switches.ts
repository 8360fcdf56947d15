import { flagToNumber } from '../../shared/elements/wireFieldValues';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';

/** AI agents and expressions give switches as text or numbers, too. What is neither yes nor no is no. */
export const isTrue = (value: unknown): boolean => flagToNumber(value) === 1;

/** A switch for which a no in place of an unclear yes would do harm; one that is not set is no. */
export function readSwitch(shown: string, value: unknown): Result<boolean, InputFailure> {
	const given = value === undefined || value === null || value === '' ? 0 : flagToNumber(value);
	return given === 0 || given === 1
		? success(given === 1)
		: failure(inputFailure(`${shown} must be true or false`));
}
