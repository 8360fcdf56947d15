import type { INodeProperties } from 'n8n-workflow';
import { originalAccountFields } from '../../fields/accounts';
import { messageKeyField } from '../../fields/messageKey';
import { messageSourceFields } from '../../fields/messageSource';
import { optionsField } from '../../fields/options';
import { isTrue } from '../../fields/switches';
import { onFirstUse } from '../onFirstUse';
import type { Operation } from '../operation';
import type { CallContext } from '../callContext';
import { asItem } from '../edit/editTarget';
import type { ItemFailure } from '../outputEntry';
import type { MessageId } from './stored';
import { readMessageId, readStored } from './stored';
import { findingKey } from './findKey';
import { orderOfMessage } from './order';

const adminMsgwithdraw = onFirstUse(
	async () => (await import('../../../shared/apis/adminMsgwithdraw')).adminMsgwithdraw,
);

const alreadyRecalledIsDone: INodeProperties = {
	displayName: 'Already Recalled Is Done',
	name: 'alreadyRecalledIsDone',
	type: 'boolean',
	default: true,
	description: 'Whether a message that was already recalled counts as a success',
};

/** Takes a one-to-one message back from both sides. */
export const recall: Operation = {
	resource: 'oneToOneMessage',
	value: 'recall',
	name: 'Recall',
	action: 'Recall one-to-one message',
	description: 'Take a message back from both sides, however old it is. This cannot be undone.',
	chinese: '撤回单聊消息',
	noun: 'recall',
	fields: [
		...messageSourceFields([...originalAccountFields, messageKeyField]),
		optionsField([alreadyRecalledIsDone]),
	],
	order: orderOfMessage,
	run: findingKey(async (parameters, session) => {
		const body = { ...readMessageId(parameters) };
		if (session.dryRun) return await session.preview(adminMsgwithdraw, body);
		const options = parameters.group('options');
		const before = isTrue(options.includeRecord) ? await beforeOf(body, session) : undefined;
		const result = await session.call(adminMsgwithdraw, body);
		if (result.ok) return [{ json: { ...body, ...result.value }, before }];
		const countsAsDone = isTrue(options.alreadyRecalledIsDone) || result.mayHaveBeenDoneBefore;
		if (!countsAsDone || !saysAlreadyRecalled(result.error)) return [{ failure: result.error }];
		return [{ json: { ...body, ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }, before }];
	}),
};

/** What cannot be read may be recalled all the same. */
async function beforeOf(id: MessageId, session: CallContext) {
	const stored = await readStored(id, session);
	return stored.ok ? asItem(stored.value) : undefined;
}

/** The code that says that there is nothing left to recall. */
const alreadyRecalledCode = 20023;

const saysAlreadyRecalled = (failure: ItemFailure): boolean =>
	failure.kind !== 'input' && failure.errorCode === alreadyRecalledCode;
