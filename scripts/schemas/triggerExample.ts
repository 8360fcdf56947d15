/**
 * An event as the Tencent Chat Trigger gives it. What events of messages hold, one-to-one and in groups:
 * others have more, which their pages tell.
 */
export const triggerExample: Readonly<Record<string, unknown>> = {
	CallbackCommand: 'C2C.CallbackAfterSendMsg',
	Text: 'hello',
	From_Account: 'user_1001',
	To_Account: 'user_1002',
	GroupId: '@TGS#2J4SZEAEL',
	Type: 'Public',
	TopicId: '',
	Operator_Account: 'user_1001',
	MsgKey: '48374_2837546_1557481126',
	MsgSeq: 48374,
	MsgRandom: 2837546,
	Random: 2837546,
	MsgTime: 1557481126,
	OnlineOnlyFlag: 0,
	SendMsgResult: 0,
	ErrorInfo: 'send msg succeed',
	UnreadMsgNum: 7,
	MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }],
	CloudCustomData: '{}',
	EventTime: 1769772027036,
	SdkAppid: 1400000000,
	ClientIP: '203.0.113.10',
	OptPlatform: 'iOS',
};
