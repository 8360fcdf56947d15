import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';

import { fillMedia, lacksMediaFacts } from '../../nodes/shared/media/fillMedia';
import type { MediaFile } from '../../nodes/shared/media/mediaFile';
import { maxMediaBytes, readMediaFile } from '../../nodes/shared/media/mediaFile';
import { failure, success } from '../../nodes/shared/result';
import { bmp, gif, jpg, png } from '../fixtures/pictures';

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
		const odd = [
			...['text', null, { MsgType: 7 }, { MsgContent: 'text' }],
			...[{ MsgType: 'TIMFileElem' }, { MsgType: 'TIMImageElem', MsgContent: null }],
		];
		const picture = imageOf({ ImageInfoArray: ['https://example.com/b.gif', { URL: address }] });
		expect(lacksMediaFacts(odd)).toBe(false);
		expect(lacksMediaFacts([...odd, picture])).toBe(true);
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

	it('fills in sides that are 0, and of a preview the format as a text', async () => {
		const set = { VideoUUID: 'u', ThumbUrl: address, ThumbWidth: 0, ThumbHeight: 7 };
		const { body } = await fill([{ MsgType: 'TIMVideoFileElem', MsgContent: set }]);
		const facts = { ThumbUUID: file.md5, ThumbSize: 9, ThumbFormat: 'GIF', ThumbWidth: 5 };
		expect(body).toEqual([{ MsgType: 'TIMVideoFileElem', MsgContent: { ...set, ...facts } }]);
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

	it.each([
		['of a picture', imageOf({ ImageInfoArray: [{ URL: address }] })],
		['of a sound', { MsgType: 'TIMSoundElem', MsgContent: { Url: address } }],
	])('names a file %s that cannot be looked at', async (_, element) => {
		expect(await fillMedia([element], () => Promise.resolve(failure('is gone')))).toEqual(
			failure(`${address} is gone`),
		);
	});
});
