import type { LookAt } from '../../../shared/media/fillMedia';
import { fillMedia, lacksMediaFacts } from '../../../shared/media/fillMedia';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import { binaryFields } from '../../fields/message/binaryFields';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import { messageBodyLabel } from '../../fields/message/elements';
import type { Parameters } from '../../fields/parameters';
import type { CallContext } from '../callContext';

/**
 * A body of the form with what the API wants to know of files that it names by address alone. They are
 * looked at: in the item's binary data where the form names its fields, else behind the addresses.
 */
export async function withMediaFacts(
	body: readonly unknown[],
	parameters: Parameters,
	context: CallContext,
): Promise<Result<readonly unknown[], InputFailure>> {
	if (!lacksMediaFacts(body)) return success(body);
	const filled = await fillMedia(body, lookAtFilesOf(parameters, context));
	if (filled.ok) return filled;
	return failure(
		inputFailure(
			`${messageBodyLabel}: ${filled.error}`,
			'Nothing was sent for this item. Check the address, or fill in the UUID: then the file is not looked at.',
		),
	);
}

/** The first files of the body are those of the named binary fields, each URL standing for one. */
function lookAtFilesOf(
	parameters: Parameters,
	{ lookAt, lookAtBinary }: Pick<CallContext, 'lookAt' | 'lookAtBinary'>,
): LookAt {
	const names = binaryFieldsIn(parameters);
	const nameOf = new Map<string, string | undefined>();
	return async (url) => {
		if (!nameOf.has(url)) nameOf.set(url, names.shift());
		const name = nameOf.get(url);
		if (name === undefined) return await lookAt(url);
		const file = await lookAtBinary(name);
		return file.ok ? file : failure(`(${binaryFields.form.displayName}: '${name}' ${file.error})`);
	};
}

/** Without them, or where they cannot be read, the addresses are looked at. */
function binaryFieldsIn(parameters: Parameters): string[] {
	const names = binaryFields.read(parameters);
	return names.ok ? [...names.value] : [];
}
