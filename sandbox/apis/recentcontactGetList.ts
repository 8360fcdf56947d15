import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { accept, refuse } from '../reply';
import type { ChatState } from '../state/chatState';
import { defineApi, families } from './api';

/**
 * Conversations of one page. Tencent names no number; with fewer, a list of the editor takes more
 * calls.
 */
const conversationsPerPage = 100;

/** @see https://trtc.io/document/43087 */
export const recentcontactGetList = defineApi({
	path: 'v4/recentcontact/get_list',
	callsPerSecond: 200,
	family: families.openim,
	request: z.strictObject({
		From_Account: account,
		TimeStamp: z.int().min(0),
		StartIndex: z.int().min(0),
		TopTimeStamp: z.int().min(0),
		TopStartIndex: z.int().min(0),
		AssistFlags: z.int().min(0),
	}),
	apply({ From_Account, StartIndex }, { state }) {
		if (!state.accounts.has(From_Account)) return refuse(90048, From_Account);
		const all = [...withUsers(state, From_Account), ...inGroups(state, From_Account)].sort(
			(a, b) => b.MsgTime - a.MsgTime,
		);
		const page = all.slice(StartIndex, StartIndex + conversationsPerPage);
		const end = StartIndex + page.length;
		return accept({
			SessionItem: page,
			CompleteFlag: end < all.length ? 0 : 1,
			TimeStamp: page.at(-1)?.MsgTime ?? 0,
			StartIndex: end,
			TopTimeStamp: 0,
			TopStartIndex: 0,
		});
	},
});

const withUsers = (state: ChatState, userId: string) =>
	state.conversations
		.pairs()
		.filter((pair) => pair.includes(userId))
		.map(([a, b]) => ({
			Type: 1,
			To_Account: a === userId ? b : a,
			MsgTime: state.conversations.between(a, b).at(-1)?.timeSeconds ?? 0,
			TopFlag: 0,
		}));

/**
 * Lists the groups in which the user has written, since everybody is a member of a group without a
 * list.
 */
const inGroups = (state: ChatState, userId: string) =>
	state.groups
		.ids()
		.filter((groupId) => state.groups.messages(groupId).some(({ from }) => from === userId))
		.map((groupId) => ({
			Type: 2,
			GroupId: groupId,
			MsgTime: state.groups.messages(groupId).at(-1)?.timeSeconds ?? 0,
			TopFlag: 0,
		}));
