import type { HistoryMessage } from '../../../shared/apis/adminGetroammsg';
import { inexactAsText } from '../../../shared/json/inexactNumber';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import type { InputFailure } from '../../fields/inputFailure';
import { onFirstUse } from '../onFirstUse';
import type { OutputEntry } from '../outputEntry';
import type { CallContext } from '../callContext';
import { adminGetroammsg, firstPage } from './history';
import { mergeCustomData } from './mergeCustomData';
import { replaceText } from './replaceText';
import type { MessageId } from './stored';
import { historyAround, readStored } from './stored';
import type { WayToEdit } from './wayToEdit';

export const modifyC2cMsg = onFirstUse(
	async () => (await import('../../../shared/apis/modifyC2cMsg')).modifyC2cMsg,
);

const modifyC2cMsgKeepingElements = onFirstUse(
	async () => (await import('../../../shared/apis/modifyC2cMsg')).modifyC2cMsgKeepingElements,
);

type Edit = MessageId & { readonly MsgBody?: unknown; readonly CloudCustomData?: unknown };

/** An edit that begins with reading the message as it is. A message that is not there is not edited. */
export async function editStored(
	edit: Edit,
	way: WayToEdit,
	session: CallContext,
): Promise<readonly OutputEntry[]> {
	// What is wrong with the form is told before anything is read.
	const wrong = await session.check(modifyC2cMsg, { ...edit });
	if (wrong !== undefined) return [{ failure: wrong }];
	if (session.dryRun) return await previewOf(edit, way, session);

	const stored = await readStored(edit, session);
	if (!stored.ok) return [{ failure: stored.error }];
	const body = bodyFor(stored.value, edit, way);
	if (!body.ok) return [{ failure: body.error }];
	const api = way.keepElements ? modifyC2cMsgKeepingElements : modifyC2cMsg;
	const result = await session.call(api, body.value);
	if (!result.ok) return [{ failure: result.error }];
	const previous = way.returnPrevious ? { Previous: inexactAsText(stored.value) } : {};
	return [{ json: { ...body.value, ...result.value, ...previous } }];
}

/** Without the stored message the edit may not be known; then the first call is the reading. */
const previewOf = async (edit: Edit, way: WayToEdit, session: CallContext) =>
	way.keepElements || way.mergeCustomData
		? await session.preview(adminGetroammsg, firstPage(historyAround(edit, session)))
		: await session.preview(modifyC2cMsg, { ...edit });

function bodyFor(
	stored: HistoryMessage,
	edit: Edit,
	way: WayToEdit,
): Result<Record<string, unknown>, InputFailure> {
	const msgBody = way.keepElements
		? replaceText(stored.MsgBody, listOf(edit.MsgBody))
		: success(edit.MsgBody);
	if (!msgBody.ok) return msgBody;
	const customData =
		way.mergeCustomData && edit.CloudCustomData !== undefined
			? mergeCustomData(stored.CloudCustomData, edit.CloudCustomData)
			: success(edit.CloudCustomData);
	if (!customData.ok) return customData;
	const { From_Account, To_Account, MsgKey } = edit;
	return success({
		From_Account,
		To_Account,
		MsgKey,
		...(msgBody.value !== undefined && { MsgBody: msgBody.value }),
		...(customData.value !== undefined && { CloudCustomData: customData.value }),
	});
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
