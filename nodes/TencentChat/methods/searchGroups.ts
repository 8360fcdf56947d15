import type { INodeListSearchItems } from 'n8n-workflow';
import { apis } from '../../shared/apis';
import type { CallFailure } from '../../shared/client/failure';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { List } from './list';
import { advise, adviseAfter } from './list';
import type { ListContext } from './listContext';

/**
 * Groups whose names one call asks for. More would take longer to answer, fewer would take more
 * calls.
 */
const namesPerCall = 50;
/**
 * Groups of one page without a search. With more, n8n shows a list that is longer than anyone
 * reads.
 */
const groupsPerPage = 50;
/**
 * Groups that one call for IDs gives to a search. Tencent allows one such call a second and 200 for
 * names: with fewer groups a search would wait for seconds, with more it would ask for more names
 * at once than its time allows.
 */
const groupsPerSearch = 1_000;

/**
 * Lists all groups of the app, by name and ID.
 *
 * @see https://trtc.io/document/34960
 * @see https://trtc.io/document/34961
 */
export const searchGroups: List = async ({ search, after }, context) => {
	let place = typeof after === 'number' ? after : 0;
	for (;;) {
		const Limit = search === '' ? groupsPerPage : groupsPerSearch;
		const reply = await context.call(apis.getAppidGroupList, { Limit, Next: place });
		if (!reply.ok) return adviseAfter(reply.error);
		const ids = reply.value.GroupIdList.map(({ GroupId }) => GroupId);
		const named = await withNames(ids, context);
		if (!named.ok) return adviseAfter(named.error);
		const items = named.value.filter(({ name }) => name.toLowerCase().includes(search));
		// A number that JavaScript would round came as text: that page cannot be asked for.
		const next = typeof reply.value.Next === 'number' ? reply.value.Next : 0;
		if (next === 0 || ids.length === 0) {
			return items.length > 0 || after !== undefined ? success({ items }) : nothing(search);
		}
		if (items.length > 0 || context.timeIsUp()) return success({ items, next });
		place = next;
	}
};

const nothing = (search: string) =>
	advise(
		search === ''
			? 'This app has no groups.'
			: `No group has '${search}' in its name or ID. Upper and lower case are the same here.`,
	);

/** Adds names to IDs and keeps their order. A group without a name is shown by its ID alone. */
async function withNames(
	ids: readonly string[],
	context: ListContext,
): Promise<Result<readonly INodeListSearchItems[], CallFailure>> {
	const calls = Array.from({ length: Math.ceil(ids.length / namesPerCall) }, async (_, call) => {
		const GroupIdList = ids.slice(call * namesPerCall, (call + 1) * namesPerCall);
		const ResponseFilter = { GroupBaseInfoFilter: ['Name'] };
		return await context.call(apis.getGroupInfo, { GroupIdList, ResponseFilter });
	});
	const names = new Map<string, string>();
	for (const reply of await Promise.all(calls)) {
		if (!reply.ok) return failure(reply.error);
		for (const { GroupId, Name } of reply.value.GroupInfo) names.set(GroupId, Name);
	}
	return success(
		ids.map((id) => {
			const name = names.get(id) ?? '';
			return { name: name === '' || name === id ? id : `${name} (${id})`, value: id };
		}),
	);
}
