import { startSandbox, type Sandbox } from '../../../sandbox';
import { firstTryMeets } from '../../engine/support/faults';
import { errorsOf, jsonOf, pairingOf } from '../../engine/support/outputs';
import { nodeName, runTencentChat } from '../../engine/support/tencentChat';

const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
const custom = { MsgType: 'TIMCustomElem', MsgContent: { Data: '{"order":88}', Desc: 'order' } };
const face = { MsgType: 'TIMFaceElem', MsgContent: { Index: 6, Data: 'abc' } };

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['user_1001', 'user_1002'] });
});
afterEach(async () => await sandbox.close());

const seed = (count: number) =>
	sandbox.seed(
		Array.from({ length: count }, (_, index) => ({
			from: 'user_1001',
			to: 'user_1002',
			timeSeconds: 1_790_000_000 + index * 10,
			msgBody: [custom, text(`bad ${index}`), face, text('also bad')],
			...(index % 2 === 0 && { cloudCustomData: `{"number":${index}}` }),
		})),
	);

const message = {
	resource: 'oneToOneMessage',
	fromAccount: '={{ $json.From_Account }}',
	toAccount: '={{ $json.To_Account }}',
	msgKey: '={{ $json.MsgKey }}',
};

const run = async (
	operation: string,
	items: ReadonlyArray<Record<string, unknown>>,
	values: object,
) =>
	await runTencentChat(sandbox.credential, {
		parameters: { ...message, operation, ...values },
		onError: 'continueErrorOutput',
		items,
	});

const edit = async (items: ReadonlyArray<Record<string, unknown>>, values: object = {}) =>
	await run('modify', items, {
		fieldsToModify: 'both',
		msgBodyInput: 'replaceWords',
		words: 'bad',
		cloudCustomData: '{"moderated":true}',
		options: { includeRecord: true },
		...values,
	});

const restore = async (items: ReadonlyArray<Record<string, unknown>>, values: object = {}) =>
	await run('restore', items, { record: '={{ $json }}', options: {}, ...values });

const stored = () => sandbox.conversation('user_1001', 'user_1002');
const contents = () =>
	stored().map(({ msgBody, cloudCustomData = '' }) => ({ msgBody, cloudCustomData }));
const idsOf = (messages: ReturnType<typeof seed>) =>
	messages.map(({ from, to, msgKey }) => ({
		From_Account: from,
		To_Account: to,
		MsgKey: msgKey,
	}));
const modifyCalls = () => sandbox.calls.filter(({ api }) => api === 'modify_c2c_msg');

