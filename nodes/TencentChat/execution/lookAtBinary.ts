import type { IExecuteFunctions } from 'n8n-workflow';
import { maxMediaBytes, readMediaFile } from '../../shared/media/mediaFile';
import type { LookAt } from '../../shared/media/fillMedia';
import { failure, success } from '../../shared/result';

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
