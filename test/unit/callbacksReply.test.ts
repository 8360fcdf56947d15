import type { BeforeSendDecision } from '../../nodes/shared/callbacks/beforeSendReply';
import { beforeSendReply } from '../../nodes/shared/callbacks/beforeSendReply';

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
const msgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'red packet' } }];

it.each<[string, BeforeSendDecision, object]>([
	['allows', { action: 'allow' }, ok],
	['drops silently', { action: 'drop' }, { ...ok, ErrorCode: 2 }],
	[
		"blocks with Tencent's own code",
		{ action: 'block', conversation: 'group' },
		{ ...ok, ErrorCode: 1 },
	],
	[
		'blocks with a code and a text for the sender',
		{ action: 'block', conversation: 'oneToOne', code: 120001, text: 'no casino' },
		{ ...ok, ErrorCode: 120001, ErrorInfo: 'no casino' },
	],
	['delivers another body', { action: 'rewrite', msgBody }, { ...ok, MsgBody: msgBody }],
	[
		'delivers other custom data alone, even none',
		{ action: 'rewrite', cloudCustomData: '' },
		{ ...ok, CloudCustomData: '' },
	],
])('%s', (_case, decision, reply) => {
	expect(beforeSendReply(decision)).toEqual({ ok: true, value: reply });
});

it.each([
	['oneToOne', 120000, false],
	['oneToOne', 120001, true],
	['oneToOne', 130000, true],
	['oneToOne', 130001, false],
	['oneToOne', 10100, false],
	['oneToOne', 120001.5, false],
	['group', 10099, false],
	['group', 10100, true],
	['group', 10200, true],
	['group', 10201, false],
	['group', 120001, false],
] as const)('a %s message may be blocked with %d: %s', (conversation, code, may) => {
	expect(beforeSendReply({ action: 'block', conversation, code }).ok).toBe(may);
});

it.each([
	['group', 'must be a whole number from 10100 to 10200 for a group message'],
	['oneToOne', 'must be a whole number from 120001 to 130000 for a one-to-one message'],
] as const)('names the range that a code must be in: %s', (conversation, message) => {
	expect(beforeSendReply({ action: 'block', conversation, code: 7 })).toEqual({
		ok: false,
		error: { field: 'code', message },
	});
});

it('does not let a text be lost that the sender would never see', () => {
	const decision = { action: 'block', conversation: 'oneToOne', text: 'no casino' } as const;
	expect(beforeSendReply(decision)).toMatchObject({ ok: false, error: { field: 'text' } });
});

it('does not rewrite a message to nothing in particular', () => {
	expect(beforeSendReply({ action: 'rewrite' })).toMatchObject({
		ok: false,
		error: { field: 'contents' },
	});
});
