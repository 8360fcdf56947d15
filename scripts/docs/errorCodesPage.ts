import type { ErrorClass, ErrorCodeTable } from '../../nodes/shared/errorCodes';
import { ownServerCode } from '../../nodes/shared/errorCodes/commonCodes';
import { groupCodes } from '../../nodes/shared/errorCodes/groupCodes';
import { messageCodes } from '../../nodes/shared/errorCodes/messageCodes';
import { moderationCodes } from '../../nodes/shared/errorCodes/moderationCodes';
import { muteCodes } from '../../nodes/shared/errorCodes/muteCodes';
import { ownServerCodes } from '../../nodes/shared/errorCodes/ownServerCodes';
import { profileCodes } from '../../nodes/shared/errorCodes/profileCodes';
import { publicCodes } from '../../nodes/shared/errorCodes/publicCodes';
import { pushCodes } from '../../nodes/shared/errorCodes/pushCodes';
import { overLimitPatienceMs } from '../../nodes/shared/client/appState/outageRules';
import { code, generatedFrom, page, sentences, table } from './markdown';

export const errorCodesPage = (): string =>
	page([
		generatedFrom('`nodes/shared/errorCodes/`'),
		'# Error codes',
		'Tencent Chat answers a call that failed with HTTP status 200 and an ErrorCode. The node tells what happened and what to do in these words. A code that is not listed here is told with its number and with what Tencent says about it (ErrorInfo).',
		'## Classes',
		table(
			['Class', 'Means', 'What the node does'],
			Object.entries(classes).map(([name, { means, does }]) => [code(name), means, does]),
		),
		'## Any API',
		codesTable(publicCodes),
		'## Messages',
		codesTable(messageCodes),
		'## Groups',
		codesTable(groupCodes),
		'## Mutes',
		codesTable(muteCodes),
		'## Profiles',
		codesTable(profileCodes),
		'## Push',
		codesTable(pushCodes),
		'## Content moderation',
		codesTable(moderationCodes),
		"## Your app's own codes",
		sentences(
			`${Object.values(ownServerCodes)
				.map(({ from, to }) => `${from} to ${to}`)
				.join(' and ')}: ${ownServerCode.title}`,
			ownServerCode.advice,
		),
		"Source: [Tencent's error codes](https://trtc.io/document/34348) and the pages of the APIs.",
	]);

const codesTable = (codes: ErrorCodeTable) =>
	table(
		['Code', 'Class', 'What happened', 'What to do'],
		Object.entries(codes).map(([number, entry]) => [
			`<a id="code-${number}"></a>${number}`,
			entry.class,
			entry.title,
			entry.advice,
		]),
	);

const final = 'Tells it; the call is not tried again.';

const classes: Readonly<Record<ErrorClass, { means: string; does: string }>> = {
	retry: {
		means: 'Tencent could not do it now',
		does: 'Tries again, where a repeat does no harm, up to Max Tries.',
	},
	overLimit: {
		means: 'Called more often than Tencent allows',
		does: `Slows down and waits, for up to ${overLimitPatienceMs / 1_000} seconds. This is no try.`,
	},
	credential: {
		means: 'Something in the credential, or in the console about it',
		does: 'Signs afresh once where the signature was refused. When three calls in a row are refused so, the remaining items of that app are told without a call.',
	},
	permission: { means: 'Not allowed to this app, its plan or this user', does: final },
	input: { means: 'What was sent does not fit', does: final },
	notFound: {
		means: 'A user, a group or a message is not there, or not in the state that the call needs',
		does: final,
	},
	conflict: { means: 'Someone else changed the same thing at the same time', does: final },
};
