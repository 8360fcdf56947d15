import type { GroupOptions } from '../sandboxOptions';
import type { StoredGroupMessage } from '../types';

/** Groups and their messages. A topic of a community numbers its messages apart from its group. */
export interface Groups {
	find(groupId: string): Group | undefined;
	/** Finds the group, and makes it where it does not exist. */
	open(groupId: string): Group;
	/** Lists the messages of a group or topic, the oldest first. */
	messages(groupId: string, topicId?: string): readonly StoredGroupMessage[];
	message(groupId: string, msgSeq: number, topicId?: string): StoredGroupMessage | undefined;
	/** Stores the message with the next MsgSeq, from 1 without gaps. */
	add(draft: Omit<StoredGroupMessage, 'msgSeq'>): StoredGroupMessage;
	replace(message: StoredGroupMessage): void;
	/** Lists every group, in the order in which they were made. */
	ids(): readonly string[];
	/** Changes the parts of a group's profile that are given. */
	describe(groupId: string, info: Partial<GroupInfo>): void;
	/** Lists every group and topic that has messages, in the order of the first messages. */
	places(): ReadonlyArray<Pick<StoredGroupMessage, 'groupId' | 'topicId'>>;
}

export interface Group {
	readonly groupId: string;
	readonly type: string;
	/** The members at the start; without it, every account is one. */
	readonly members?: ReadonlySet<string>;
	readonly owner?: string;
	readonly admins: ReadonlySet<string>;
	readonly info: GroupInfo;
	/** Messages that the group takes in a second. Further ones are dropped. */
	readonly messagesPerSecond?: number;
}

/**
 * The profile of a group, the notices it was sent, and whether all its ordinary members are muted.
 */
export interface GroupInfo {
	readonly name: string;
	readonly introduction: string;
	readonly notification: string;
	readonly faceUrl: string;
	readonly muteAllMember: boolean;
	/** System notices that were sent, the oldest first. Without `to`, all members got one. */
	readonly notices: ReadonlyArray<{ readonly content: string; readonly to?: readonly string[] }>;
}

/**
 * @param given the only groups that exist; without it, every GroupId is a public group
 * @param rate messages a second of groups that have no rate of their own
 */
export const createGroups = (given?: readonly GroupOptions[], rate?: number): Groups => {
	const groups = new Map<string, Group>();
	const lists = new Map<string, StoredGroupMessage[]>();
	const open = (groupId: string, options?: Omit<GroupOptions, 'groupId'>): Group => {
		const { type = 'Public', members, owner, admins, messagesPerSecond = rate } = options ?? {};
		const info = {
			name: options?.name ?? groupId,
			introduction: '',
			notification: '',
			faceUrl: '',
			muteAllMember: false,
			notices: [],
		};
		const group = {
			groupId,
			type,
			members: members && new Set([...members, ...(owner === undefined ? [] : [owner])]),
			owner,
			admins: new Set(admins),
			info,
			messagesPerSecond,
		};
		groups.set(groupId, group);
		return group;
	};
	for (const { groupId, ...options } of given ?? []) open(groupId, options);
	const listOf = (groupId: string, topicId = ''): StoredGroupMessage[] => {
		const key = `${groupId}\0${topicId}`;
		const list = lists.get(key) ?? [];
		lists.set(key, list);
		return list;
	};
	return {
		find: (groupId) => groups.get(groupId) ?? (given === undefined ? open(groupId) : undefined),
		open: (groupId) => groups.get(groupId) ?? open(groupId),
		ids: () => [...groups.keys()],
		describe(groupId, info) {
			const group = groups.get(groupId);
			if (group) groups.set(groupId, { ...group, info: { ...group.info, ...info } });
		},
		messages: listOf,
		message: (groupId, msgSeq, topicId) => listOf(groupId, topicId)[msgSeq - 1],
		add(draft) {
			const list = listOf(draft.groupId, draft.topicId);
			const message = { ...draft, msgSeq: list.length + 1 };
			list.push(message);
			return message;
		},
		replace(message) {
			listOf(message.groupId, message.topicId)[message.msgSeq - 1] = message;
		},
		places: () =>
			[...lists.values()].flatMap(([first]) =>
				first ? [{ groupId: first.groupId, topicId: first.topicId }] : [],
			),
	};
};
