import type { INodeListSearchItems } from 'n8n-workflow';
import { apis } from '../../shared/apis';
import type { CallFailure } from '../../shared/client/failure';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { List } from './list';
import { advise, adviseAfter } from './list';
import type { ListSession } from './listSession';

/** Groups whose names are asked for with one call. */
const namesPerCall = 50;
/**
 * Groups of one page. Tencent allows one call a second for IDs and 200 for names, so a search looks
 * at many groups with each call for IDs.
 */
const groupsPerPage = 50;
const groupsPerSearch = 1_000;

/** All groups of the app, by name and ID. */
export const searchGroups: List = async ({ search, after }, session) => {
	let place = typeof after === 'number' ? after : 0;
	for (;;) {
		const Limit = search === '' ? groupsPerPage : groupsPerSearch;
		const reply = await session.call(apis.getAppidGroupList, { Limit, Next: place });
		if (!reply.ok) return adviseAfter(reply.error);
		const ids = reply.value.GroupIdList.map(({ GroupId }) => GroupId);
		const named = await withNames(ids, session);
		if (!named.ok) return adviseAfter(named.error);
		const items = named.value.filter(({ name }) => name.toLowerCase().includes(search));
		// A place that JavaScript would round cannot be asked for.
		const next = typeof reply.value.Next === 'number' ? reply.value.Next : 0;
		if (next === 0 || ids.length === 0) {
			return items.length > 0 || after !== undefined ? success({ items }) : nothing(search);
		}
		if (items.length > 0 || session.timeIsUp()) return success({ items, next });
		place = next;
	}
};

const nothing = (search: string) =>
	advise(
		search === ''
			? 'This app has no groups.'
			: `No group has '${search}' in its name or ID. Upper and lower case are the same here.`,
	);

/** Groups as the list shows them, in their order; one without a name by its ID alone. */
async function withNames(
	ids: readonly string[],
	session: ListSession,
): Promise<Result<readonly INodeListSearchItems[], CallFailure>> {
	const calls = Array.from({ length: Math.ceil(ids.length / namesPerCall) }, async (_, call) => {
		const GroupIdList = ids.slice(call * namesPerCall, (call + 1) * namesPerCall);
		const ResponseFilter = { GroupBaseInfoFilter: ['Name'] };
		return await session.call(apis.getGroupInfo, { GroupIdList, ResponseFilter });
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
