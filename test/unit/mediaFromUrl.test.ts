import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';

import { lookAtThrough, lookAtBinaryOf } from '../../nodes/TencentChat/execution/lookAtFiles';
import { readMediaFile } from '../../nodes/shared/media/mediaFile';
import { failure } from '../../nodes/shared/result';
import { followSignal } from '../../nodes/shared/stop';
import { gif, png } from '../fixtures/pictures';
import { fakeTencent, titleOf } from '../support/operations';

const md5 = (file: Buffer) => createHash('md5').update(file).digest('hex');

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

	it.each(['constructor', 'toString'])(
		'looks for no files in %j, which is no element type, and leaves it for the request to be refused',
		async (msgType) => {
			const { contents } = await send({ msgType, text: 'x' });
			expect(contents).toEqual([{ MsgType: msgType, MsgContent: {} }]);
		},
	);

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

	it('says so of an item without binary data', async () => {
		const context = { getInputData: () => [{ json: {} }] } as unknown as IExecuteFunctions;
		for (const items of [[0], [1]]) {
			expect(await lookAtBinaryOf(context, items)('data')).toEqual(
				failure('is no binary field of the item'),
			);
		}
	});

	it('takes the file of the item that is asked for', async () => {
		const inItem = (file: Buffer) => ({
			json: {},
			binary: { data: { data: file.toString('base64') } },
		});
		const context = {
			getInputData: () => [inItem(gif), inItem(png)],
		} as unknown as IExecuteFunctions;
		expect(await lookAtBinaryOf(context, [1])('data')).toMatchObject({ value: { md5: md5(png) } });
	});
});

describe("Looking through n8n's helper", () => {
	const looking = (
		answer: (options: IHttpRequestOptions) => Promise<unknown>,
		stop?: AbortSignal,
	) => {
		const asked: IHttpRequestOptions[] = [];
		const httpRequest = async (options: IHttpRequestOptions) => {
			asked.push(options);
			return await answer(options);
		};
		const context = { helpers: { httpRequest } } as unknown as IExecuteFunctions;
		return { asked, lookAt: lookAtThrough(context, followSignal(stop)) };
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

	it.each([
		['ftp://example.com/http://a.gif', 'is no address that begins with https:// or http://'],
		[' https://example.com/a.gif', 'is no address that begins with https:// or http://'],
	])('asks for nothing at %j', async (url, why) => {
		const { asked, lookAt } = looking(() => Promise.resolve(page));
		expect(await lookAt(url)).toEqual(failure(why));
		expect(asked).toEqual([]);
	});

	it.each([
		[199, 'answers with HTTP status 199'],
		[300, 'answers with HTTP status 300'],
		[200, 'gives no file'],
		[299, 'gives no file'],
	])('says of an answer with status %p and no file that it %s', async (statusCode, why) => {
		const { lookAt } = looking(() => Promise.resolve({ statusCode }));
		expect(await lookAt('HTTP://example.com/none')).toEqual(failure(why));
	});

	it('says of a file of more than 100 MB that it is too large', async () => {
		const part = Buffer.alloc(8 * 1024 * 1024);
		const body = Readable.from(Array.from({ length: 13 }, () => part));
		const { lookAt } = looking(() => Promise.resolve({ statusCode: 200, body }));
		expect(await lookAt('https://example.com/large')).toEqual(
			failure('is larger than the 100 MB that are looked at'),
		);
	});

	const never = async () => await new Promise<never>(() => undefined);

	it('ends its wait for a file when the execution is stopped, and the request with it', async () => {
		const button = new AbortController();
		const { asked, lookAt } = looking(never, button.signal);
		const looked = lookAt('https://example.com/slow');
		button.abort();

		expect(await looked).toEqual(failure('cannot be reached from n8n'));
		expect(asked[0]?.abortSignal?.aborted).toBe(true);
	});

	it('ends its wait for a file that does not come in time, and the request with it', async () => {
		const limit = new AbortController();
		const timeout = jest.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
		const { asked, lookAt } = looking(never);
		const looked = lookAt('https://example.com/slow');
		timeout.mockRestore();
		limit.abort();

		expect(await looked).toEqual(failure('did not come within 20 seconds'));
		expect(asked[0]?.abortSignal?.aborted).toBe(true);
	});

	it('leaves nothing of itself with what stops the execution once the file is there', async () => {
		const forgotten: string[] = [];
		const stop = {
			isStopped: () => false,
			onStop: () => () => void forgotten.push('forgotten'),
		};
		const context = {
			helpers: { httpRequest: async () => await Promise.resolve({ statusCode: 404 }) },
		} as unknown as IExecuteFunctions;
		await lookAtThrough(context, stop)('https://example.com/a.gif');

		expect(forgotten).toEqual(['forgotten']);
	});

	it('ends the request of a page that is no file, so that its body is not read', async () => {
		const { asked, lookAt } = looking(() =>
			Promise.resolve({ statusCode: 404, body: Readable.from([]) }),
		);
		await lookAt('https://example.com/404');

		expect(asked[0]?.abortSignal?.aborted).toBe(true);
	});
});
