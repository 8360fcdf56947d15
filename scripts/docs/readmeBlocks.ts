import { failedItem } from '../../nodes/TencentChat/execution/failures';
import { optionsField } from '../../nodes/TencentChat/fields/options';
import { maxMessageBytes, maxMsgKeyLength, maxUserIdBytes } from '../../nodes/shared/apis/limits';
import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { failureOfSetback } from '../../nodes/shared/describeFailure';
import {
	longestTotalWaitMs,
	longestWaitMs,
	overLimitPatienceMs,
} from '../../nodes/shared/retryPolicy';
import { detourMs } from '../../nodes/shared/routes';
import { maxConnections } from '../../nodes/shared/transport/undiciTransport';
import type { Blocks } from './blocks';
import { examplesTable } from './examplesTable';
import { json, table } from './markdown';
import { overview } from './operationsPage';

/** What the README shows of the code. */
export const readmeBlocks: Blocks = {
	operations: () => overview('docs/operations-and-fields.md'),
	examples: () => examplesTable(),
	failedItem: () => json(failedItemSample().json),
	limits: () => table(['Limit', 'What the node does'], limits()),
};

/** As the node's own code makes it for the third item when Tencent does not find the message. */
const failedItemSample = () =>
	failedItem(
		failureOfSetback(
			{ kind: 'refused', errorCode: 20026, errorInfo: 'message not exist' },
			'notRepeatable',
			1,
		),
		2,
	);

const optionDefault = (name: string): number => {
	const options = optionsField().options ?? [];
	const option = options.find((candidate) => candidate.name === name);
	return option !== undefined && 'default' in option ? Number(option.default) : NaN;
};

const seconds = (ms: number): string => `${ms / 1_000} s`;

const limits = (): string[][] => [
	[
		`${modifyC2cMsg.callsPerSecond} calls a second for each API of an app`,
		'Paces all workflows of this n8n together, counted over any one second. A single edit does not wait behind a bulk job.',
	],
	[
		'The app is over its limit all the same, since others call too',
		`Slows down at once, climbs back slowly, and waits up to ${seconds(overLimitPatienceMs)}. No item is lost to it before that.`,
	],
	[
		'A passing fault: network, gateway, an error inside Tencent',
		`Tries up to ${optionDefault('maxTries')} times, with growing random waits of at most ${seconds(longestWaitMs)} each and ${seconds(longestTotalWaitMs)} in all.`,
	],
	[
		'An answer that does not come',
		`Gives up on a try after ${seconds(optionDefault('timeout'))}. An edit is tried again, since it comes to the same. What could be done twice, such as a send, is not.`,
	],
	[
		'The region cannot be reached at all',
		`With **Use Backup Domain** in the credential, goes by the region's [second name](docs/regions.md) for ${seconds(detourMs)}. Never to another region.`,
	],
	[
		'Connections',
		`Keeps at most ${maxConnections} open to a region and uses them again, also in the next execution.`,
	],
	[
		`${maxMessageBytes / 1_024} KB for a message, ${maxMsgKeyLength} characters for a MsgKey, ${maxUserIdBytes} bytes for a UserID`,
		'Refuses the item before any call and names the field.',
	],
	[
		'Someone else edits the same message at the same time (20028)',
		'Tells it, and does not overwrite the other edit.',
	],
];
