import { elementTypes } from '../../nodes/shared/elements/elementTypes';
import { messageBodySchema } from '../../nodes/shared/elements/messageBodySchema';
import { labelOfPath } from '../../nodes/shared/elements/labelOfPath';
import { elementToWire, textToWire } from '../../nodes/shared/elements/toWire';
import { elementSamples } from '../fixtures/messageElements';

const sampleOf = (msgType: string) =>
	elementSamples.find(({ wire }) => wire.MsgType === msgType)!.form;

const problemsOf = (body: unknown): string[] => {
	const outcome = messageBodySchema.safeParse(body);
	return (outcome.error?.issues ?? []).map(({ path, message }) =>
		[labelOfPath(body, path), message].join(' ').trim(),
	);
};

describe('Each element type', () => {
	it('has a sample from the docs, so that none goes untested', () => {
		expect(elementSamples.map(({ wire }) => wire.MsgType).sort()).toEqual(
			elementTypes.map(({ msgType }) => msgType).sort(),
		);
	});

	it.each(elementSamples.map((sample) => [sample.wire.MsgType, sample] as const))(
		'%s filled in by form is sent as the docs print it',
		(_, { form, wire }) => {
			expect(elementToWire(form)).toEqual(wire);
			expect(problemsOf([elementToWire(form)])).toEqual([]);
		},
	);

	it.each(
		elementTypes.flatMap(({ msgType, label, fields }) =>
			fields
				.filter(({ required }) => required)
				.map((field) => [msgType, field.label, label, field.name] as const),
		),
	)('%s without %s is refused by that name', (msgType, fieldShown, typeShown, name) => {
		const wire = elementToWire({ ...sampleOf(msgType), [name]: '' });
		expect(problemsOf([wire])).toEqual([`Element 1 (${typeShown}) › ${fieldShown} is required`]);
	});

	it.each(
		elementTypes.flatMap(({ msgType, fields }) =>
			fields
				.filter(({ required }) => !required)
				.map((field) => [msgType, field.label, field.name, field.wire] as const),
		),
	)('%s goes without %s when nobody set it', (msgType, _, name, wireName) => {
		for (const unset of ['', undefined, null]) {
			const wire = elementToWire({ ...sampleOf(msgType), [name]: unset });
			expect(wire.MsgContent).not.toHaveProperty(wireName);
			expect(problemsOf([wire])).toEqual([]);
		}
	});
});

describe('A form', () => {
	it.each([
		['a number as text is sent as a number', 'TIMSoundElem', { size: '62351' }, { Size: 62351 }],
		['0 is sent and not taken for unset', 'TIMSoundElem', { second: 0 }, { Second: 0 }],
		['a number where a text is meant is sent as text', 'TIMTextElem', { text: 42 }, { Text: '42' }],
		[
			'false where a text is meant is sent as text',
			'TIMTextElem',
			{ text: false },
			{ Text: 'false' },
		],
		['a text of spaces is a text', 'TIMTextElem', { text: ' ' }, { Text: ' ' }],
		[
			'an object as custom data is sent as its JSON',
			'TIMCustomElem',
			{ data: { state: 'shipped' } },
			{ Data: '{"state":"shipped"}' },
		],
		[
			'a choice as text is the choice',
			'TIMImageElem',
			{ imageFormat: '255' },
			{ ImageFormat: 255 },
		],
		[
			'a list of an expression is sent as it is',
			'TIMRelayElem',
			{ abstractList: ['one', 'two'] },
			{ AbstractList: ['one', 'two'] },
		],
		[
			'constants stand although somebody set the field',
			'TIMFileElem',
			{ download_Flag: 1 },
			{ Download_Flag: 2 },
		],
	])('%s', (_, msgType, values, expected) => {
		expect(elementToWire({ ...sampleOf(msgType), ...values }).MsgContent).toMatchObject(expected);
	});

	it('sends nothing of another type that was chosen before', () => {
		expect(elementToWire({ msgType: 'TIMTextElem', text: 'hello', url: 'http://x' })).toEqual({
			MsgType: 'TIMTextElem',
			MsgContent: { Text: 'hello' },
		});
	});

	it.each([[{ msgType: 'TIMNewElem' }], [{ msgType: '' }], [{ msgType: 7 }], [{}]])(
		'sends no field of a type that is not known, for the check to judge: %j',
		(type: { msgType?: unknown }) => {
			const MsgType = type.msgType === 'TIMNewElem' ? 'TIMNewElem' : '';
			expect(elementToWire({ ...type, text: 'hello' })).toEqual({ MsgType, MsgContent: {} });
		},
	);

	it('may be one text alone', () => {
		expect(textToWire(' hello ')).toEqual([
			{ MsgType: 'TIMTextElem', MsgContent: { Text: ' hello ' } },
		]);
	});

	it('takes image files as a list from an expression', () => {
		const file = { type: 1, url: 'http://x/0', width: 1, height: 2 };
		const { MsgContent } = elementToWire({
			...sampleOf('TIMImageElem'),
			imageInfoArray: [file],
		});
		expect(MsgContent.ImageInfoArray).toEqual([
			{ Type: 1, URL: 'http://x/0', Width: 1, Height: 2 },
		]);
	});
});

