import { fakeTencent } from '../../support/operations';

const message = { fromAccount: 'dramon1', toAccount: 'dramon2', msgKey: '1_2_3' };
const hello = { elements: [{ msgType: 'TIMTextElem', text: 'hello' }] };
export const helloOnTheWire = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];
export const onTheWire = { From_Account: 'dramon1', To_Account: 'dramon2', MsgKey: '1_2_3' };

/** One edit: what it gave, and the calls that it made. */
export const modify = async (
	values: Record<string, unknown>,
	answer?: Parameters<typeof fakeTencent>[0],
) => {
	const tencent = fakeTencent(answer);
	const [entries] = await tencent.run('oneToOneMessage', 'modify', {
		fieldsToModify: 'msgBody',
		msgBodyInput: 'form',
		cloudCustomDataMode: 'replace',
		msgBody: hello,
		...message,
		...values,
	});
	return { entries: entries!, calls: tencent.calls, bodies: tencent.calls.map(({ body }) => body) };
};

export const key = '609_690_1769771529';
export const image = { MsgType: 'TIMImageElem', MsgContent: { UUID: 'old', ImageFormat: 255 } };
export const custom = { MsgType: 'TIMCustomElem', MsgContent: { Data: '{"a":1}', Old: true } };
export const textOf = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
/** The message as a history gives it. */
export const stored = {
	From_Account: 'dramon1',
	To_Account: 'dramon2',
	MsgKey: key,
	MsgSeq: 609,
	MsgRandom: 690,
	MsgTimeStamp: 1769771529,
	MsgFlagBits: 0,
	IsPeerRead: 0,
	MsgBody: [image, textOf('bad'), custom, textOf('worse')],
	CloudCustomData: '{"moderated":false,"by":{"rule":1,"who":"x"}}',
};
/** A server whose history holds these messages. */
export const historyOf =
	(...messages: object[]) =>
	({ path }: { path: string }) =>
		path.endsWith('getroammsg') ? { Complete: 1, MsgCnt: messages.length, MsgList: messages } : {};
