import { fakeTencent, titleOf } from '../../support/operations';

const message = { fromAccount: 'a', toAccount: 'b', msgKey: '1_2_1700000000' };
const edit = { ...message, fieldsToModify: 'msgBody', msgBodyInput: 'text', text: 'new' };

const titleFor = async (item: Record<string, unknown>, operation = 'modify') => {
	const { calls, run } = fakeTencent();
	const [[entry] = []] = await run('oneToOneMessage', operation, item);
	expect(calls).toEqual([]);
	return titleOf(entry);
};

describe('What is said of a form that cannot be used', () => {
	it('is said once where one field stands for two of the wire', async () => {
		const { run } = fakeTencent();
		const mute = { muteWhere: 'everywhere', userId: 'u', muteFor: 'seconds', seconds: 'soon' };
		const [[entry] = []] = await run('account', 'mute', mute);
		expect(titleOf(entry)).toBe('Duration (Seconds) must be a whole number');
	});

	it.each([
		['nothing', '', 'Text is required'],
		['false', false, 'Text must be text, but it is false'],
		['an object', { a: 1 }, 'Text must be text, but it is an object: {"a":1}'],
		['a list', ['a'], 'Text must be text, but it is a list: ["a"]'],
		['blanks', ' \n ', 'Text holds nothing but blanks, so nothing would be seen'],
	])('says what an expression gave in place of a text: %s', async (_case, text, title) => {
		expect(await titleFor({ ...edit, text })).toBe(title);
	});

	it.each([
		['false', false, 'must be text, but it is false'],
		['blanks', '  ', 'holds nothing but blanks, so nothing would be seen'],
	])('says so of an element, too: %s', async (_case, text, wrong) => {
		const elements = [
			{ msgType: 'TIMTextElem', text: 'fine' },
			{ msgType: 'TIMTextElem', text },
		];
		const form = { ...edit, msgBodyInput: 'form', msgBody: { elements } };
		expect(await titleFor(form)).toBe(`Message Body: Element 2 (Text) › Text ${wrong}`);
	});

	it('names the field that makes a request too long', async () => {
		const cloudCustomData = 'x'.repeat(13_000);
		const both = {
			...edit,
			fieldsToModify: 'both',
			cloudCustomDataMode: 'replace',
			cloudCustomData,
		};
		expect(await titleFor(both)).toMatch(
			/^Cloud Custom Data is too long: the request has 13\d{3} /,
		);
	});

	it('says that a key holds no blanks', async () => {
		expect(await titleFor({ ...edit, msgKey: '1_2_1700000000 and more' })).toBe(
			'Message Key holds blanks, and no key does: paste the MsgKey alone',
		);
	});
});

describe('An ID', () => {
	it('is taken without the blanks that were pasted with it', async () => {
		const { calls, run } = fakeTencent();
		await run('oneToOneMessage', 'modify', {
			...edit,
			fromAccount: ' a',
			toAccount: 'b\n',
			msgKey: '\t1_2_1700000000 ',
		});
		const { fromAccount, toAccount, msgKey } = message;
		expect(calls[0]?.body).toMatchObject({
			From_Account: fromAccount,
			To_Account: toAccount,
			MsgKey: msgKey,
		});
	});
});
