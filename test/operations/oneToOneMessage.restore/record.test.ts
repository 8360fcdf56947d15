import { fakeTencent, jsonOfEntry, titleOf } from '../../support/operations';

const key = '609_690_1769771529';
const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
const stored = {
	From_Account: 'dramon1',
	To_Account: 'dramon2',
	MsgKey: key,
	MsgSeq: 609,
	MsgRandom: 690,
	MsgTimeStamp: 1769771529,
	MsgBody: [text('after')],
	CloudCustomData: 'after',
};
const record = {
	MsgBody: [text('after')],
	CloudCustomData: 'after',
	Previous: { MsgBody: [text('before')] },
};

const restore = async (values: object, message: object = stored) => {
	const tencent = fakeTencent(({ path }) =>
		path.endsWith('getroammsg') ? { Complete: 1, MsgList: [message] } : {},
	);
	const [entries] = await tencent.run('oneToOneMessage', 'restore', {
		fromAccount: 'dramon1',
		toAccount: 'dramon2',
		msgKey: key,
		...values,
	});
	return { entry: entries![0], calls: tencent.calls };
};

describe('A message that was recalled since', () => {
	it.each([8, 9, 24])('is not restored where its MsgFlagBits are %i', async (MsgFlagBits) => {
		const { entry, calls } = await restore({ record }, { ...stored, MsgFlagBits });

		expect(titleOf(entry)).toBe('A recalled message cannot be restored');
		expect(calls.map(({ path }) => path)).toEqual(['v4/openim/admin_getroammsg']);
	});
});

describe('What Restore is given', () => {
	it.each<[string, object, string]>([
		['nothing', {}, 'Record is required, or Previous Version in its place'],
		['a record that is no JSON', { record: '{' }, 'Record is not valid JSON'],
		['a record that is a list', { record: [] }, 'Record must be an object'],
		[
			'an item without what was before',
			{ record: { MsgBody: [text('after')] } },
			'Record does not hold what was there before',
		],
		[
			'the record of something else',
			{ record: { Action: 'account.mute', Before: {}, After: { MuteTime: 1 } } },
			'Record has neither MsgBody nor CloudCustomData',
		],
		[
			'an edit that changed nothing',
			{ record: { ...record, Modified: false } },
			'Record is of an edit that changed nothing',
		],
		[
			'the record of a recall',
			{ record: { Action: 'oneToOneMessage.recall', Before: {}, After: null } },
			'A recalled message cannot be restored',
		],
		[
			'the record of another message',
			{ record: { ...record, MsgKey: '1_2_3' } },
			'Record is of another message: its MsgKey is not the Message Key',
		],
		[
			'a previous version of nothing',
			{ previous: {}, options: { overwriteChanges: true } },
			'Previous Version has neither MsgBody nor CloudCustomData',
		],
	])('is refused before any call: %s', async (_, values, title) => {
		const { entry, calls } = await restore(values);
		expect(titleOf(entry)).toContain(title);
		expect(calls).toEqual([]);
	});

	it('is told where Tencent Chat keeps custom data that there was none of before', async () => {
		const { entry, calls } = await restore({ record });
		expect(calls[1]?.body).toMatchObject({ MsgBody: [text('before')], CloudCustomData: '' });
		expect(titleOf(entry)).toBe(
			'The message had no Cloud Custom Data before, and Tencent Chat did not take it away',
		);
	});

	it('is compared as JSON values, in whatever order the fields come', async () => {
		const image = { MsgType: 'TIMImageElem', MsgContent: { UUID: 'u', ImageFormat: 255 } };
		const { calls } = await restore(
			{ record: { MsgBody: [image], Previous: { MsgBody: [text('before')] } } },
			{
				...stored,
				MsgBody: [{ MsgContent: { ImageFormat: 255, UUID: 'u' }, MsgType: 'TIMImageElem' }],
			},
		);
		expect(calls[1]?.body).toMatchObject({ MsgBody: [text('before')] });
	});
});

