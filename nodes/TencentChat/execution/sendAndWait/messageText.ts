import type { Question } from '../../fields/question/question';

/** The message that asks: what is asked, the link, and until when it can be answered. */
export const textThatAsks = (
	question: Pick<Question, 'message' | 'untilMs'>,
	link: string,
	timezone: string,
): string =>
	[
		question.message,
		'',
		link,
		...(question.untilMs === undefined
			? []
			: [`Open until ${shownTime(question.untilMs, timezone)}`]),
	].join('\n');

/** The same message when it asks no more: what was asked, what was answered, and when. */
export const textThatIsAnswered = (
	message: string,
	{ shown, atMs }: { readonly shown: string; readonly atMs: number },
	timezone: string,
): string => `${message}\n\n${shown}\n${shownTime(atMs, timezone)}`;

/** Such as `2026-11-25 17:20 (Asia/Shanghai)`: Sweden writes dates so that all can read them. */
export const shownTime = (atMs: number, timezone: string): string =>
	`${new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone: timezone }).format(atMs)} (${timezone})`;