describe('The check of a message body', () => {
	const text = { MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } };
	const custom = { MsgType: 'TIMCustomElem', MsgContent: { Data: '{}' } };
	const image = elementToWire(sampleOf('TIMImageElem'));

	it.each<[string, unknown, string[]]>([
		['no list', { 0: text }, ['must be an array of message elements']],
		['an empty list', [], ['must hold at least one element']],
		[
			'an element that is no object',
			['hello'],
			['Element 1 must be an object with MsgType and MsgContent'],
		],
		['an element without a type', [{ MsgContent: {} }], ['Element 1 › MsgType must be a text']],
		[
			'an element without content',
			[{ MsgType: 'X' }],
			['Element 1 › MsgContent must be an object'],
		],
		[
			'two custom elements',
			[custom, text, custom],
			['must hold at most 1 Custom element (TIMCustomElem), this one holds 2'],
		],
		[
			'text that is a number, in JSON',
			[text, { MsgType: 'TIMTextElem', MsgContent: { Text: 7 } }],
			['Element 2 (Text) › Text must be a text'],
		],
		[
			'a place inside an image, by its labels',
			[
				text,
				{
					...image,
					MsgContent: { ...image.MsgContent, ImageInfoArray: [{ Type: 1, Width: 0, Height: 0 }] },
				},
			],
			['Element 2 (Image) › Image File 1 › URL is required'],
		],
		[
			'four image files',
			[
				{
					...image,
					MsgContent: {
						...image.MsgContent,
						ImageInfoArray: Array(4).fill({ Type: 1, Width: 0, Height: 0, URL: 'http://x' }),
					},
				},
			],
			['Element 1 (Image) › Image Files must hold at most 3 entries'],
		],
		[
			'an image format that does not exist',
			[{ ...image, MsgContent: { ...image.MsgContent, ImageFormat: 9 } }],
			[
				'Element 1 (Image) › Image Format must be one of 4 (BMP), 2 (GIF), 1 (JPG), 255 (Other), 3 (PNG)',
			],
		],
		[
			'a size that is no whole number',
			[{ MsgType: 'TIMSoundElem', MsgContent: { Url: 'u', UUID: 'i', Size: 1.5 } }],
			['Element 1 (Sound) › Size (Bytes) must be a whole number'],
		],
		[
			'a download flag that no app could use',
			[{ MsgType: 'TIMSoundElem', MsgContent: { Url: 'u', UUID: 'i', Download_Flag: 1 } }],
			['Element 1 (Sound) › Download_Flag must be 2'],
		],
		[
			'a digest line that is no text',
			[
				{
					MsgType: 'TIMRelayElem',
					MsgContent: { Title: 't', MsgNum: 1, CompatibleText: 'c', AbstractList: ['a', 2] },
				},
			],
			['Element 1 (Relay) › Digest Lines, entry 2 must be a text'],
		],
	])('tells %s', (_, body, problems) => {
		expect(problemsOf(body)).toEqual(problems);
	});

	it('leaves element types and fields that it does not know untouched', () => {
		const body = [
			{ MsgType: 'TIMStreamElem', MsgContent: { Chunks: [{ Index: 0 }] }, Extra: 1 },
			{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello', NewField: { a: [1] } } },
		];
		expect(messageBodySchema.parse(body)).toEqual(body);
	});
});

describe('A place in a message body', () => {
	const image = { MsgType: 'TIMImageElem', MsgContent: {} };
	const unknown = { MsgType: 'TIMNewElem', MsgContent: {} };
	const files = [1, 'MsgContent', 'ImageInfoArray'];

	it.each<[unknown, PropertyKey[], string]>([
		[[unknown, image], files, 'Element 2 (Image) › Image Files'],
		[[unknown, image], [...files, 1], 'Element 2 (Image) › Image File 2'],
		[[unknown, image], [...files, 1, 'URL'], 'Element 2 (Image) › Image File 2 › URL'],
		[[unknown, image], [...files, 'URL'], 'Element 2 (Image) › Image Files › URL'],
		[[unknown, image], [...files, 0, 'New', 'In'], 'Element 2 (Image) › Image File 1 › New › In'],
		[[image], [0, 'MsgContent'], 'Element 1 (Image) › MsgContent'],
		[[image], [0], 'Element 1 (Image)'],
		[[unknown], [0, 'MsgContent', 'List', 2, 'Id'], 'Element 1 › List, entry 3 › Id'],
		[[unknown], [0, 'MsgContent', 'List', 'Id'], 'Element 1 › List › Id'],
		[
			[unknown],
			[0, 'MsgContent', 'Matrix', 0, 'Row', 1],
			'Element 1 › Matrix, entry 1 › Row, entry 2',
		],
		[[null], [0], 'Element 1'],
		[['text'], [0], 'Element 1'],
		[[{}], [0, 'MsgType'], 'Element 1 › MsgType'],
		['text', [0], 'Element 1'],
		[[image], [], ''],
	])('has the names that people know: %j at %j is %s', (body, path, label) => {
		expect(labelOfPath(body, path)).toBe(label);
	});
});
