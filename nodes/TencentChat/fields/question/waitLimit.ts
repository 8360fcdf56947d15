import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { Field } from '../field';
import { fieldOf, option, shownWhen } from '../field';
import { fieldSet } from '../fieldSets';
import type { InputFailure } from '../inputFailure';
import { inputFailure } from '../inputFailure';
import { date } from '../kinds';
import { choice } from '../menus';
import type { Parameters } from '../parameters';
import { saidForm } from '../said';
import { looseNumber } from '../values';

/** For how long an answer is waited for: until a date, in Unix ms, or from the question on, in ms. */
export type WaitLimit = { readonly atMs: number } | { readonly afterMs: number };

const unitMs = { days: 86_400_000, hours: 3_600_000, minutes: 60_000 };

const limitType = choice({
	name: 'limitType',
	label: 'Limit Type',
	initial: 'afterTimeInterval',
	otherwise: 'afterTimeInterval',
	description: 'Whether the time is an interval or a date',
	choices: [
		{
			label: 'After Time Interval',
			value: 'afterTimeInterval',
			description: 'Waits for a certain amount of time',
		},
		{
			label: 'At Specified Time',
			value: 'atSpecifiedTime',
			description: 'Waits until the set date and time',
		},
	],
});

const amount: Field<number> = shownWhen(
	fieldOf(
		{
			...saidForm('decimal', {
				name: 'resumeAmount',
				label: 'Amount',
				initial: 1,
				description: 'How many of the unit to wait',
			}),
			typeOptions: { minValue: 0, numberPrecision: 2 },
		},
		(_label, given) => success(Number(looseNumber(given) ?? 1)),
	),
	{ limitType: ['afterTimeInterval'] },
);

const unit = shownWhen(
	choice({
		name: 'resumeUnit',
		label: 'Unit',
		initial: 'hours',
		otherwise: 'hours',
		description: 'What the amount counts',
		choices: [
			{ label: 'Days', value: 'days' },
			{ label: 'Hours', value: 'hours' },
			{ label: 'Minutes', value: 'minutes' },
		],
	}),
	{ limitType: ['afterTimeInterval'] },
);

const lastDate = shownWhen(
	date({
		name: 'maxDateAndTime',
		label: 'Max Date and Time',
		description: 'Until when to wait',
	}),
	{ limitType: ['atSpecifiedTime'] },
);

/** `undefined` where there is no limit. */
export const waitLimit: Field<WaitLimit | undefined> = option(
	fieldSet({
		name: 'limitWaitTime',
		label: 'Limit Wait Time',
		description:
			"Whether to wait no longer than this for an answer. After it n8n gives this node's input item to the next node as it came, without <code>data</code>: test for that.",
		initial: {
			values: { limitType: 'afterTimeInterval', resumeAmount: 45, resumeUnit: 'minutes' },
		},
		set: { name: 'values', label: 'Values' },
		fields: [limitType, amount, unit, lastDate],
		read: readWaitLimit,
	}),
);

function readWaitLimit(set: Parameters): Result<WaitLimit, InputFailure> {
	const type = limitType.read(set);
	if (!type.ok) return type;
	if (type.value === 'atSpecifiedTime') {
		const seconds = lastDate.read(set);
		return seconds.ok ? success({ atMs: (seconds.value ?? 0) * 1_000 }) : seconds;
	}
	const count = amount.read(set);
	if (!count.ok) return count;
	const counted = unit.read(set);
	return counted.ok ? success({ afterMs: count.value * unitMs[counted.value] }) : counted;
}

/** The latest date that JavaScript's Date can hold: 275760-09-13. */
const latestMs = 8.64e15;

/** Unix time in ms after which no answer is taken, if it is to come. */
export function untilMsOf(
	limit: WaitLimit | undefined,
	nowMs: number,
): Result<number | undefined, InputFailure> {
	if (limit === undefined) return success(undefined);
	if ('atMs' in limit) {
		return limit.atMs > nowMs
			? success(limit.atMs)
			: failure(inputFailure(`${lastDate.form.displayName} must be in the future`));
	}
	const untilMs = nowMs + limit.afterMs;
	return untilMs > nowMs && untilMs <= latestMs
		? success(untilMs)
		: failure(inputFailure(`${waitLimit.form.displayName} must be a number above 0, and a unit`));
}
