import { failedItem } from '../../nodes/TencentChat/execution/failures';
import { failureOfAttempt } from '../../nodes/shared/client/describeFailure';
import { errorCodes } from '../../nodes/shared/errorCodes';
import type { Blocks } from './blocks';
import { examplesTable } from './examplesTable';
import { figures } from './figures';
import { json, link, table } from './markdown';
import { overview } from './operationsPage';

/** What the README shows of the code. */
export const readmeBlocks: Blocks = {
	operations: () => overview('docs/operations-and-fields.md'),
	examples: () => examplesTable(),
	failedItem: () => json(failedItemSample().json),
	errorCodes: () => table(['Code', 'What happened', 'What to do'], commonErrors()),
	limits: () => table(['Limit', 'What the node does'], limits),
};

/** As the node's own code makes it for the third item when Tencent does not find the message. */
export const failedItemSample = () =>
	failedItem(
		failureOfAttempt(
			{ kind: 'refused', errorCode: 20026, errorInfo: 'message not exist' },
			'notRepeatable',
			{ attempts: 1 },
		),
		2,
	);

/** Those that a first credential and first edits meet. */
export const commonCodes = [60006, 60010, 60021, 70009, 20003, 20026, 20028, 90054, 90055];

const commonErrors = (): string[][] =>
	commonCodes.map((code) => {
		const { title = '', advice = '' } = errorCodes[code] ?? {};
		return [link(String(code), addressOfCode(code)), title, advice];
	});

export const addressOfCode = (code: number): string => `docs/error-codes.md#code-${code}`;

const limits: readonly string[][] = [
	[
		`${figures.callsPerSecond} calls a second for each API of an app`,
		'Paces all workflows of one n8n process together, counted over any one second. A single edit does not wait behind a bulk job.',
	],
	[
		'The app is over its limit all the same, since others call too, or a gateway answers with HTTP status 429',
		`Slows down at once, climbs back slowly, and waits up to ${figures.overLimitPatience}. No item is lost to it before that.`,
	],
	[
		'A passing fault: network, gateway, an error inside Tencent',
		`Tries up to ${figures.maxTries} times, with growing random waits of at most ${figures.longestWait} each and ${figures.longestTotalWait} in all.`,
	],
	[
		'An answer that does not come',
		`Gives up on a try after ${figures.timeout}. An edit is tried again, since it comes to the same; a message too, as long as Tencent drops a repeat (100 s for one user, 240 s for a group). What could be done twice, such as Send to Many, is not.`,
	],
	[
		'Tencent cannot be reached, or an API does not answer at all',
		`Calls of that app wait while one of them probes, for up to ${figures.outagePatience}; that is no try. Then its items are told why, without a call.`,
	],
	[
		'A refused key, SDKAppID, admin or IP address',
		'Three calls are enough: the remaining items of that app are told why, without a call. The next execution tries again.',
	],
	[
		'One group takes 40 messages a second; Send to Many reaches 12,000 recipients a minute',
		'Waits for that group, or those recipients, alone. Who bought more sets **Max Recipients per Minute**.',
	],
	[
		'The region cannot be reached at all',
		`With **Use Backup Domain** in the credential, goes by the region's [second name](docs/regions.md) for ${figures.failover}. Never to another region.`,
	],
	[
		'Connections',
		`The pooled build keeps at most ${figures.maxConnections} open for each API and uses them again, also in the next execution. The verified build opens one for each call.`,
	],
	[
		`${figures.messageSize} for a message, ${figures.maxMsgKeyLength} characters for a MsgKey, ${figures.maxUserIdBytes} bytes for a UserID`,
		`Refuses the item before any call and names the field. A UserID above the documented ${figures.documentedUserIdBytes} bytes is sent, with a warning.`,
	],
	[
		'Someone else edits the same message at the same time (20028)',
		'Tells it, and does not overwrite the other edit.',
	],
];