describe('A number that JavaScript would round', () => {
	const id = '1234567890123456789';
	const after = { ...stored, CloudCustomData: undefined };
	const recordOf = (...before: object[]) => ({
		MsgBody: after.MsgBody,
		Previous: { MsgBody: before },
	});

	it.each([
		['of a type that is not known', 'Order', 'Id', 'Element 2 › Id'],
		['of a field that holds a number', 'TIMFaceElem', 'Index', 'Element 2 (Face) › Index'],
		['of a field that is not known', 'TIMFaceElem', 'Pack', 'Element 2 (Face) › Pack'],
	])('is not put back as a text: %s', async (_case, MsgType, field, place) => {
		const lost = { MsgType, MsgContent: { [field]: id } };
		const { entry, calls } = await restore({ record: recordOf(text('before'), lost) }, after);

		expect(titleOf(entry)).toBe(
			`${place} was ${id}, maybe as a number, and would be put back as a text`,
		);
		expect(calls).toHaveLength(1);
	});

	it('is put back where the field holds texts', async () => {
		const before = [
			text(id),
			{ MsgType: 'TIMCustomElem', MsgContent: { Data: id } },
			{ MsgType: 'Order', MsgContent: { Id: 7, Name: `no. ${id}` } },
		];
		const { calls } = await restore({ record: recordOf(...before) }, after);

		expect(calls[1]?.body.MsgBody).toEqual(before);
	});
});

describe('Restoring a thousand edits', () => {
	const image = { MsgType: 'TIMImageElem', MsgContent: { UUID: 'u', ImageFormat: 255 } };
	const messageAt = (index: number) => ({
		...stored,
		MsgKey: `${index}_${index}_${1_769_771_529 + index}`,
		MsgTimeStamp: 1_769_771_529 + index,
		MsgBody: [image, text(`bad ${index}`), text('also bad')],
		CloudCustomData: index % 2 === 0 ? `{"number":${index}}` : '',
	});
	const messages = Array.from({ length: 1_000 }, (_, index) => messageAt(index));

	/** Keeps each message as the last edit of it left it. */
	const keeping = () => {
		const kept = new Map<string, object>(messages.map((each) => [each.MsgKey, each]));
		const tencent = fakeTencent(({ path, body }) => {
			if (!path.endsWith('getroammsg')) {
				kept.set(body.MsgKey, { ...kept.get(body.MsgKey), ...body });
				return {};
			}
			const within = messages.filter(
				({ MsgTimeStamp }) => body.MinTime <= MsgTimeStamp && MsgTimeStamp <= body.MaxTime,
			);
			return { Complete: 1, MsgList: within.map(({ MsgKey }) => kept.get(MsgKey)) };
		});
		return { kept, run: tencent.run };
	};
	const sides = { fromAccount: 'dramon1', toAccount: 'dramon2' };

	it('leaves each as it was, element by element', async () => {
		const { kept, run } = keeping();
		const edited = await run(
			'oneToOneMessage',
			'modify',
			...messages.map(({ MsgKey }) => ({
				...{ ...sides, msgKey: MsgKey, fieldsToModify: 'both', msgBodyInput: 'replaceWords' },
				...{ words: 'bad', replacement: '***', cloudCustomDataMode: 'replace' },
				...{ cloudCustomData: '{"moderated":true}', options: { returnPreviousVersion: true } },
			})),
		);
		expect(kept.get(messages[7]!.MsgKey)).toMatchObject({
			MsgBody: [image, text('*** 7'), text('also ***')],
			CloudCustomData: '{"moderated":true}',
		});

		const restored = await run(
			'oneToOneMessage',
			'restore',
			...edited.map(([entry], index) => ({
				...{ ...sides, msgKey: messages[index]!.MsgKey, record: jsonOfEntry(entry) },
			})),
		);

		expect(restored.map(([entry]) => jsonOfEntry(entry)?.Modified)).toEqual(
			messages.map(() => true),
		);
		expect([...kept.values()]).toEqual(messages);
	});
});
