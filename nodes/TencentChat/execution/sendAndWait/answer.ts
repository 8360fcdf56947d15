import type { IDataObject } from 'n8n-workflow';
import { isDataObject } from '../../fields/values';
import type { AnswerKind } from '../../fields/question/answerKind';

/** What a person answered. */
export interface Answer {
	/** For the message and the page. */
	readonly shown: string;
	/** For the workflow, named as n8n's own nodes do. */
	readonly data: IDataObject;
}

/** As much as one chat message holds beside the question. */
export const maxAnswerLength = 2_000;

/** The answer that a form was sent with; nothing where it holds none. */
export function readAnswer(kind: AnswerKind, form: unknown): Answer | undefined {
	if (!isDataObject(form)) return undefined;
	if (kind.type === 'freeText') {
		const text = typeof form.text === 'string' ? form.text.replaceAll('\r\n', '\n').trim() : '';
		return text === '' || text.length > maxAnswerLength
			? undefined
			: { shown: `“${text}”`, data: { text } };
	}
	if (form.decision === 'approve') return { shown: `✓ ${kind.approve}`, data: { approved: true } };
	return form.decision === 'decline' && kind.decline !== undefined
		? { shown: `✗ ${kind.decline}`, data: { approved: false } }
		: undefined;
}
