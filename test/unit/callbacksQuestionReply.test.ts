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
	[
		'refuses an invitation as a whole with a code and a text, and names nobody',
		{ ...invite, refuses: true, refusedUserIds: ['jared'], code: 10200, text: 'full' },
		{ ...ok, ErrorCode: 10200, ErrorInfo: 'full' },
	],
	[
		'refuses a friend with a text alone',
		{ ...friend, refusedUserIds: ['id1'], text: 'no' },
		{ ...ok, ResultItem: [item('id1', 38000, 'no'), item('id2')] },
	],
])('%s', (_case, decision, reply) => {
	expect(questionReply(decision)).toEqual({ ok: true, value: reply });
});

it.each<[QuestionDecision, number, boolean]>([
	[{ ...join, refuses: true }, 10099, false],
	[{ ...join, refuses: true }, 10100, true],
	[{ ...join, refuses: true }, 10200, true],
	[{ ...join, refuses: true }, 10201, false],
	[{ ...join, refuses: true }, 10100.5, false],
	[{ ...invite, refuses: true }, 10201, false],
	[friend, 37999, false],
	[friend, 38000, true],
	[friend, 39000, true],
	[friend, 39001, false],
])('to %j, the code %d may be given: %s', (decision, code, may) => {
	expect(questionReply({ ...decision, code }).ok).toBe(may);
});

it('names the range that a code must be in', () => {
	expect(questionReply({ ...friend, code: 7 })).toEqual({
		ok: false,
		error: { field: 'code', message: 'must be a whole number from 38000 to 39000' },
	});
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
