import type { QuestionDecision } from '../../nodes/shared/callbacks/questionReply';
import { questionReply } from '../../nodes/shared/callbacks/questionReply';

const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
const join = { question: 'createOrJoin' } as const;
const invite = { question: 'invite', refuses: false, refusedUserIds: [] } as const;
const friend = { question: 'friend', askedUserIds: ['id1', 'id2'], refusedUserIds: [] } as const;
const item = (To_Account: string, ResultCode = 0, ResultInfo = '') => ({
	...{ To_Account, ResultCode, ResultInfo },
});

/** The replies on Tencent's pages of these callbacks, with other words. */
it.each<[string, QuestionDecision, object]>([
	['lets a user join', { ...join, refuses: false }, ok],
	['refuses a user who joins', { ...join, refuses: true }, { ...ok, ErrorCode: 1 }],
	[
		'refuses with a code and a text for the app',
		{ ...join, refuses: true, code: 10100, text: 'members only' },
		{ ...ok, ErrorCode: 10100, ErrorInfo: 'members only' },
	],
	['lets a gift be sent', { question: 'otherEvent', refuses: false }, ok],
	['refuses a gift', { question: 'otherEvent', refuses: true }, { ...ok, ErrorCode: 1 }],
	['lets all be invited', invite, ok],
	['refuses an invitation as a whole', { ...invite, refuses: true }, { ...ok, ErrorCode: 1 }],
	[
		'refuses some of those who are invited',
		{ ...invite, refusedUserIds: ['jared'] },
		{ ...ok, RefusedMembers_Account: ['jared'] },
	],
	['lets friends be added', friend, { ...ok, ResultItem: [item('id1'), item('id2')] }],
	[
		'refuses one of two friends',
		{ ...friend, refusedUserIds: ['id2'] },
		{ ...ok, ResultItem: [item('id1'), item('id2', 38000)] },
	],
	[
		'refuses a friend with a code and a text',
		{ ...friend, refusedUserIds: ['id1', 'id2'], code: 39000, text: 'no' },
		{ ...ok, ResultItem: [item('id1', 39000, 'no'), item('id2', 39000, 'no')] },
	],
])('%s', (_case, decision, reply) => {
	expect(questionReply(decision)).toEqual({ ok: true, value: reply });
});

it.each<[string, QuestionDecision, string]>([
	['a code of one-to-one messages', { ...join, refuses: true, code: 120001 }, 'code'],
	['a code of groups for a friend', { ...friend, refusedUserIds: ['id1'], code: 10100 }, 'code'],
	['a text that nobody would see', { ...join, refuses: true, text: 'no' }, 'text'],
	['a user whom Tencent does not ask about', { ...friend, refusedUserIds: ['id3'] }, 'refused'],
	['a friend request that names nobody', { ...friend, askedUserIds: [] }, 'asked'],
])('does not answer with %s', (_case, decision, field) => {
	expect(questionReply(decision)).toMatchObject({ ok: false, error: { field } });
});
