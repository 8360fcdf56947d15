import { z } from 'zod/v4';
import { accountStateSchema } from '../../nodes/shared/apis/accountCheck';
import { historyMessageSchema } from '../../nodes/shared/apis/adminGetroammsg';
import { adminMsgwithdraw } from '../../nodes/shared/apis/adminMsgwithdraw';
import { commonReply } from '../../nodes/shared/apis/api';
import { batchsendmsg } from '../../nodes/shared/apis/batchsendmsg';
import { forbidSendMsg } from '../../nodes/shared/apis/forbidSendMsg';
import { groupHistoryMessageSchema } from '../../nodes/shared/apis/groupMsgGetSimple';
import { groupMsgRecall } from '../../nodes/shared/apis/groupMsgRecall';
import { kick } from '../../nodes/shared/apis/kick';
import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { modifyGroupMsg } from '../../nodes/shared/apis/modifyGroupMsg';
import { sendGroupMsg } from '../../nodes/shared/apis/sendGroupMsg';
import { sendmsg } from '../../nodes/shared/apis/sendmsg';
import { setnospeaking } from '../../nodes/shared/apis/setnospeaking';

/** An item is made of these parts: mostly what was sent, then what was answered. */
interface Output {
	readonly parts: readonly z.ZodType[];
	/** Fields of the parts that no item holds. */
	readonly without?: readonly string[];
}

/** Joined from all text elements. */
const text = { Text: z.string().optional() };

const contents = {
	Text: z.string(),
	MsgBody: z.array(z.unknown()),
	CloudCustomData: z.string().optional(),
	Recalled: z.boolean(),
};

/** What an edit that replaces words tells of it. */
const ofReplacing = {
	Modified: z.boolean().optional(),
	Replaced: z.array(z.object({ Word: z.string(), Count: z.int() })).optional(),
};

/** The items of each operation, by resource and operation. One that is missing gives the answer alone. */
export const outputs: Readonly<Record<string, Output>> = {
	'oneToOneMessage/modify': {
		parts: [
			modifyC2cMsg.request,
			modifyC2cMsg.reply,
			z.object({ ...text, ...ofReplacing, Previous: historyMessageSchema.optional() }),
		],
	},
	'oneToOneMessage/send': { parts: [sendmsg.request, z.object(text), sendmsg.reply] },
	'oneToOneMessage/sendToMany': {
		parts: [
			batchsendmsg.request,
			z.object({ ...text, To_Account: z.string() }),
			batchsendmsg.reply,
		],
		without: ['ErrorList'],
	},
	'oneToOneMessage/getMany': {
		parts: [
			z.object({
				From_Account: z.string(),
				To_Account: z.string(),
				MsgKey: z.string(),
				MsgTimeStamp: z.int(),
				...contents,
				Read: z.boolean(),
			}),
		],
	},
	'oneToOneMessage/recall': { parts: [adminMsgwithdraw.request, adminMsgwithdraw.reply] },
	'groupMessage/modify': {
		parts: [
			modifyGroupMsg.request,
			modifyGroupMsg.reply,
			z.object({ ...text, ...ofReplacing, Previous: groupHistoryMessageSchema.optional() }),
		],
	},
	'groupMessage/send': {
		parts: [sendGroupMsg.request, z.object(text), sendGroupMsg.reply],
		without: ['MsgDropReason'],
	},
	'groupMessage/getMany': {
		parts: [
			z.object({
				GroupId: z.string(),
				From_Account: z.string(),
				MsgSeq: z.int(),
				MsgTimeStamp: z.int(),
				...contents,
				Deleted: z.boolean(),
			}),
		],
	},
	'groupMessage/recall': {
		parts: [groupMsgRecall.request, z.object({ MsgSeq: z.int() }), commonReply],
		without: ['MsgSeqList', 'Reason'],
	},
	'account/check': { parts: [accountStateSchema] },
	'account/mute': {
		parts: [
			z.object({ UserID: z.string() }),
			setnospeaking.request,
			forbidSendMsg.request,
			commonReply,
		],
		without: ['Members_Account'],
	},
	'account/kick': { parts: [kick.request, kick.reply] },
	'callback/reply': {
		parts: [
			commonReply,
			z.object({
				MsgBody: z.array(z.unknown()).optional(),
				CloudCustomData: z.string().optional(),
				RefusedMembers_Account: z.array(z.string()).optional(),
				ResultItem: z
					.array(z.object({ To_Account: z.string(), ResultCode: z.int(), ResultInfo: z.string() }))
					.optional(),
			}),
		],
	},
};

export const outputOf = (resource: string, operation: string): Output =>
	outputs[`${resource}/${operation}`] ?? { parts: [commonReply] };
