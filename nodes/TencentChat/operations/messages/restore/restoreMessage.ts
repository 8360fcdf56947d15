import { isRecalled } from '../../../../shared/apis/history';
import { flatText } from '../../../../shared/elements/textOfBody';
import type { CallFailure } from '../../../../shared/client/failure';
import type { Labels } from '../../../fields/labels';
import type { InputFailure } from '../../../fields/inputFailure';
import { inputFailure } from '../../../fields/inputFailure';
import { overwriteChanges, recordLabel } from '../../../fields/message/restore';
import type { CallContext } from '../../callContext';
import type { Contents, EditTarget } from '../edit/editTarget';
import { asItem } from '../edit/editTarget';
import type { OutputEntry } from '../../outputEntry';
import { lostNumberIn } from './lostNumber';
import { recalled } from './readRecord';
import { sameJson } from './sameJson';
import type { Versions } from './contents';

/**
 * Puts back what a message was before an edit, if it still is what the edit had made of it. One that
 * is as it was before already is left alone, so that restoring again does no harm.
 */
export async function restoreMessage<Id extends object>(
	target: EditTarget<Id>,
	versions: Versions,
	labels: Labels,
	context: CallContext,
): Promise<readonly OutputEntry[]> {
	const foreign = namesAnother(target.id, versions, labels);
	if (foreign !== undefined) return [{ failure: foreign }];
	const wrong = await context.check(target.modifyKeepingElements, {
		...target.id,
		...versions.before,
	});
	if (wrong !== undefined) return [{ failure: wrong }];

	const read = await target.read(context);
	if (!read.ok) return [{ failure: read.error }];
	const stored = asItem(read.value);
	if (isRecalled(stored)) return [{ failure: recalled }];
	const missing = differing(stored, { ...versions.before });
	if (missing.length === 0) {
		const dry = context.dryRun ? { dryRun: true } : {};
		const { before } = versions;
		const json = { ...dry, ...target.id, ...before, ...flatText(before.MsgBody), Modified: false };
		return [{ json }];
	}
	// What is as it was before already needs no look.
	const changed = differing(stored, versions.after ?? {}).filter((it) => missing.includes(it));
	if (changed.length > 0) return [{ failure: changedSince(changed) }];

	const lost = missing.includes('MsgBody') ? lostNumberIn(versions.before.MsgBody) : undefined;
	if (lost !== undefined) return [{ failure: lost }];
	const { before } = versions;
	const written: Contents = {
		...(missing.includes('MsgBody') && { MsgBody: before.MsgBody }),
		...(missing.includes('CloudCustomData') && { CloudCustomData: before.CloudCustomData }),
	};
	const request = { ...target.id, ...written };
	if (context.dryRun) return await context.preview(target.modifyKeepingElements, request);
	const result = await context.call(target.modifyKeepingElements, request);
	if (!result.ok) return [{ failure: result.error }];
	const kept = written.CloudCustomData === '' && (await keepsCustomData(target, context));
	const json = {
		...request,
		...flatText(written.MsgBody),
		...result.value,
		Modified: true,
		Previous: stored,
	};
	return [kept ? { failure: notEmptied(written) } : { json, before: stored }];
}

type Fields = Readonly<Record<string, unknown>>;

const differing = (stored: Fields, wanted: Fields) =>
	(['MsgBody', 'CloudCustomData'] as const).filter(
		(field) => wanted[field] !== undefined && !sameJson(stored[field] ?? '', wanted[field]),
	);

/** A record goes with the message that it is of, and with no other. */
function namesAnother(
	messageId: object,
	{ subject }: Versions,
	labels: Labels,
): InputFailure | undefined {
	const id: Fields = { ...messageId };
	const field = Object.keys(id).find(
		(name) => subject[name] !== undefined && asText(subject[name]) !== asText(id[name]),
	);
	if (field === undefined) return undefined;
	const shown = labels[field];
	return inputFailure(
		`${recordLabel} is of another message: its ${field} is not the ${typeof shown === 'string' ? shown : field}`,
	);
}

/** Numbers may come as texts, as from a table. */
const asText = (value: unknown): string =>
	typeof value === 'string' ? value : JSON.stringify(value);

const changedSince = (fields: readonly string[]): InputFailure =>
	inputFailure(
		`The message was changed since the edit (${fields.join(' and ')}), so it was not restored`,
		`Look at what it is now. To put the earlier version back all the same, turn on Options > ${overwriteChanges.form.displayName}.`,
	);

/** Tencent's documentation does not say whether an empty text takes custom data away. */
async function keepsCustomData<Id extends object>(
	target: EditTarget<Id>,
	context: CallContext,
): Promise<boolean> {
	const read = await target.read(context);
	return read.ok && (read.value.CloudCustomData ?? '') !== '';
}

const notEmptied = (written: Contents): CallFailure => ({
	kind: 'refused',
	title: 'The message had no Cloud Custom Data before, and Tencent Chat did not take it away',
	advice: `${'MsgBody' in written ? 'The body was put back. ' : ''}Tencent's documentation does not say how custom data is removed; write some that your apps take for none, such as {}.`,
	attempts: 1,
	stopped: 'notRepeatable',
});
