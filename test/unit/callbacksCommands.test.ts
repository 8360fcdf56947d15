import { NodeHelpers } from 'n8n-workflow';
import {
	callbackCommands,
	editCommands,
	waitsForAnswer,
} from '../../nodes/shared/callbacks/commands';
import { TencentChatTrigger } from '../../nodes/TencentChatTrigger/TencentChatTrigger.node';

const values = callbackCommands.map(({ value }) => value);
const { description } = new TencentChatTrigger();
const property = (name: string) => description.properties.find((field) => field.name === name);

it('has every callback once, under one name', () => {
	const names = callbackCommands.map(({ label }) => label);
	expect(new Set(values).size).toBe(values.length);
	expect(new Set(names).size).toBe(names.length);
});

it('begins with the messages, and with those that were sent', () => {
	const firsts = ['C2C.CallbackAfterSendMsg', 'C2C.CallbackBeforeSendMsg'];
	expect(values.slice(0, 2)).toEqual(firsts);
	const messages = values.map((value) =>
		/^(?:C2C|ContentCallback)\.|^Group\..*(?:Msg|ReadReceipt)/.test(value),
	);
	expect(messages.lastIndexOf(true)).toBeLessThan(messages.indexOf(false));
});

it.each([
	['Profile.CallbackPortraitSet', 'user profiles'],
	['State.StateChange', 'user status'],
	['Group.CallbackOnMemberStateChange', 'online members'],
])('says where %s is chosen that the console has a further switch for it', (command, words) => {
	const options = property('events')?.options as Array<{ value: string; description: string }>;
	expect(options.find(({ value }) => value === command)?.description).toContain(words);
	const notices = description.properties.filter((field) =>
		NodeHelpers.displayParameter({ events: [command] }, field, null, description),
	);
	expect(notices.filter(({ name }) => name === 'switchNotice')).toEqual([
		expect.objectContaining({ displayName: expect.stringContaining(words) }),
	]);
});

it.each([
	'C2C.CallbackBeforeSendMsg',
	'C2C.CallbackAfterSendMsg',
	'C2C.CallbackAfterMsgReport',
	'C2C.CallbackAfterMsgWithDraw',
	'C2C.CallbackAfterModifyMsg',
	'Group.CallbackBeforeSendMsg',
	'Group.CallbackAfterSendMsg',
	'Group.CallbackAfterRecallMsg',
	'Group.CallbackAfterModifyMsg',
	'ContentCallback.ResultNotify',
	'State.StateChange',
	'Alert.RequestOverLimit',
	'C2C.CallbackAfterMsgReadReceipt',
	'C2C.CallbackAfterMsgReadAll',
	'OfficialAccount.CallbackBeforeAddSubscriber',
	'OfficialAccount.CallbackAfterSendMsg',
	'Room.CallbackAfterMemberEnter',
	'Live.CallbackAfterCreateRoom',
])('offers %s', (command) => {
	expect(values).toContain(command);
});

it('offers any event first, then all the others', () => {
	const options = property('events')?.options as Array<{ value: string }>;
	expect(options.map(({ value }) => value)).toEqual(['any', ...values]);
});

it('knows its edits', () => {
	expect(values).toEqual(expect.arrayContaining([...editCommands]));
});

it.each([
	['C2C.CallbackBeforeSendMsg', true],
	['Group.CallbackBeforeCreateGroup', true],
	['Sns.CallbackPrevFriendAdd', true],
	// Not in the table, and covered all the same.
	['OfficialAccount.CallbackBeforeSendMsg', true],
	['C2C.CallbackAfterSendMsg', false],
	['State.StateChange', false],
	['Group.CallbackOnMemberStateChange', false],
])('Tencent waits for the answer to %s: %s', (command, waits) => {
	expect(waitsForAnswer(command)).toBe(waits);
});

it('says in its description that Tencent waits, wherever it does', () => {
	for (const { value, description: text } of callbackCommands) {
		expect([value, text.includes('Tencent waits')]).toEqual([value, waitsForAnswer(value)]);
	}
});

it('tells of the danger where the guard against loops is taken off', () => {
	expect(property('noGuardNotice')?.displayOptions).toEqual({
		show: { '/options.loopGuard': ['off'] },
	});
	expect(property('tokenNotice')?.displayName).toContain('anyone who knows the URL');
});

describe('when Tencent is answered', () => {
	const sent = 'C2C.CallbackAfterSendMsg';
	const before = 'C2C.CallbackBeforeSendMsg';
	/** The names of the form's fields as n8n shows them, and what it stores for Respond. */
	const formWith = (events: string[], respond?: string) => {
		const given = { events, ...(respond !== undefined && { respond }) };
		const { properties } = description;
		const values = NodeHelpers.getNodeParameters(properties, given, true, false, null, description);
		const shown = properties.filter((field) =>
			NodeHelpers.displayParameter(values!, field, null, description),
		);
		return { respond: values!.respond, shown: shown.map(({ name }) => name) };
	};

	it.each([
		['of what has happened', [sent], 'immediately', []],
		['that Tencent waits for', [before], 'lastNode', ['answerNotice']],
		['of both kinds', [sent, before], 'lastNode', ['answerNotice', 'mixedNotice']],
		['of any kind', ['any'], 'lastNode', ['answerNotice', 'mixedNotice']],
	])('starts as it is best for events %s', (_case, events, respond, notices) => {
		const form = formWith(events);
		expect(form.respond).toBe(respond);
		expect(form.shown.filter((name) => name === 'respond')).toHaveLength(1);
		expect(form.shown).toEqual(expect.arrayContaining(notices));
		expect(form.shown).not.toContain('letThroughNotice');
		expect(form.shown.includes('mixedNotice')).toBe(notices.includes('mixedNotice'));
	});

	it('says that everything is let through where that is chosen for a message that is held', () => {
		expect(formWith([before], 'immediately').shown).toContain('letThroughNotice');
		expect(formWith([sent], 'immediately').shown).not.toContain('letThroughNotice');
	});
});

it('leaves n8n no expression to work out when a call comes in', () => {
	expect(JSON.stringify(description.webhooks)).not.toContain('={{');
});
