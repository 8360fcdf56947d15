import { messageKey } from '../../nodes/TencentChat/fields/message/messageKey';
import { createParameterReader } from '../../nodes/TencentChat/fields/parameters';
import { valueIn } from '../support/operations';

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

/** n8n's evaluator takes a third of a millisecond and more for each field; here it fails. */
const readerOf = (parameters: Record<string, unknown>, json: Record<string, unknown>) =>
	createParameterReader({
		getNode: () => ({ parameters }) as never,
		getInputData: () => [{ json }] as never,
		getTimezone: () => 'UTC',
		getNodeParameter: (name: string) => {
			throw new Error(`${name} was evaluated`);
		},
	} as never)(0);

describe('a field that only hands on a field of its item', () => {
	it.each(['={{ $json.MsgKey }}', byId('={{ $json.MsgKey }}')])(
		"%j is read without n8n's evaluator",
		(msgKey) => {
			expect(messageKey.read(readerOf({ msgKey }, { MsgKey: '1_2_3' }))).toEqual({
				ok: true,
				value: '1_2_3',
			});
		},
	);

	it.each(['={{ $json.MsgKey + "" }}', byId('={{ $json.MsgKey + "" }}')])('%j is not', (msgKey) => {
		expect(messageKey.read(readerOf({ msgKey }, { MsgKey: '1_2_3' }))).toMatchObject({
			ok: false,
			error: { title: expect.stringContaining('evaluated') },
		});
	});
});

it('a field that is not shown is asked for once, for all items together', () => {
	const evaluated: string[] = [];
	const parametersOf = createParameterReader({
		getNode: () => ({ parameters: { text: '={{ $json.a }} {{ $json.b }}' } }) as never,
		getInputData: () => [{ json: {} }, { json: {} }, { json: {} }] as never,
		getTimezone: () => 'UTC',
		getNodeParameter: (name: string, itemIndex: number, fallback: unknown) => {
			evaluated.push(`${name} of item ${itemIndex}`);
			return name === 'text' ? `text of ${itemIndex}` : fallback;
		},
	} as never);

	const read = [0, 1, 2].map((index) => {
		const parameters = parametersOf(index);
		return [valueIn(parameters, 'text'), valueIn(parameters, 'cloudCustomDataMode')];
	});

	expect(read).toEqual([0, 1, 2].map((index) => [`text of ${index}`, undefined]));
	expect(evaluated.filter((each) => each.startsWith('cloudCustomDataMode'))).toHaveLength(1);
});
