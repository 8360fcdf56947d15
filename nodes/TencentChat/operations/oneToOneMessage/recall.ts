import { apis } from '../../../shared/apis';
import { option } from '../../fields/field';
import { flag } from '../../fields/kinds';
import { includeRecord } from '../../fields/options';
import type { CallContext } from '../callContext';
import { labelsOf, readAll } from '../calls/request';
import { asItem } from '../messages/edit/editTarget';
import type { Operation } from '../operation';
import type { ItemFailure } from '../outputEntry';
import { messageId, messageIdFields, orderOfMessage, readMessageId } from './message';
import type { MessageId } from './storedMessage';
import { readStored } from './storedMessage';

const alreadyRecalledIsDone = option(
	flag({
		name: 'alreadyRecalledIsDone',
		label: 'Already Recalled Is Done',
		description: 'Whether a message that was already recalled counts as a success',
	}),
);

/** Takes a one-to-one message back from both sides. */
export const recall: Operation = {
	resource: 'oneToOneMessage',
	value: 'recall',
	name: 'Recall',
	action: 'Recall one-to-one message',
	description: 'Take a message back from both sides, however old it is. This cannot be undone.',
	chinese: '撤回单聊消息',
	noun: 'recall',
	example: {
		From_Account: 'user_1001',
		To_Account: 'user_1002',
		MsgKey: '31906_833502_1572869830',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	fields: [...messageIdFields, alreadyRecalledIsDone],
	labels: labelsOf({ ...messageId }),
	order: orderOfMessage,
	run: async (parameters, context) => {
		const id = await readMessageId(parameters, context);
		if (!id.ok) return id.error;
		const body = id.value;
		if (context.dryRun) return await context.preview(apis.adminMsgwithdraw, body);
		const asked = readAll({ includeRecord, alreadyRecalledIsDone }, parameters, context);
		if (!asked.ok) return [{ failure: asked.error }];
		const before = asked.value.includeRecord ? await beforeOf(body, context) : undefined;
		const result = await context.call(apis.adminMsgwithdraw, body);
		if (result.ok) return [{ json: { ...body, ...result.value }, before }];
		const countsAsDone = asked.value.alreadyRecalledIsDone || result.mayHaveBeenDoneBefore;
		if (!countsAsDone || !saysAlreadyRecalled(result.error)) return [{ failure: result.error }];
		return [{ json: { ...body, ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' }, before }];
	},
};

/** What cannot be read may be recalled all the same. */
async function beforeOf(id: MessageId, context: CallContext) {
	const stored = await readStored(id, context);
	return stored.ok ? asItem(stored.value) : undefined;
}

/** The code that says that there is nothing left to recall. */
const alreadyRecalledCode = 20023;

const saysAlreadyRecalled = (failure: ItemFailure): boolean =>
	failure.kind !== 'input' && failure.errorCode === alreadyRecalledCode;
