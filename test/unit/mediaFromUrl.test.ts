import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { IExecuteFunctions } from 'n8n-workflow';

import { lookAtThrough, lookAtBinaryOf } from '../../nodes/TencentChat/execution/lookAt';
import { fillMedia, lacksMediaFacts } from '../../nodes/shared/media/fillMedia';
import type { MediaFile } from '../../nodes/shared/media/mediaFile';
import { maxMediaBytes, readMediaFile } from '../../nodes/shared/media/mediaFile';
import { failure, success } from '../../nodes/shared/result';
import { followSignal } from '../../nodes/shared/stop';
import { fakeTencent, titleOf } from '../support/operations';

const png = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAYAAACddGYaAAAAC0lEQVR4nGNgwAkAABoAAdFnAZcAAAAASUVORK5CYII=',
	'base64',
);
const gif = Buffer.from('GIF89a\x05\x00\x04\x00', 'latin1');
const bmp = Buffer.concat([
	Buffer.from('BM'),
	Buffer.alloc(16),
	Buffer.from([7, 0, 0, 0, 0xfa, 255, 255, 255]),
]);
const jpg = Buffer.from([
	...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2],
	...[0xff, 0xc2, 0, 11, 8, 0, 9, 0, 16, 1, 1, 1, 1],
]);
const md5 = (file: Buffer) => createHash('md5').update(file).digest('hex');

describe('A file that is looked at', () => {
	it.each([
		['PNG', png, 3, 2],
		['GIF', gif, 5, 4],
		['BMP', bmp, 7, 6],
		['JPG', jpg, 16, 9],
	])('is known to be a %s, with its sides', async (format, file, width, height) => {
		const facts = { md5: md5(file), bytes: file.length, picture: { format, width, height } };
		const chunks = [...file].map((byte) => Buffer.from([byte]));
		expect(await readMediaFile(Readable.from(chunks))).toEqual(success(facts));
	});

	it.each([
		['PNG', png.subarray(0, 23)],
		['PNG', png.subarray(0, 8)],
		['GIF', gif.subarray(0, 9)],
		['GIF', gif.subarray(0, 4)],
		['BMP', bmp.subarray(0, 25)],
		['BMP', bmp.subarray(0, 2)],
		['JPG', jpg.subarray(0, 12)],
		['JPG', jpg.subarray(0, 16)],
		['JPG', jpg.subarray(0, 3)],
	])('is known to be a %s of unknown sides where it is cut off', async (format, file) => {
		const facts = { md5: md5(file), bytes: file.length };
		expect(await readMediaFile(Readable.from([file]))).toEqual(
			success({ ...facts, picture: { format, width: 0, height: 0 } }),
		);
	});

	it.each([
		['a PDF', Buffer.from('%PDF-1.7')],
		['a WebP picture', Buffer.from('RIFF\x1a\0\0\0WEBPVP8L', 'latin1')],
		['nothing', Buffer.alloc(0)],
		['cut off within its signature', png.subarray(0, 7)],
		['one that has a signature further on', Buffer.concat([Buffer.from(' '), png])],
	])('need be no picture that is known: %s', async (_, file) => {
		expect(await readMediaFile(Readable.from([file]))).toEqual(
			success({ md5: md5(file), bytes: file.length }),
		);
	});

	describe('and is a JPG', () => {
		const segment = (marker: number, ...content: number[]) => [
			...[0xff, marker, 0, content.length + 2, ...content],
		];
		const frame = (marker: number) => segment(marker, 8, 1, 2, 3, 4, 1, 0, 0, 0);
		const sidesOf = async (...parts: number[][]) => {
			const file = Buffer.from([0xff, 0xd8, ...parts.flat()]);
			const read = await readMediaFile(Readable.from([file]));
			return read.ok && read.value.picture;
		};
		const known = { format: 'JPG', width: 0x0304, height: 0x0102 };
		const unknown = { format: 'JPG', width: 0, height: 0 };

		it.each([0xc0, 0xc1, 0xc3, 0xc5, 0xcb, 0xcd, 0xcf])(
			'has its sides in a frame of whatever coding: %i',
			async (marker) => {
				expect(await sidesOf(segment(0xe0, 1, 2), frame(marker))).toEqual(known);
			},
		);

		it.each([0xc4, 0xc8, 0xcc, 0xbf, 0xd0, 0xdb, 0xe1, 0xfe])(
			'does not have them in a segment of another kind: %i',
			async (marker) => {
				expect(await sidesOf(segment(marker, 8, 9, 9, 9, 9, 1, 0, 0, 0))).toEqual(unknown);
				expect(await sidesOf(segment(marker, 8, 9, 9, 9, 9), frame(0xc0))).toEqual(known);
			},
		);

		it('may have fill bytes before any marker', async () => {
			const fill = [0xff, 0xff];
			expect(await sidesOf(segment(0xe0, 1), fill, segment(0xdb, 1), fill, frame(0xc2))).toEqual(
				known,
			);
		});

		it('does not tell its sides where something else stands between its segments', async () => {
			expect(await sidesOf(segment(0xe0, 1), [0], frame(0xc0))).toEqual(unknown);
		});
	});

	it('may be a BMP of old, whose sides have two bytes each', async () => {
		const file = Buffer.concat([Buffer.from('BM'), Buffer.alloc(12), Buffer.from([12, 0, 0, 0])]);
		const old = Buffer.concat([file, Buffer.from([7, 0, 6, 0, 1, 0, 24, 0])]);
		expect(await readMediaFile(Readable.from([old]))).toMatchObject({
			value: { picture: { format: 'BMP', width: 7, height: 6 } },
		});
	});

	it('may come as texts, and counts as the bytes that it has', async () => {
		const text = ['Grüße, ', '赌场'];
		const file = Buffer.from(text.join(''));
		expect(await readMediaFile(Readable.from(text))).toEqual(
			success({ md5: md5(file), bytes: file.length }),
		);
	});

	it('may have as many bytes as the bound says, and no more', async () => {
		const full = Buffer.alloc(maxMediaBytes);
		expect(await readMediaFile(Readable.from([full]))).toMatchObject({
			value: { bytes: 104_857_600 },
		});
		expect(await readMediaFile(Readable.from([full, Buffer.from('1')]))).toEqual(
			failure('tooLarge'),
		);
	});

	it('is left where it is too large, and not read to its end', async () => {
		let given = 0;
		const part = Buffer.alloc(1024 * 1024);
		const endless = {
			async *[Symbol.asyncIterator]() {
				for (;;) {
					given += part.length;
					yield await Promise.resolve(part);
				}
			},
		};
		expect(await readMediaFile(endless)).toEqual(failure('tooLarge'));
		expect(given).toBeLessThanOrEqual(maxMediaBytes + part.length);
	});
});

