import type { IExecuteFunctions } from 'n8n-workflow';
import type { LookAt } from '../../shared/media/fillMedia';
import { maxMediaBytes, readMediaFile, type MediaFile } from '../../shared/media/mediaFile';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { Stop } from '../../shared/stop';
import { hostAnswerOf } from '../../shared/transport/httpAnswer';

/** How many milliseconds a file may take to come. One that takes longer can be sent with its facts filled in. */
const timeoutMs = 20_000;

/**
 * Looks at files through n8n's own HTTP helper, in both builds, so that the operator's rules hold, and
 * without any credential. Each file is looked at once in an execution.
 */
export function lookAtThrough(context: Pick<IExecuteFunctions, 'helpers'>, stop: Stop): LookAt {
	const seen = new Map<string, Promise<Result<MediaFile, string>>>();
	return async (url) => {
		const known = seen.get(url) ?? lookOnce(context, url, stop);
		seen.set(url, known);
		return await known;
	};
}

async function lookOnce(
	{ helpers }: Pick<IExecuteFunctions, 'helpers'>,
	url: string,
	stop: Stop,
): Promise<Result<MediaFile, string>> {
	if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
		return failure('is no address that begins with https:// or http://');
	}
	const end = new AbortController();
	const forgetStop = stop.onStop(() => end.abort());
	const timeout = AbortSignal.timeout(timeoutMs);
	const signal = AbortSignal.any([end.signal, timeout]);
	try {
		return await Promise.race([read(helpers, url, signal), rejectOnAbort(signal)]);
	} catch {
		return failure(
			timeout.aborted
				? `did not come within ${timeoutMs / 1_000} seconds`
				: 'cannot be reached from n8n',
		);
	} finally {
		forgetStop();
		end.abort();
	}
}

async function read(
	helpers: IExecuteFunctions['helpers'],
	url: string,
	abortSignal: AbortSignal,
): Promise<Result<MediaFile, string>> {
	const response: unknown = await helpers.httpRequest({
		url,
		encoding: 'stream',
		abortSignal,
		ignoreHttpStatusErrors: true,
		returnFullResponse: true,
	});
	const { httpStatus, body } = hostAnswerOf(response);
	if (httpStatus < 200 || httpStatus > 299) {
		return failure(`answers with HTTP status ${httpStatus}`);
	}
	if (body === undefined) return failure('gives no file');
	const file = await readMediaFile(body);
	return file.ok
		? success(file.value)
		: failure(`is larger than the ${maxMediaBytes / 1024 / 1024} MB that are looked at`);
}

const rejectOnAbort = async (signal: AbortSignal): Promise<never> =>
	await new Promise((_, reject) => {
		signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
	});

/**
 * Looks at files in an item's binary data, by the names of its fields.
 *
 * @param items the indexes of the items that are done together; only one alone has files of its own
 */
export function lookAtBinaryOf(
	context: Pick<IExecuteFunctions, 'getInputData' | 'helpers'>,
	[index, ...others]: readonly number[],
): LookAt {
	return async (name) => {
		const item = others.length === 0 ? context.getInputData()[index ?? 0] : undefined;
		const data = item?.binary?.[name];
		if (data === undefined) return failure('is no binary field of the item');
		try {
			const content = data.id
				? await context.helpers.getBinaryStream(data.id)
				: inOne(Buffer.from(data.data, 'base64'));
			const file = await readMediaFile(content);
			return file.ok
				? success(file.value)
				: failure(`is larger than the ${maxMediaBytes / 1024 / 1024} MB that are looked at`);
		} catch {
			return failure("cannot be read from n8n's store of binary data");
		}
	};
}

async function* inOne(content: Buffer): AsyncGenerator<Buffer> {
	yield await Promise.resolve(content);
}
