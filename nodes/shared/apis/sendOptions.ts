import type { WireField } from '../elements/wireField';

/** How long Tencent keeps a message for a recipient who is offline, at most and by default: 7 days. */
const maxLifetimeSeconds = 604_800;

/**
 * What may be said about sending a message, by its name on the wire. Each API that sends takes some
 * of them.
 */
export const sendOptions = {
	SyncOtherMachine: {
		wire: 'SyncOtherMachine',
		name: 'syncOtherMachine',
		label: 'Sync to Sender',
		kind: 'choice',
		required: false,
		initial: 1,
		description:
			"Where the sender sees the message. Without this option it is only in the sender's history.",
		choices: [
			{ value: 1, label: 'Devices Online and History' },
			{ value: 2, label: 'Nowhere' },
		],
	},
	MsgLifeTime: {
		wire: 'MsgLifeTime',
		name: 'msgLifeTime',
		label: 'Lifetime (Seconds)',
		kind: 'integer',
		required: false,
		initial: maxLifetimeSeconds,
		min: 0,
		max: maxLifetimeSeconds,
		description:
			'How long the message waits for a recipient who is offline: 7 days at most, 0 for recipients online now only',
	},
	ForbidCallbackControl: {
		wire: 'ForbidCallbackControl',
		name: 'forbidCallbackControl',
		label: 'Callbacks Off',
		kind: 'choices',
		required: false,
		description: 'Which callbacks this message does not trigger',
		choices: [
			{ value: 'ForbidBeforeSendMsgCallback', label: 'Before Sending' },
			{ value: 'ForbidAfterSendMsgCallback', label: 'After Sending' },
		],
	},
	SendMsgControl: {
		wire: 'SendMsgControl',
		name: 'sendMsgControl',
		label: 'Quiet Delivery',
		kind: 'choices',
		required: false,
		description: 'How quietly the message arrives',
		choices: [
			{ value: 'NoUnread', label: 'Do Not Count as Unread' },
			{ value: 'NoLastMsg', label: 'Do Not Show as Last Message' },
			{ value: 'WithMuteNotifications', label: 'Keep Muted Chats Silent' },
		],
	},
	SupportMessageExtension: {
		wire: 'SupportMessageExtension',
		name: 'supportMessageExtension',
		label: 'Message Extension',
		kind: 'flag',
		required: false,
		description: 'Whether keys and values may be attached to the message later (highest plan only)',
	},
	IsNeedReadReceipt: {
		wire: 'IsNeedReadReceipt',
		name: 'isNeedReadReceipt',
		label: 'Read Receipt',
		kind: 'flag',
		required: false,
		description: 'Whether the recipient is asked to confirm that the message was read',
	},
	NeedReadReceipt: {
		wire: 'NeedReadReceipt',
		name: 'needReadReceipt',
		label: 'Read Receipt',
		kind: 'flag',
		required: false,
		description: 'Whether members are asked to confirm that the message was read',
	},
	MsgPriority: {
		wire: 'MsgPriority',
		name: 'msgPriority',
		label: 'Priority',
		kind: 'choice',
		required: false,
		initial: 'High',
		description:
			'How important the message is. When a group gets too many, Tencent Chat drops those of low priority first.',
		choices: [
			{ value: 'High', label: 'High' },
			{ value: 'Normal', label: 'Normal' },
			{ value: 'Low', label: 'Low' },
		],
	},
	OnlineOnlyFlag: {
		wire: 'OnlineOnlyFlag',
		name: 'onlineOnlyFlag',
		label: 'Online Only',
		kind: 'flag',
		required: false,
		description: 'Whether only those who are online now get the message, and no history keeps it',
	},
	TopicId: {
		wire: 'TopicId',
		name: 'topicId',
		label: 'Topic ID',
		kind: 'text',
		required: false,
		description: 'Topic of a community group that has topics',
		placeholder: 'e.g. @TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
	},
} as const satisfies Record<string, WireField>;

/** What may be said about sending to one user. */
export const sendmsgOptions = [
	sendOptions.SyncOtherMachine,
	sendOptions.MsgLifeTime,
	sendOptions.ForbidCallbackControl,
	sendOptions.SendMsgControl,
	sendOptions.SupportMessageExtension,
	sendOptions.IsNeedReadReceipt,
	sendOptions.OnlineOnlyFlag,
] as const satisfies readonly WireField[];

/** What may be said about sending to many users; such messages cause no callbacks anyway. */
export const batchsendmsgOptions = [
	sendOptions.SyncOtherMachine,
	sendOptions.MsgLifeTime,
	sendOptions.SendMsgControl,
	sendOptions.IsNeedReadReceipt,
	sendOptions.OnlineOnlyFlag,
] as const satisfies readonly WireField[];

/** Groups know two of the three ways to deliver quietly. */
const groupSendMsgControl = {
	...sendOptions.SendMsgControl,
	choices: sendOptions.SendMsgControl.choices.filter(
		({ value }) => value !== 'WithMuteNotifications',
	),
} satisfies WireField;

/** What may be said about sending to a group. */
export const sendGroupMsgOptions = [
	sendOptions.MsgPriority,
	sendOptions.OnlineOnlyFlag,
	groupSendMsgControl,
	sendOptions.ForbidCallbackControl,
	sendOptions.SupportMessageExtension,
	sendOptions.TopicId,
	sendOptions.NeedReadReceipt,
] as const satisfies readonly WireField[];

/** Such options as a request holds them: the names are certain, and the schema checks the values. */
export type OptionsOf<Fields extends readonly WireField[]> = {
	readonly [Wire in Fields[number]['wire']]?: unknown;
};
