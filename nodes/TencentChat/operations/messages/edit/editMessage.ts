import { flatText } from '../../../../shared/elements/textOfBody';
import { inexactAsText } from '../../../../shared/exactJson';
import type { Result } from '../../../../shared/result';
import { success } from '../../../../shared/result';
import type { InputFailure } from '../../../fields/inputFailure';
import type { CallContext } from '../../callContext';
import type { OutputEntry } from '../../outputEntry';
import { withoutUnset } from '../../calls/request';
import type { Contents, EditTarget, StoredMessage } from './editTarget';
import { asItem } from './editTarget';
import { mergeCustomData } from './mergeCustomData';
import type { Edit } from './readMessageEdit';
import type { BodyChange } from './changeBody';

/**
 * Edits a message, and reads it first where the edit depends on what is stored. A message that is
 * not there is not edited, and one in which there is nothing to change is left alone.
 */
export async function editMessage<Id extends object>(
	target: EditTarget<Id>,
	edit: Edit,
	context: CallContext,
): Promise<readonly OutputEntry[]> {
	const request = { ...target.id, ...contentsOf(edit) };
	const needsStored = dependsOnStored(edit);
	if (context.dryRun && !needsStored) return await context.preview(target.modify, request);
	if (!needsStored && !edit.returnPrevious && !edit.includeRecord) {
		return await send(target, edit, { request }, context);
	}
	// What is wrong with the form is told before anything is read.
	const wrong = await context.check(target.modify, request);
	if (wrong !== undefined) return [{ failure: wrong }];
	return await redoing(edit, async () => await editStored(target, edit, context));
}

const dependsOnStored = ({ body, mergeCustomData: merge }: Edit): boolean =>
	body?.kind === 'change' || merge;

const contentsOf = ({ body, customData }: Edit): Contents =>
	withoutUnset({
		MsgBody: body?.kind === 'change' ? body.example : body?.msgBody,
		CloudCustomData: customData,
	});

/**
 * How often reading and writing is done once more because somebody else wrote in between. With more, an
 * item could go on for long beside a busy writer; with fewer, it would fail where a moment later it need not.
 */
const mostRedone = 3;
const changedMeanwhileCode = 20028;

/** What was made from the stored message is made anew; any other edit would undo what came between. */
async function redoing(
	edit: Edit,
	readAndWrite: () => Promise<readonly OutputEntry[]>,
): Promise<readonly OutputEntry[]> {
	for (let redone = 0; ; redone++) {
		const entries = await readAndWrite();
		const again = dependsOnStored(edit) && entries.some(wasChangedMeanwhile);
		if (!again || redone === mostRedone) return entries;
	}
}

const wasChangedMeanwhile = (entry: OutputEntry): boolean =>
	'failure' in entry &&
	entry.failure.kind !== 'input' &&
	entry.failure.errorCode === changedMeanwhileCode;

async function editStored<Id extends object>(
	target: EditTarget<Id>,
	edit: Edit,
	context: CallContext,
): Promise<readonly OutputEntry[]> {
	const stored = await target.read(context);
	if (!stored.ok) return [{ failure: stored.error }];
	const changed = changeOf(stored.value, edit);
	if (!changed.ok) return [{ failure: changed.error }];
	const { body, customData } = changed.value;
	const contents = withoutUnset({ MsgBody: body?.msgBody, CloudCustomData: customData });
	const told = {
		...(body?.replaced !== undefined && toldOf(body.replaced)),
		...(edit.returnPrevious && { Previous: asItem(stored.value) }),
	};
	if (body?.replaced?.length !== 0) {
		const sending = { request: { ...target.id, ...contents }, told, before: asItem(stored.value) };
		return await send(target, edit, sending, context);
	}
	const dry = context.dryRun ? { dryRun: true } : {};
	const MsgBody = inexactAsText(stored.value.MsgBody);
	return [{ json: { ...dry, ...target.id, MsgBody, ...flatText(MsgBody), ...told } }];
}

const toldOf = (replaced: readonly unknown[]) => ({
	Modified: replaced.length > 0,
	Replaced: replaced,
});

interface Sending<Id extends object> {
	readonly request: Id & Contents;
	/** What the item says beside the request and the answer. */
	readonly told?: Record<string, unknown>;
	readonly before?: Record<string, unknown>;
}

async function send<Id extends object>(
	target: EditTarget<Id>,
	{ body }: Edit,
	{ request, told = {}, before }: Sending<Id>,
	context: CallContext,
): Promise<readonly OutputEntry[]> {
	const api = body?.kind === 'change' ? target.modifyKeepingElements : target.modify;
	if (context.dryRun) {
		const previews = await context.preview(api, request);
		return previews.map((entry) =>
			'json' in entry ? { json: { ...entry.json, ...told } } : entry,
		);
	}
	const result = await context.call(api, request);
	if (!result.ok) return [{ failure: result.error }];
	return [{ json: { ...request, ...flatText(request.MsgBody), ...result.value, ...told }, before }];
}

function changeOf(
	stored: StoredMessage,
	{ body, customData, mergeCustomData: merge }: Edit,
): Result<{ body?: BodyChange; customData?: string }, InputFailure> {
	const changed = body?.kind === 'change' ? body.of(stored.MsgBody) : success(body);
	if (!changed.ok) return changed;
	const data =
		merge && customData !== undefined
			? mergeCustomData(stored.CloudCustomData, customData)
			: success(customData);
	if (!data.ok) return data;
	return success({ body: changed.value, customData: data.value });
}
