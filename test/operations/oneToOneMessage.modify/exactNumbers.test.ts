import { parseExactJson } from '../../../nodes/shared/exactJson';
import { fakeTencent, jsonOfEntry, titleOf } from '../../support/operations';

const id = '1234567890123456789';
const key = '1_2_1700000000';
const message = { fromAccount: 'a', toAccount: 'b', msgKey: key };
const edit = { ...message, fieldsToModify: 'msgBody' };
const customData = { ...message, fieldsToModify: 'cloudCustomData' };

/** A server whose history holds the one message, written as JSON. */
const storing = (fields: string) =>
	fakeTencent(({ path }) => {
		if (!path.endsWith('admin_getroammsg')) return {};
		const list = parseExactJson(`[{"From_Account":"a","To_Account":"b","MsgKey":"${key}",
			"MsgSeq":1,"MsgRandom":2,"MsgTimeStamp":1700000000,${fields}}]`);
		return { Complete: 1, MsgList: list.ok ? list.value : [] };
	});

const text = '{"MsgType":"TIMTextElem","MsgContent":{"Text":"old"}}';

describe('A number that JavaScript would round', () => {
	it('is not written back with the stored element that holds it', async () => {
		const { calls, run } = storing(
			`"MsgBody":[${text},{"MsgType":"Order","MsgContent":{"Id":${id}}}]`,
		);
		const [[entry] = []] = await run('oneToOneMessage', 'modify', {
			...edit,
			msgBodyInput: 'textOfStored',
			text: 'new',
		});
		expect(titleOf(entry)).toBe(
			`Message Body: Element 2 › Id holds the number ${id}, which would be rounded; to keep it, make it a text`,
		);
		expect(calls).toHaveLength(1);
	});

	it('is not merged out of stored custom data', async () => {
		const { calls, run } = storing(`"CloudCustomData":"{\\"order\\":${id}}"`);
		const [[entry] = []] = await run('oneToOneMessage', 'modify', {
			...customData,
			cloudCustomDataMode: 'merge',
			cloudCustomData: '{"seen":true}',
		});
		expect(titleOf(entry)).toBe(
			`Cloud Custom Data holds the number ${id}, which would be rounded if it were merged`,
		);
		expect(calls).toHaveLength(1);
	});

	it('may be replaced by a text in a merge', async () => {
		const { calls, run } = storing(`"CloudCustomData":"{\\"order\\":${id}}"`);
		await run('oneToOneMessage', 'modify', {
			...customData,
			cloudCustomDataMode: 'merge',
			cloudCustomData: `{"order":"${id}"}`,
		});
		expect(calls[1]?.body.CloudCustomData).toBe(`{"order":"${id}"}`);
	});

	it('is a text in the previous version', async () => {
		const { run } = storing(`"MsgBody":[{"MsgType":"Order","MsgContent":{"Id":${id}}}]`);
		const [[entry] = []] = await run('oneToOneMessage', 'modify', {
			...edit,
			msgBodyInput: 'text',
			text: 'new',
			options: { returnPreviousVersion: true },
		});
		expect(jsonOfEntry(entry).Previous.MsgBody).toEqual([
			{ MsgType: 'Order', MsgContent: { Id: id } },
		]);
	});

	it.each([
		[
			'in JSON of the body',
			{ ...edit, msgBodyInput: 'json', msgBodyJson: `[${text.replace('"old"', id)}]` },
			'Message Body: Element 1 (Text) › Text holds the number',
		],
		[
			'in an object for the custom data',
			{ ...customData, cloudCustomDataMode: 'replace', cloudCustomData: { id: Number(id) } },
			'Cloud Custom Data holds the number 1234567890123456800,',
		],
		[
			'in an object for the data of an element',
			{
				...edit,
				msgBodyInput: 'form',
				msgBody: { elements: [{ msgType: 'TIMCustomElem', data: { id: Number(id) } }] },
			},
			'Message Body: Element 1 (Custom) › Data holds the number 1234567890123456800,',
		],
		[
			'as a user ID',
			{ ...edit, fromAccount: Number(id), msgBodyInput: 'text', text: 'new' },
			'Sender User ID holds the number 1234567890123456800,',
		],
	])('is refused %s', async (_case, item, title) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('oneToOneMessage', 'modify', item);
		expect(titleOf(entry)).toContain(title);
		expect(calls).toEqual([]);
	});
});