describe('An element with a URL alone', () => {
	const files: Readonly<Record<string, Buffer>> = {
		'https://example.com/a.png': png,
		'https://example.com/clip.mp4': Buffer.from('video'),
		'https://example.com/my%20report.pdf': Buffer.from('%PDF'),
	};
	const lookAt = async (url: string) => {
		const file = files[url];
		const read = file && (await readMediaFile(Readable.from([file])));
		return read?.ok === true ? read : failure('answers with HTTP status 404');
	};
	const binary: Readonly<Record<string, Buffer>> = { data: gif, thumb: png };
	const lookAtBinary = async (name: string) => {
		const file = binary[name];
		const read = file && (await readMediaFile(Readable.from([file])));
		return read?.ok === true ? read : failure('is no binary field of the item');
	};
	const sendWith = async (options: object, ...elements: object[]) => {
		const reply = () => ({ MsgKey: 'k', MsgTime: 1 });
		const { calls, run } = fakeTencent(reply, lookAt, lookAtBinary);
		const item = { toAccount: 'b', msgBodyInput: 'form', msgBody: { elements }, options };
		const [[entry] = []] = await run('oneToOneMessage', 'send', item);
		return { calls, title: titleOf(entry), contents: calls[0]?.body.MsgBody };
	};
	const send = async (...elements: object[]) => await sendWith({}, ...elements);
	const picture = { url: 'https://example.com/a.png', type: 1, width: 0, height: 0 };

	it('is sent as a picture with UUID, format, size and sides', async () => {
		const { contents } = await send({
			msgType: 'TIMImageElem',
			imageFormat: 1,
			imageInfoArray: { groups: [picture] },
		});
		expect(contents).toEqual([
			{
				MsgType: 'TIMImageElem',
				MsgContent: {
					UUID: md5(png),
					ImageFormat: 3,
					ImageInfoArray: [{ Type: 1, URL: picture.url, Width: 3, Height: 2, Size: png.length }],
				},
			},
		]);
	});

	it('is sent as a file under its name, and as a sound', async () => {
		const url = 'https://example.com/my%20report.pdf';
		const { contents } = await send(
			{ msgType: 'TIMFileElem', url },
			{ msgType: 'TIMSoundElem', url, size: 99 },
		);
		expect(contents).toMatchObject([
			{ MsgContent: { UUID: md5(files[url]!), FileSize: 4, FileName: 'my report.pdf' } },
			{ MsgContent: { UUID: md5(files[url]!), Size: 99 } },
		]);
	});

	it('is sent as a video with its preview', async () => {
		const { contents } = await send({
			msgType: 'TIMVideoFileElem',
			videoUrl: 'https://example.com/clip.mp4',
			thumbUrl: 'https://example.com/a.png',
			thumbWidth: 0,
			thumbHeight: 0,
		});
		expect(contents[0].MsgContent).toMatchObject({
			VideoUUID: md5(files['https://example.com/clip.mp4']!),
			VideoSize: 5,
			ThumbUUID: md5(png),
			ThumbSize: png.length,
			ThumbFormat: 'PNG',
			ThumbWidth: 3,
			ThumbHeight: 2,
		});
	});

	it('is sent with what the binary fields of the item say, file by file, and then not looked at', async () => {
		const url = 'https://example.com/not-there';
		const { contents } = await sendWith(
			{ binaryFields: 'data, thumb' },
			{ msgType: 'TIMImageElem', imageFormat: 1, imageInfoArray: { groups: [{ url, type: 1 }] } },
			{ msgType: 'TIMFileElem', url: 'https://example.com/b.png', fileName: 'b.png' },
			{ msgType: 'TIMFileElem', url: 'https://example.com/my%20report.pdf' },
		);

		expect(contents).toMatchObject([
			{
				MsgContent: {
					UUID: md5(gif),
					ImageFormat: 2,
					ImageInfoArray: [{ Type: 1, URL: url, Width: 5, Height: 4, Size: gif.length }],
				},
			},
			{ MsgContent: { UUID: md5(png), FileSize: png.length, FileName: 'b.png' } },
			// There are two names, and this is the third file.
			{ MsgContent: { UUID: md5(Buffer.from('%PDF')), FileSize: 4 } },
		]);
	});

	it('sends nothing where the item has no such binary field, and names it', async () => {
		const { calls, title } = await sendWith(
			{ binaryFields: 'attachment' },
			{ msgType: 'TIMSoundElem', url: 'https://example.com/a.png', second: 1 },
		);

		expect(title).toBe(
			"Message Body: https://example.com/a.png (Input Binary Fields: 'attachment' is no binary field of the item)",
		);
		expect(calls).toEqual([]);
	});

	it('is not looked at where its UUID is filled in', async () => {
		const url = 'https://example.com/not-there';
		const { contents } = await send({ msgType: 'TIMFileElem', url, uuid: 'own' });
		expect(contents[0].MsgContent).toMatchObject({ Url: url, UUID: 'own' });
	});

	it('sends nothing where the file is not there, and names it', async () => {
		const url = 'https://example.com/not-there';
		const { calls, title } = await send({ msgType: 'TIMFileElem', url });
		expect(title).toBe(`Message Body: ${url} answers with HTTP status 404`);
		expect(calls).toEqual([]);
	});
});

