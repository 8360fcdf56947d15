import type { RequestTo } from '../../../shared/apis';
import { inWords, maxGroupIdsPerPage } from '../../../shared/apis/limits';
import { apis } from '../../../shared/apis';
import type { CallContext } from '../callContext';
import type { OutputEntry } from '../outputEntry';
import { inputFailure } from '../../fields/inputFailure';

type Ids =
	| { readonly groupIds: readonly string[] }
	/** What the item gives instead: a failure, or the request of a dry run. */
	| { readonly entries: readonly OutputEntry[] };

/** The IDs of the app's groups, page by page: Tencent allows one page a second. */
export async function walkGroupIds(
	context: CallContext,
	first: RequestTo<typeof apis.getAppidGroupList>,
	limit: number,
): Promise<Ids> {
	if (context.dryRun) return { entries: await context.preview(apis.getAppidGroupList, first) };
	const groupIds = new Set<string>();
	let next = 0;
	do {
		const result = await context.call(apis.getAppidGroupList, { ...first, Next: next });
		if (!result.ok) return { entries: [{ failure: result.error }] };
		const before = groupIds.size;
		for (const { GroupId } of result.value.GroupIdList) groupIds.add(GroupId);
		const { Next } = result.value;
		const goesOn = groupIds.size > before && groupIds.size < limit;
		if (goesOn && typeof Next === 'string') return { entries: [{ failure: tooFar }] };
		next = goesOn && typeof Next === 'number' ? Next : 0;
	} while (next !== 0);
	return { groupIds: [...groupIds].slice(0, limit) };
}

/** Tencent marks the next page with a number of 64 bits, of which JavaScript would lose some. */
const tooFar = inputFailure(
	'The list of groups goes on at a place that cannot be asked for exactly',
	`Set Limit to ${inWords(maxGroupIdsPerPage)} or less, or choose a Group Type under Options, so that one page holds the groups.`,
);
