import { maxAccountsPerCheck } from '../../../shared/apis/limits';
import type { Result } from '../../../shared/result';
import { failure as failureOf, success } from '../../../shared/result';
import { userIdsField } from '../../fields/accounts';
import { failureOfThrown } from '../../fields/inputFailure';
import { optionsField } from '../../fields/options';
import type { Parameters } from '../../fields/parameters';
import { readUserIds } from '../../fields/userIds';
import { chunksOf } from '../chunks';
import { onFirstUse } from '../onFirstUse';
import type { Operation } from '../operation';
import type { ItemFailure, OutputEntry } from '../outputEntry';
import { notInAnswer, refusedPart } from '../refusedPart';
import type { CallContext } from '../callContext';

const accountCheck = onFirstUse(
	async () => (await import('../../../shared/apis/accountCheck')).accountCheck,
);

/** Says of users whether the app knows them. The users of many items go into one call. */
export const check: Operation = {
	resource: 'account',
	value: 'check',
	name: 'Check',
	action: 'Check account',
	description: 'Find out whether users are imported into the app; one item per user',
	chinese: '查询账号是否已导入',
	fields: [
		userIdsField({
			displayName: 'User IDs',
			name: 'userIds',
			required: true,
			description: 'The users to check',
		}),
		optionsField(),
	],
	itemsTogether: maxAccountsPerCheck,
	runTogether: async (items, session) => {
		const asked = await Promise.all(
			items.map(async (parameters) => await readAsked(parameters, session)),
		);
		if (session.dryRun) {
			return await Promise.all(asked.map(async (item) => await previewOf(item, session)));
		}
		const found = await lookUp(
			asked.flatMap((item) => (item.ok ? item.value : [])),
			session,
		);
		return asked.map((item) =>
			item.ok
				? item.value.map((userId) => found.get(userId) ?? failed(userId, notInAnswer))
				: [{ failure: item.error }],
		);
	},
};

type Asked = Result<readonly unknown[], ItemFailure>;

async function readAsked(parameters: Parameters, session: CallContext): Promise<Asked> {
	try {
		const userIds = readUserIds(parameters.value('userIds'));
		const wrong = await session.check(accountCheck, ...requestsFor(userIds, [[]]));
		return wrong === undefined ? success(userIds) : failureOf(wrong);
	} catch (thrown) {
		return failureOf(failureOfThrown(thrown));
	}
}

/** @param whenNone the user IDs of the requests to make when there are none */
const requestsFor = (userIds: readonly unknown[], whenNone: readonly unknown[][] = []) =>
	(userIds.length === 0 ? whenNone : chunksOf(userIds, maxAccountsPerCheck)).map((chunk) => ({
		CheckItem: chunk.map((UserID) => ({ UserID })),
	}));

const previewOf = async (item: Asked, session: CallContext): Promise<readonly OutputEntry[]> =>
	item.ok
		? await session.preview(accountCheck, ...requestsFor(item.value))
		: [{ failure: item.error }];

/** What became of each user ID; each is asked for once. */
async function lookUp(
	userIds: readonly unknown[],
	session: CallContext,
): Promise<ReadonlyMap<unknown, OutputEntry>> {
	const found = new Map<unknown, OutputEntry>();
	for (const request of requestsFor([...new Set(userIds)])) {
		const result = await session.call(accountCheck, request);
		if (result.ok) {
			for (const state of result.value.ResultItem) found.set(state.UserID, entryOf(state));
		} else {
			for (const { UserID } of request.CheckItem) found.set(UserID, failed(UserID, result.error));
		}
	}
	return found;
}

const entryOf = (state: {
	readonly UserID: string;
	readonly ResultCode: number;
	readonly ResultInfo: string;
}): OutputEntry =>
	state.ResultCode === 0
		? { json: { ...state } }
		: failed(state.UserID, refusedPart(state.ResultCode, state.ResultInfo));

const failed = (userId: unknown, failure: ItemFailure): OutputEntry => ({
	failure,
	details: { UserID: String(userId) },
});