describe('restoring what was edited', () => {
	it.each([
		['a hundred messages', 100, false],
		['messages whose first answers are all lost', 20, true],
	])(
		'puts %s back as they were, element by element',
		async (_, count, answersLost) => {
			const messages = idsOf(seed(count));
			const before = contents();
			if (answersLost) sandbox.faults.decide = firstTryMeets('resetAfter');

			const edited = jsonOf((await edit(messages)).output(nodeName));
			expect(stored()[7]?.msgBody).toEqual([custom, text('*** 7'), face, text('also ***')]);
			expect(edited).toHaveLength(count);

			const result = await restore(edited);

			expect(contents()).toEqual(before);
			expect(pairingOf(result.output(nodeName))).toEqual(messages.map((_, index) => index));
			expect(jsonOf(result.output(nodeName)).every(({ Modified }) => Modified === true)).toBe(true);
		},
		120_000,
	);

	it('refuses a message that was changed in between, says so, and restores the others', async () => {
		const messages = idsOf(seed(3));
		const edited = jsonOf((await edit(messages)).output(nodeName));
		await edit([messages[1]!], { fieldsToModify: 'cloudCustomData', cloudCustomData: 'later' });

		const result = await restore(edited);

		expect(pairingOf(result.output(nodeName))).toEqual([0, 2]);
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([
			{
				message: 'The message was changed since the edit (CloudCustomData), so it was not restored',
				itemIndex: 1,
			},
		]);
		expect(stored()[1]).toMatchObject({ cloudCustomData: 'later', edits: 2 });

		await restore([edited[1]], { options: { overwriteChanges: true } });
		expect(contents()[1]).toEqual({
			msgBody: [custom, text('bad 1'), face, text('also bad')],
			cloudCustomData: '',
		});
	});

	it('puts back only what the edit had written', async () => {
		const [message] = idsOf(seed(1));
		const [edited] = jsonOf(
			(await edit([message!], { fieldsToModify: 'msgBody' })).output(nodeName),
		);
		await edit([message!], { fieldsToModify: 'cloudCustomData', cloudCustomData: 'later' });

		await restore([edited]);

		expect(stored()[0]).toMatchObject({
			msgBody: [custom, text('bad 0'), face, text('also bad')],
			cloudCustomData: 'later',
		});
	});

	it.each<[string, object, (item: Record<string, unknown>) => unknown]>([
		['an item with Previous', { options: { returnPreviousVersion: true } }, (item) => item],
		['the JSON of a record', {}, ({ Record }) => JSON.stringify(Record)],
	])('takes %s', async (_, values, recordOf) => {
		const messages = idsOf(seed(2));
		const before = contents();
		const edited = jsonOf((await edit(messages, values)).output(nodeName));

		await restore(
			messages.map((each, index) => ({ ...each, kept: recordOf(edited[index]) })),
			{ record: '={{ $json.kept }}' },
		);

		expect(contents()).toEqual(before);
	});

	it('leaves a message alone that is as it was before already', async () => {
		const edited = jsonOf((await edit(idsOf(seed(1)))).output(nodeName));
		await restore(edited);
		const calls = modifyCalls().length;

		const again = await restore(edited);

		expect(jsonOf(again.output(nodeName))).toMatchObject([
			{ Modified: false, Text: expect.any(String) },
		]);
		expect(modifyCalls()).toHaveLength(calls);
	});

	it('can be taken back itself', async () => {
		const edited = jsonOf((await edit(idsOf(seed(1)))).output(nodeName));
		const after = contents();
		const restored = jsonOf((await restore(edited)).output(nodeName));

		await restore(restored);

		expect(contents()).toEqual(after);
	});

	it('refuses a previous version alone, unless changes may be overwritten', async () => {
		const messages = idsOf(seed(1));
		const before = contents();
		const edited = jsonOf((await edit(messages)).output(nodeName));
		const values = { record: '', previous: '={{ $json.Record.Before }}' };

		const refused = await restore(edited, values);
		expect(errorsOf(refused.output(nodeName, 1))).toMatchObject([
			{
				message: 'Previous Version alone does not tell whether the message was changed since',
				attempts: 0,
			},
		]);

		await restore(edited, { ...values, options: { overwriteChanges: true } });
		expect(contents()).toEqual(before);
	});

	it('says that a recalled message cannot be restored', async () => {
		const messages = idsOf(seed(1));
		const edited = jsonOf((await edit(messages)).output(nodeName));
		const recalled = jsonOf(
			(await run('recall', messages, { options: { includeRecord: true } })).output(nodeName),
		);
		const calls = modifyCalls().length;

		const result = await restore([edited[0], recalled[0]]);

		const message = 'A recalled message cannot be restored';
		expect(errorsOf(result.output(nodeName, 1))).toMatchObject([{ message }, { message }]);
		expect(modifyCalls()).toHaveLength(calls);
	});

	it('shows the request in a dry run', async () => {
		const edited = jsonOf((await edit(idsOf(seed(1)))).output(nodeName));

		const result = await restore(edited, { options: { dryRun: true } });

		expect(jsonOf(result.output(nodeName))).toMatchObject([
			{ dryRun: true, request: { body: { CloudCustomData: '{"number":0}' } } },
		]);
		expect(stored()[0]?.edits).toBe(1);
	});
});
