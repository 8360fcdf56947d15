import type { INode } from 'n8n-workflow';

import { startSandbox, type Sandbox } from '../../sandbox';
import { createEngine, type WorkflowJson } from '../../scripts/engine';
import { errorsOf, jsonOf, pairingOf } from './support/outputs';
import { packageDir } from './support/tencentChat';

const recipients = Array.from({ length: 1_200 }, (_, index) =>
	// None of the seven is in the second 500, whose answer is lost.
	[3, 77, 499, 1_001, 1_002, 1_100, 1_199].includes(index) ? `stranger_${index}` : `user_${index}`,
);
const strangers = recipients.filter((user) => user.startsWith('stranger_'));
const known = recipients.filter((user) => user.startsWith('user_'));

const image = (index: number) => ({
	MsgType: 'TIMImageElem',
	MsgContent: {
		UUID: `image-${index}`,
		ImageFormat: 1,
		ImageInfoArray: [{ Type: 1, Size: index, Width: 10, Height: 10, URL: `http://xxx/${index}` }],
	},
});
const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
const isFlagged = (index: number) => index % 25 < 3;
const textOf = (index: number) => `${isFlagged(index) ? 'bad' : 'good'} message ${index}`;

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox({ accounts: [...known, 'alpha', 'beta'], sdkAppId: 1400000004 });
	sandbox.seed(
		Array.from({ length: 2_500 }, (_, index) => ({
			from: 'alpha',
			to: 'beta',
			msgBody: [text(textOf(index)), image(index)],
			timeSeconds: 1_790_000_000 + index,
		})),
	);
	// One answer in twenty is lost after the server did what it was asked; of the sends, which may
	// arrive in any order, that of the second 500.
	sandbox.faults.decide = ({ api, body, index }) => {
		const isLost =
			api === 'batchsendmsg' ? Object(body).To_Account[0] === recipients[500] : index % 20 === 1;
		return isLost ? 'resetAfter' : undefined;
	};
});
afterAll(async () => await sandbox.close());

const node = (name: string, type: string, rest: Partial<INode>): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...rest,
});

const chat = (name: string, operation: string, parameters: object, rest: Partial<INode> = {}) =>
	node(name, 'n8n-nodes-tencent-chat.tencentChat', {
		parameters: { resource: 'oneToOneMessage', operation, ...parameters },
		credentials: { tencentChatApi: { id: 'sandbox', name: 'sandbox' } },
		onError: 'continueErrorOutput',
		...rest,
	});

const conversation = { operatorAccount: 'beta', peerAccount: 'alpha', returnAll: true };
const thisMessage = {
	fromAccount: '={{ $json.From_Account }}',
	toAccount: '={{ $json.To_Account }}',
	msgKey: '={{ $json.MsgKey }}',
};

const nodes = [
	node('Start', 'n8n-nodes-base.manualTrigger', {}),
	chat('Send', 'sendToMany', {
		toAccounts: '={{ $json.users }}',
		msgBodyInput: 'text',
		text: 'News for everybody',
	}),
	chat('List', 'getMany', conversation, { executeOnce: true }),
	node('Flagged', 'n8n-nodes-base.filter', {
		typeVersion: 2.2,
		parameters: {
			conditions: {
				options: { caseSensitive: true, leftValue: '', typeValidation: 'strict', version: 2 },
				combinator: 'and',
				conditions: [
					{
						id: '1',
						leftValue: '={{ $json.Text }}',
						rightValue: 'bad',
						operator: { type: 'string', operation: 'contains' },
					},
				],
			},
			options: {},
		},
	}),
	chat('Edit', 'modify', { ...thisMessage, msgBodyInput: 'textOfStored', text: '[removed]' }),
	node('First 20', 'n8n-nodes-base.limit', { parameters: { maxItems: 20 } }),
	chat('Recall', 'recall', thisMessage),
	chat('List Again', 'getMany', conversation, { executeOnce: true }),
];