describe('Filling in what files are', () => {
	const file = {
		md5: 'd41d8cd9',
		bytes: 9,
		picture: { format: 'GIF', width: 5, height: 4 },
	} as const;
	const address = 'https://example.com/a.gif';
	const imageOf = (MsgContent: object) => ({ MsgType: 'TIMImageElem', MsgContent });
	const fill = async (body: unknown, found: MediaFile = file) => {
		const looked: string[] = [];
		const filled = await fillMedia(body, (url) => {
			looked.push(url);
			return Promise.resolve(success(found));
		});
		return { looked, body: filled.ok && filled.value };
	};

	it.each([
		['a text', { MsgType: 'TIMTextElem', MsgContent: { Text: address, Url: address } }],
		['a type that is not known', { MsgType: 'TIMNewElem', MsgContent: { Url: address } }],
		['a sound with its UUID', { MsgType: 'TIMSoundElem', MsgContent: { Url: address, UUID: 'u' } }],
		['a sound without an address', { MsgType: 'TIMSoundElem', MsgContent: { Size: 7 } }],
		['an address that is no text', { MsgType: 'TIMFileElem', MsgContent: { Url: 7 } }],
		['a picture with its UUID', imageOf({ UUID: 'u', ImageInfoArray: [{ URL: address }] })],
		['a picture without files', imageOf({ ImageInfoArray: [] })],
		['a picture whose files are no list', imageOf({ ImageInfoArray: { URL: address } })],
	])('leaves alone %s', async (_, element) => {
		expect(lacksMediaFacts([element])).toBe(false);
		expect(await fill([element])).toEqual({ looked: [], body: [element] });
	});

	it.each([
		['a sound', { MsgType: 'TIMSoundElem', MsgContent: { Url: address, UUID: null } }],
		['a file', { MsgType: 'TIMFileElem', MsgContent: { Url: address, UUID: '' } }],
		['a video', { MsgType: 'TIMVideoFileElem', MsgContent: { VideoUrl: address } }],
		[
			"a video's preview",
			{ MsgType: 'TIMVideoFileElem', MsgContent: { VideoUUID: 'u', ThumbUrl: address } },
		],
		['a picture', imageOf({ ImageInfoArray: [{ URL: address }] })],
	])('is wanted for %s without its UUID, wherever it stands', async (_, element) => {
		expect(lacksMediaFacts([{ MsgType: 'TIMTextElem', MsgContent: {} }, element])).toBe(true);
		expect((await fill([element])).looked).toEqual([address]);
	});

	it.each([undefined, null, 'text', {}])('is not wanted where there is no body: %j', (body) => {
		expect(lacksMediaFacts(body)).toBe(false);
	});

	it('keeps what is no element, no content and no file of a picture, for the check to refuse', async () => {
		const odd = ['text', null, { MsgType: 7 }, { MsgContent: 'text' }];
		const picture = imageOf({ ImageInfoArray: ['https://example.com/b.gif', { URL: address }] });
		const { body } = await fill([...odd, picture]);
		expect(body).toEqual([
			...odd,
			imageOf({
				UUID: file.md5,
				ImageFormat: 2,
				ImageInfoArray: [
					'https://example.com/b.gif',
					{ URL: address, Size: 9, Width: 5, Height: 4 },
				],
			}),
		]);
	});

	it('gives a picture the UUID of its first file, and each file its own size', async () => {
		const own = { URL: address, Size: 1, Width: 2, Height: 3 };
		const { body, looked } = await fill([
			imageOf({ ImageInfoArray: [{ Type: 1 }, own, { URL: 'https://example.com/b.gif' }] }),
		]);
		expect(looked).toEqual([address, 'https://example.com/b.gif']);
		expect(body).toEqual([
			imageOf({
				UUID: file.md5,
				ImageFormat: 2,
				ImageInfoArray: [
					{ Type: 1 },
					own,
					{ URL: 'https://example.com/b.gif', Size: 9, Width: 5, Height: 4 },
				],
			}),
		]);
	});

	it('leaves a picture as it is whose files name no address', async () => {
		const picture = imageOf({ ImageFormat: 1, ImageInfoArray: [{ Type: 1 }] });
		expect((await fill([picture])).body).toEqual([picture]);
	});

	it('says that a picture of a kind that is not known has another format, and no sides', async () => {
		const { body } = await fill([imageOf({ ImageFormat: 1, ImageInfoArray: [{ URL: address }] })], {
			md5: 'a',
			bytes: 9,
		});
		const ImageInfoArray = [{ URL: address, Size: 9 }];
		expect(body).toEqual([imageOf({ UUID: 'a', ImageFormat: 255, ImageInfoArray })]);
	});

	it.each([
		['https://example.com/files/my%20report.pdf?a=/b#c/d', 'my report.pdf'],
		['https://example.com/%E6%8A%A5%E5%91%8A.pdf', '报告.pdf'],
		['https://example.com/100%.pdf', '100%.pdf'],
		['https://example.com/', undefined],
		['https://example.com/files/', undefined],
		['report.pdf', undefined],
	])('names a file by the last part of its address: %s', async (Url, name) => {
		const { body } = await fill([{ MsgType: 'TIMFileElem', MsgContent: { Url } }]);
		const FileName = name === undefined ? {} : { FileName: name };
		const MsgContent = { Url, UUID: file.md5, FileSize: 9, ...FileName };
		expect(body).toEqual([{ MsgType: 'TIMFileElem', MsgContent }]);
	});

	it('names a file that cannot be looked at, of a picture too', async () => {
		const picture = imageOf({ ImageInfoArray: [{ URL: address }] });
		expect(await fillMedia([picture], () => Promise.resolve(failure('is gone')))).toEqual(
			failure(`${address} is gone`),
		);
	});
});

