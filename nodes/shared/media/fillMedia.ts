import type { Result } from '../result';
import { failure, success } from '../result';
import type { FileFields } from './mediaFields';
import { filesOf, imageFormats } from './mediaFields';
import type { MediaFile } from './mediaFile';

/**
 * Looks at the file behind a URL, or at the binary data of that name. The failure reads well after
 * either.
 */
export type LookAt = (url: string) => Promise<Result<MediaFile, string>>;

type Fields = Readonly<Record<string, unknown>>;

/** Says whether a message body names a file without the UUID that the API wants with it. */
export const lacksMediaFacts = (body: unknown): boolean =>
	listOf(body)
		.filter(isElement)
		.some(({ MsgType, MsgContent }) =>
			MsgType === 'TIMImageElem'
				? isUnset(MsgContent.UUID) && listOf(MsgContent.ImageInfoArray).length > 0
				: filesOf(MsgType).some((fields) => isLacking(MsgContent, fields)),
		);

/**
 * Fills in what a message body leaves out about its files: UUID, size in bytes, and for pictures
 * format, width and height in pixels. Values that are set stay as they are, except the format of an
 * image without UUID. Entries that are no elements stay too, so that the request's check refuses
 * them. Fails with a sentence about the first file that cannot be looked at.
 *
 * @see https://trtc.io/document/33527
 */
export async function fillMedia(body: unknown, lookAt: LookAt): Promise<Result<unknown[], string>> {
	const filled: unknown[] = [];
	for (const element of listOf(body)) {
		if (!isElement(element)) {
			filled.push(element);
			continue;
		}
		const { MsgType, MsgContent } = element;
		const content =
			MsgType === 'TIMImageElem'
				? await fillImage(MsgContent, lookAt)
				: await fillFiles(MsgContent, filesOf(MsgType), lookAt);
		if (!content.ok) return content;
		filled.push({ ...element, MsgContent: content.value });
	}
	return success(filled);
}

async function fillFiles(
	content: Fields,
	files: readonly FileFields[],
	lookAt: LookAt,
): Promise<Result<Fields, string>> {
	let filled = content;
	for (const fields of files) {
		const url = content[fields.url];
		if (typeof url !== 'string' || !isLacking(content, fields)) continue;
		const file = await lookAt(url);
		if (!file.ok) return failure(`${url} ${file.error}`);
		filled = withFacts(filled, fields, file.value, url);
	}
	return success(filled);
}

async function fillImage(content: Fields, lookAt: LookAt): Promise<Result<Fields, string>> {
	if (!isUnset(content.UUID)) return success(content);
	const images: unknown[] = [];
	let first: MediaFile | undefined;
	for (const image of listOf(content.ImageInfoArray)) {
		if (!isFields(image) || typeof image.URL !== 'string') {
			images.push(image);
			continue;
		}
		const file = await lookAt(image.URL);
		if (!file.ok) return failure(`${image.URL} ${file.error}`);
		first ??= file.value;
		images.push(withFacts(image, imageFile, file.value, image.URL));
	}
	if (first === undefined) return success(content);
	const ImageFormat = imageFormats[first.picture?.format ?? 'other'];
	return success({ ...content, UUID: first.md5, ImageFormat, ImageInfoArray: images });
}

const imageFile = { url: 'URL', bytes: 'Size', width: 'Width', height: 'Height' };

function withFacts(
	content: Fields,
	fields: Omit<FileFields, 'uuid'> & Partial<FileFields>,
	{ md5, bytes, picture }: MediaFile,
	url: string,
): Fields {
	const facts: Array<[string | undefined, unknown]> = [
		[fields.uuid, md5],
		[fields.bytes, bytes],
		[fields.name, nameIn(url)],
		[fields.format, picture?.format],
		[fields.width, picture?.width],
		[fields.height, picture?.height],
	];
	const filled: Record<string, unknown> = { ...content };
	for (const [name, fact] of facts) {
		if (name !== undefined && fact !== undefined && isUnset(filled[name])) filled[name] = fact;
	}
	return filled;
}

/** Takes the last part of the URL's path, which is usually the name of the file. */
function nameIn(url: string): string | undefined {
	const last = URL.canParse(url) ? new URL(url).pathname.split('/').at(-1) : undefined;
	try {
		return last === undefined || last === '' ? undefined : decodeURIComponent(last);
	} catch {
		return last;
	}
}

const isLacking = (content: Fields, { url, uuid }: FileFields): boolean =>
	typeof content[url] === 'string' && isUnset(content[uuid]);

/**
 * A width or height of 0 counts as unset, since it is what an app writes when it does not know it.
 */
const isUnset = (value: unknown): boolean =>
	value === undefined || value === null || value === '' || value === 0;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;

const isElement = (
	value: unknown,
): value is { readonly MsgType: string; readonly MsgContent: Fields } =>
	isFields(value) && typeof value.MsgType === 'string' && isFields(value.MsgContent);
