import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import { readSeconds } from './dates';
import type { InputFailure } from './inputFailure';
import { inputFailure } from './inputFailure';
import { isDataObject, looseNumber, numberAsText } from './values';
import type { Parameters } from './parameters';
import { defaultApproveLabel, defaultDeclineLabel, defaultLinkLabel } from './question';

/** How a question may be answered: with one of these buttons, or with a text. */
export type AnswerKind =
	| { readonly type: 'approval'; readonly approve: string; readonly decline?: string }
	| { readonly type: 'freeText' };

/** What a person is asked. */
export interface Question {
	readonly message: string;
	readonly answer: AnswerKind;
	/** Stands before the link in the message. */
	readonly linkLabel: string;
	/** Unix time in ms after which no answer is taken; without it, one is waited for without end. */
	readonly untilMs?: number;
}

/** The question as the form holds it. */
export function readQuestion(
	parameters: Parameters,
	nowMs: number,
): Result<Question, InputFailure> {
	const message = numberAsText(parameters.value('message'));
	if (typeof message !== 'string' || message.trim() === '') {
		return failure(inputFailure('Message is required'));
	}
	const options = parameters.collection('options');
	const until = readWaitLimit(options.limitWaitTime, nowMs, parameters.timezone);
	if (!until.ok) return until;
	return success({
		message,
		answer: readAnswerKind(parameters),
		linkLabel: labelOr(options.messageButtonLabel, defaultLinkLabel),
		...(until.value !== undefined && { untilMs: until.value }),
	});
}

function readAnswerKind(parameters: Parameters): AnswerKind {
	if (parameters.value('responseType') === 'freeText') return { type: 'freeText' };
	const options = valuesOf(parameters.collection('approvalOptions'));
	const approve = labelOr(options.approveLabel, defaultApproveLabel);
	return options.approvalType === 'double'
		? { type: 'approval', approve, decline: labelOr(options.disapproveLabel, defaultDeclineLabel) }
		: { type: 'approval', approve };
}

const unitMs: Readonly<Record<string, number>> = {
	minutes: 60_000,
	hours: 3_600_000,
	days: 86_400_000,
};

const unitMsOf = (unit: unknown): number =>
	unitMs[typeof unit === 'string' ? unit : 'hours'] ?? NaN;

/** The latest date that JavaScript's Date can hold. */
const latestMs = 8.64e15;

function readWaitLimit(
	collection: unknown,
	nowMs: number,
	timezone: string,
): Result<number | undefined, InputFailure> {
	const limit = valuesOf(collection);
	if (Object.keys(limit).length === 0) return success(undefined);
	if (limit.limitType === 'atSpecifiedTime') {
		const seconds = readSeconds('Max Date and Time', limit.maxDateAndTime, timezone);
		if (!seconds.ok) return seconds;
		const untilMs = (seconds.value ?? 0) * 1_000;
		return untilMs > nowMs
			? success(untilMs)
			: failure(inputFailure('Max Date and Time must be in the future'));
	}
	const amount = Number(looseNumber(limit.resumeAmount) ?? 1);
	const untilMs = nowMs + amount * unitMsOf(limit.resumeUnit);
	return untilMs > nowMs && untilMs <= latestMs
		? success(untilMs)
		: failure(inputFailure('Limit Wait Time must be a number above 0, and a unit'));
}

const valuesOf = (collection: unknown): Readonly<Record<string, unknown>> =>
	isDataObject(collection) && isDataObject(collection.values) ? collection.values : {};

const labelOr = (label: unknown, otherwise: string): string =>
	typeof label === 'string' && label.trim() !== '' ? label.trim() : otherwise;