describe('Looking at binary data', () => {
	const look = (binary: object, items = [0]) => {
		const context = {
			getInputData: () => [{ json: {}, binary }],
			helpers: {
				getBinaryStream: (id: string) =>
					id === 'there'
						? Promise.resolve(Readable.from([png]))
						: Promise.reject(new Error('gone')),
			},
		} as unknown as IExecuteFunctions;
		return lookAtBinaryOf(context, items)('data');
	};

	it.each([
		['in the item itself', { data: { data: png.toString('base64') } }],
		["in n8n's store", { data: { data: 'filesystem-v2', id: 'there' } }],
	])('takes what stands %s', async (_case, binary) => {
		expect(await look(binary)).toMatchObject({
			value: { md5: md5(png), bytes: png.length, picture: { format: 'PNG', width: 3 } },
		});
	});

	it.each([
		['is no binary field of the item', {}, [0]],
		['is no binary field of the item', { data: { data: '' } }, [0, 1]],
		["cannot be read from n8n's store of binary data", { data: { data: '', id: 'gone' } }, [0]],
	])('says that it %s', async (why, binary, items) => {
		expect(await look(binary, items)).toEqual(failure(why));
	});
});

describe("Looking through n8n's helper", () => {
	const looking = (answer: () => Promise<unknown>) => {
		const asked: object[] = [];
		const httpRequest = async (options: object) => {
			asked.push(options);
			return await answer();
		};
		const context = { helpers: { httpRequest } } as unknown as IExecuteFunctions;
		return { asked, lookAt: lookAtThrough(context, followSignal(undefined)) };
	};
	const page = { statusCode: 200, body: Readable.from([gif]) };

	it('asks once for a file, without a credential, and with a bound in time', async () => {
		const { asked, lookAt } = looking(() => Promise.resolve(page));
		const url = 'https://example.com/a.gif';
		expect(await lookAt(url)).toMatchObject({ value: { md5: md5(gif) } });
		expect(await lookAt(url)).toMatchObject({ value: { md5: md5(gif) } });
		expect(asked).toEqual([
			{
				url,
				encoding: 'stream',
				abortSignal: expect.any(AbortSignal),
				ignoreHttpStatusErrors: true,
				returnFullResponse: true,
			},
		]);
	});

	it.each([
		['file:///etc/passwd', 'is no address that begins with https:// or http://'],
		['https://', 'is no address that begins with https:// or http://'],
		['https://example.com/404', 'answers with HTTP status 404'],
		['https://example.com/down', 'cannot be reached from n8n'],
	])('says of %s that it %s', async (url, why) => {
		const { lookAt } = looking(() =>
			url.endsWith('404')
				? Promise.resolve({ statusCode: 404, body: Readable.from([]) })
				: Promise.reject(new Error('refused')),
		);
		expect(await lookAt(url)).toEqual(failure(why));
	});
});
