import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import type { Field, FormField } from '../field';
import { fieldOf, shownWhen } from '../field';
import { fieldSet } from '../fieldSets';
import type { InputFailure } from '../inputFailure';
import { text } from '../kinds';
import { choice } from '../menus';
import type { Parameters } from '../parameters';
import type { Said } from '../said';
import { readText } from '../values';

/** How a question may be answered: with one of these buttons, or with a text. */
export type AnswerKind =
	| { readonly type: 'approval'; readonly approve: string; readonly decline?: string }
	| { readonly type: 'freeText' };

/** A label that is never empty: what it begins with stands where nothing is typed. */
export const labelText = (said: Said & { readonly initial: string }): Field<string> =>
	fieldOf(text(said).form, (label, given) => {
		const typed = readText(label, given);
		return typed.ok ? success(typed.value?.trim() || said.initial) : typed;
	});

const responseType = choice({
	name: 'responseType',
	label: 'Response Type',
	initial: 'approval',
	otherwise: 'approval',
	description: 'How the person answers on the page behind the link',
	choices: [
		{ label: 'Approval', value: 'approval', description: 'With one button, or one of two' },
		{ label: 'Free Text', value: 'freeText', description: 'With a text of their own' },
	],
});

/** What stands on the buttons until something else is typed. */
const defaultLabels = { approve: 'Approve', disapprove: 'Decline' };

const approvalType = choice({
	name: 'approvalType',
	label: 'Type of Approval',
	initial: 'single',
	otherwise: 'single',
	description: 'Whether the person may only approve, or also disapprove',
	choices: [
		{ label: 'Approve Only', value: 'single' },
		{ label: 'Approve and Disapprove', value: 'double' },
	],
});

const approveLabel = shownWhen(
	labelText({
		name: 'approveLabel',
		label: 'Approve Button Label',
		initial: defaultLabels.approve,
		description: 'What stands on the button that approves',
	}),
	{ approvalType: ['single', 'double'] },
);

const disapproveLabel = shownWhen(
	labelText({
		name: 'disapproveLabel',
		label: 'Disapprove Button Label',
		initial: defaultLabels.disapprove,
		description: 'What stands on the button that disapproves',
	}),
	{ approvalType: ['double'] },
);

const approvalOptions: Field<AnswerKind | undefined> = shownWhen(
	fieldSet({
		name: 'approvalOptions',
		label: 'Approval Options',
		placeholder: 'Add Option',
		set: { name: 'values', label: 'Values' },
		fields: [approvalType, approveLabel, disapproveLabel],
		read: (set): Result<AnswerKind, InputFailure> => {
			const type = approvalType.read(set);
			if (!type.ok) return type;
			const approve = approveLabel.read(set);
			if (!approve.ok) return approve;
			const decline = disapproveLabel.read(set);
			if (!decline.ok) return decline;
			return success({
				type: 'approval',
				approve: approve.value,
				...(type.value === 'double' && { decline: decline.value }),
			});
		},
	}),
	{ responseType: ['approval'] },
);

/** The fields of the form that say how a question is answered. */
export const answerFields: readonly FormField[] = [responseType, approvalOptions];

/** How a question is answered, as the form says. */
export function readAnswerKind(parameters: Parameters): Result<AnswerKind, InputFailure> {
	const type = responseType.read(parameters);
	if (!type.ok) return type;
	if (type.value === 'freeText') return success({ type: 'freeText' });
	const approval = approvalOptions.read(parameters);
	if (!approval.ok) return approval;
	return success(approval.value ?? { type: 'approval', approve: defaultLabels.approve });
}
