import { readAnswer } from '../../../nodes/shared/client/answer';
import { commonReply } from '../../../nodes/shared/apis/api';
import { adminGetroammsgForEdit } from '../../../nodes/shared/apis/adminGetroammsg';
import { callbackBodyOf } from '../../../nodes/shared/callbacks/callbackBody';
import { parseExactJson } from '../../../nodes/shared/json/exactJson';
import { fakeTencent, jsonOf, titleOf } from '../../support/operations';

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

	it.each([
		['of a type that is not known', 'Order', 'Id', 'Element 2 › Id'],
		['of a field that holds a number', 'TIMFaceElem', 'Index', 'Element 2 (Face) › Index'],
		['of a field that is not known', 'TIMFaceElem', 'Pack', 'Element 2 (Face) › Pack'],
	])('is not put back as a text by Restore: %s', async (_case, MsgType, field, place) => {
		const { calls, run } = storing(`"MsgBody":[${text}]`);
		const lost = { MsgType, MsgContent: { [field]: id } };
		const [[entry] = []] = await run('oneToOneMessage', 'restore', {
			...message,
			record: { MsgBody: [JSON.parse(text)], Previous: { MsgBody: [JSON.parse(text), lost] } },
		});

		expect(titleOf(entry)).toBe(
			`${place} was ${id}, maybe as a number, and would be put back as a text`,
		);
		expect(calls).toHaveLength(1);
	});

	it('is put back by Restore where the field holds texts', async () => {
		const { calls, run } = storing(`"MsgBody":[${text}]`);
		const before = [
			{ MsgType: 'TIMTextElem', MsgContent: { Text: id } },
			{ MsgType: 'TIMCustomElem', MsgContent: { Data: id } },
			{ MsgType: 'Order', MsgContent: { Id: 7, Name: `no. ${id}` } },
		];
		await run('oneToOneMessage', 'restore', {
			...message,
			record: { MsgBody: [JSON.parse(text)], Previous: { MsgBody: before } },
		});

		expect(calls[1]?.body.MsgBody).toEqual(before);
	});

	it('is a text in the previous version', async () => {
		const { run } = storing(`"MsgBody":[{"MsgType":"Order","MsgContent":{"Id":${id}}}]`);
		const [[entry] = []] = await run('oneToOneMessage', 'modify', {
			...edit,
			msgBodyInput: 'text',
			text: 'new',
			options: { returnPreviousVersion: true },
		});
		expect(jsonOf(entry).Previous.MsgBody).toEqual([{ MsgType: 'Order', MsgContent: { Id: id } }]);
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

	it('is refused in the answer to a callback', async () => {
		const { run } = fakeTencent();
		const [[entry] = []] = await run('callback', 'reply', {
			decision: 'rewrite',
			fieldsToModify: 'msgBody',
			msgBodyInput: 'json',
			msgBodyJson: `[{"MsgType":"Order","MsgContent":{"Id":${id}}}]`,
		});
		expect(titleOf(entry)).toContain(`holds the number ${id},`);
	});

	it('is a text in a list of user IDs that an AI agent writes', async () => {
		const { calls, run } = fakeTencent(() => ({ ResultItem: [] }));
		await run('account', 'check', { userIds: `[${id}]` });
		expect(calls[0]?.body.CheckItem).toEqual([{ UserID: id }]);
	});

	it('is a text in what Tencent answers and what it calls with', () => {
		const answer = `{"ErrorCode":0,"Id":${id}}`;
		expect(readAnswer(200, answer, { reply: commonReply })).toMatchObject({ value: { Id: id } });
		const callback = `{"Id":${id}}`;
		expect(callbackBodyOf(callback, { Id: Number(id) })).toMatchObject({
			value: { fields: { Id: id } },
		});
	});

	it('is known as such in what is read to be written back', () => {
		const api = { ...adminGetroammsgForEdit, reply: commonReply };
		const answer = readAnswer(200, `{"ErrorCode":0,"Id":${id}}`, api);
		expect(answer.ok && typeof answer.value.Id).toBe('object');
		expect(JSON.stringify(answer)).toContain(`"Id":"${id}"`);
	});
});
