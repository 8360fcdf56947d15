import type { Result } from '../../../../shared/result';
import { failure, success } from '../../../../shared/result';
import { cloudCustomData } from '../../../fields/message/cloudCustomData';
import type { InputFailure } from '../../../fields/inputFailure';
import { inputFailure } from '../../../fields/inputFailure';
import { messageBodyLabel } from '../../../fields/message/elements';
import { readText } from '../../../fields/values';
import type { Contents } from '../edit/editTarget';
import { withoutUnset } from '../../calls/request';

/** What a message is to be again, and what it must still be for that. */
export interface Versions {
	/** The fields to write. Custom data that there was none of is an empty text. */
	readonly before: Contents;
	/** What the edit had made of the same fields; nothing where that is not asked about. */
	readonly after?: Readonly<Record<string, unknown>>;
	/** What names the message the record is of, where it says so. */
	readonly subject: Readonly<Record<string, unknown>>;
}

/** The contents of a message as a record holds them, if they can be written. */
export function readContents({
	MsgBody,
	CloudCustomData,
}: Readonly<Record<string, unknown>>): Result<Contents, InputFailure> {
	if (MsgBody !== undefined && !Array.isArray(MsgBody)) {
		return failure(inputFailure(`${messageBodyLabel} must be an array of message elements`));
	}
	const data = readText(cloudCustomData.form.displayName, CloudCustomData);
	if (!data.ok) return data;
	return success(withoutUnset({ MsgBody, CloudCustomData: data.value }));
}
