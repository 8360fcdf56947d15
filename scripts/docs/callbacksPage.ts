import { beforeSendTimeoutMs } from '../../nodes/shared/callbacks/beforeSendReply';
import { callbackCommands, waitsForAnswer } from '../../nodes/shared/callbacks/commands';
import { refusals } from '../../nodes/shared/callbacks/refusal';
import { ownServerCodes } from '../../nodes/shared/errorCodes/ownServerCodes';
import { code, generatedFrom, link, page, table } from './markdown';

export const callbacksPage = (): string =>
	page([
		generatedFrom('`nodes/shared/callbacks/`'),
		'# Callbacks',
		'Tencent Chat calls a URL of yours when something happens. The Tencent Chat Trigger receives these calls. Turn each callback on in the Chat console under Chat > Webhook, and choose it under Events in the trigger. **Any Event** takes all that the console sends, those of later years too.',
		`Tencent waits for the answer to the callbacks marked "waits", ${beforeSendTimeoutMs / 1_000} seconds at most. [Moderation](moderation.md) says how to answer them.`,
		'## Events',
		table(
			['Shown as', 'CallbackCommand', 'When', 'Tencent'],
			callbackCommands.map(({ label, value, description, needs, page: address }) => [
				label,
				code(value),
				needs === undefined ? description : `${description}; needs ${needs}`,
				`${link('page', address)}${waitsForAnswer(value) ? ', waits' : ''}`,
			]),
		),
		'## Codes of a block',
		'An answer that blocks a message may carry a code and a text, which the app of the sender gets.',
		table(
			['Message', 'From', 'To'],
			[
				['One-to-one', String(ownServerCodes.oneToOne.from), String(ownServerCodes.oneToOne.to)],
				['Group', String(ownServerCodes.group.from), String(ownServerCodes.group.to)],
			],
		),
		'## Calls that are turned away',
		"These calls start nothing. The answer has this HTTP status and says the reason in Tencent's own form.",
		table(
			['Status', 'Reason'],
			Object.values(refusals).map(({ status, reason }) => [String(status), reason]),
		),
	]);
