import type { CallContext } from '../callContext';
import { onFirstUse } from '../onFirstUse';
import type { OutputEntry } from '../outputEntry';
import { inputFailure } from '../../fields/inputFailure';

const getAppidGroupList = onFirstUse(
	async () => (await import('../../../shared/apis/getAppidGroupList')).getAppidGroupList,
);

type Ids =
	| { readonly groupIds: readonly string[] }
	/** What the item gives instead: a failure, or the request of a dry run. */
	| { readonly entries: readonly OutputEntry[] };

/** The IDs of the app's groups, page by page: Tencent allows one page a second. */
export async function walkGroupIds(
	session: CallContext,
	first: Record<string, unknown>,
	limit: number,
): Promise<Ids> {
	if (session.dryRun) return { entries: await session.preview(getAppidGroupList, first) };
	const groupIds = new Set<string>();
	let next: number | string = 0;
	do {
		const body: Record<string, unknown> = { ...first, Next: next };
		const result = await session.call(getAppidGroupList, body);
		if (!result.ok) return { entries: [{ failure: result.error }] };
		const before = groupIds.size;
		for (const { GroupId } of result.value.GroupIdList) groupIds.add(GroupId);
		next = groupIds.size === before ? 0 : result.value.Next;
		if (typeof next === 'string' && groupIds.size < limit)
			return { entries: [{ failure: tooFar }] };
	} while (next !== 0 && groupIds.size < limit);
	return { groupIds: [...groupIds].slice(0, limit) };
}

/** Tencent marks the next page with a number of 64 bits, of which JavaScript would lose some. */
const tooFar = inputFailure(
	'The list of groups goes on at a place that cannot be asked for exactly',
	'Set Limit to 10,000 or less, or choose a Group Type under Options, so that one page holds the groups.',
);