const workflow: WorkflowJson = {
	nodes,
	connections: Object.fromEntries(
		nodes
			.slice(1)
			.map(({ name }, index) => [
				nodes[index]!.name,
				{ main: [[{ node: name, type: 'main' as const, index: 0 }]] },
			]),
	),
};

it('sends, lists, edits, recalls and lists again, and Tencent Chat holds exactly what it says', async () => {
	const credentials = { sandbox: { ...sandbox.credential } };
	const engine = await createEngine({ packageDir, credentials });
	const result = await engine.run(workflow, { inputItems: [{ json: { users: recipients } }] });
	expect(result.error).toBeUndefined();

	// Sent: every recipient comes out once, and nobody who exists got the message twice or never.
	const sent = jsonOf(result.output('Send'));
	const notSent = errorsOf(result.output('Send', 1));
	expect([...sent, ...notSent].map(({ To_Account }) => To_Account).sort()).toEqual(
		[...recipients].sort(),
	);
	const refused = notSent.filter(({ errorCode }) => errorCode === 70107);
	expect(refused.map(({ To_Account }) => To_Account)).toEqual(strangers);
	const inDoubt = notSent.filter(({ stopped }) => stopped === 'mayHaveBeenDone');
	expect(inDoubt.map(({ To_Account }) => To_Account)).toEqual(recipients.slice(500, 1_000));
	expect(new Set(pairingOf([...result.output('Send'), ...result.output('Send', 1)]))).toEqual(
		new Set([0]),
	);
	for (const user of known) {
		expect(sandbox.conversation('administrator', user)).toHaveLength(1);
	}
	for (const { To_Account, MsgKey } of sent) {
		expect(sandbox.conversation('administrator', To_Account)[0]?.msgKey).toBe(MsgKey);
	}

	// Listed: all, once, in order.
	const listed = jsonOf(result.output('List'));
	expect(listed.map(({ Text }) => Text)).toEqual(
		Array.from({ length: 2_500 }, (_, index) => textOf(index)),
	);

	// Edited: the flagged ones, each paired with what it was.
	const flagged = jsonOf(result.output('Flagged'));
	const edited = result.output('Edit');
	expect(flagged).toHaveLength(300);
	expect(result.output('Edit', 1)).toEqual([]);
	expect(pairingOf(edited)).toEqual(flagged.map((_, index) => index));
	expect(jsonOf(edited).map(({ MsgKey }) => MsgKey)).toEqual(flagged.map(({ MsgKey }) => MsgKey));

	// Recalled: the first twenty of them.
	const recalled = jsonOf(result.output('Recall')).map(({ MsgKey }) => MsgKey);
	expect(pairingOf(result.output('Recall'))).toEqual(recalled.map((_, index) => index));
	expect(recalled).toEqual(flagged.slice(0, 20).map(({ MsgKey }) => MsgKey));

	// What stands at the server is that and nothing else, and the second list says so.
	const stored = sandbox.conversation('alpha', 'beta');
	expect(stored).toHaveLength(2_500);
	stored.forEach((message, index) => {
		const Text = isFlagged(index) ? '[removed]' : textOf(index);
		expect(message.msgBody).toEqual([text(Text), image(index)]);
		expect(message.recalled).toBe(recalled.includes(message.msgKey));
	});
	const again = jsonOf(result.output('List Again'));
	expect(again.map(({ MsgKey, Text, Recalled }) => [MsgKey, Text, Recalled])).toEqual(
		stored.map(({ msgKey, msgBody, recalled: gone }) => [
			msgKey,
			msgBody[0]?.MsgContent.Text,
			gone,
		]),
	);

	// And one answer in twenty was really lost.
	const lost = sandbox.calls.filter(({ fault }) => fault === 'resetAfter').length;
	expect(lost / sandbox.calls.length).toBeCloseTo(0.05, 2);
}, 60_000);
