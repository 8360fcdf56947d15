import fc from 'fast-check';
import { plainReference } from '../../nodes/TencentChat/fields/parameters';
import { startSandbox, type Sandbox } from '../../sandbox';
import { nodeName, runTencentChat } from './support/tencentChat';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.close());

const request = async (expression: string, items: Array<Record<string, unknown>>) => {
	const parameters = {
		resource: 'oneToOneMessage',
		operation: 'modify',
		fromAccount: 'user_1001',
		toAccount: 'user_1002',
		msgKey: expression,
		fieldsToModify: 'msgBody',
		msgBodyInput: 'text',
		text: 'edited',
		options: { dryRun: true },
	};
	const onError = 'continueRegularOutput';
	const result = await runTencentChat(sandbox.credential, { parameters, onError, items });
	return result.output(nodeName).map(({ json }) => json);
};

describe('a field that only hands on a field of its item', () => {
	it.each([
		['={{ $json.key }}', 'key'],
		['={{$json.MsgKey}}', 'MsgKey'],
		['={{ $json.key ?? "" }}', undefined],
		['={{ $json.message.key }}', undefined],
		['={{ $json["key"] }}', undefined],
		['={{ $json.__proto__ }}', undefined],
		['key={{ $json.key }}', undefined],
		['=key {{ $json.key }}', undefined],
		['={{ $json.key }}{{ $json.key }}', undefined],
		['{{ $json.key }}', undefined],
		[31906, undefined],
	])('%s: %s', (expression, field) => {
		expect(plainReference(expression)).toBe(field);
	});

	it("has the value that n8n's evaluator gives, whatever the item holds", async () => {
		const keys = fc.oneof(
			fc.string(),
			fc.integer(),
			fc.boolean(),
			fc.jsonValue(),
			fc.constantFrom('={{ 1 }}', '{{ $json.key }}', '2024-01-01T00:00:00Z', undefined),
		);
		const items = fc.sample(keys, 300).map((key) => ({ key, other: 1 }));

		expect(plainReference('={{ ($json.key) }}')).toBeUndefined();
		expect(await request('={{ $json.key }}', items)).toEqual(
			await request('={{ ($json.key) }}', items),
		);
	});
});
