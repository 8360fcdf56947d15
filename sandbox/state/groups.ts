import type { GroupOptions } from '../sandboxOptions';
import type { StoredGroupMessage } from '../types';

/** Groups and their messages. A topic of a community counts its messages apart from its group. */
export interface Groups {
	find(groupId: string): Group | undefined;
	/** Makes the group if it is not there. */
	open(groupId: string): Group;
	/** All messages of a group or topic, oldest first. */
	messages(groupId: string, topicId?: string): readonly StoredGroupMessage[];
	message(groupId: string, msgSeq: number, topicId?: string): StoredGroupMessage | undefined;
	/** Gives the message the next MsgSeq, from 1 without gaps, and stores it. */
	add(draft: Omit<StoredGroupMessage, 'msgSeq'>): StoredGroupMessage;
	replace(message: StoredGroupMessage): void;
	/** Every group that there is, in order. */
	ids(): readonly string[];
	/** Sets what is given of what the group says of itself. */
	describe(groupId: string, info: Partial<GroupInfo>): void;
	/** Every group and topic that has messages, in order of its first one. */
	places(): ReadonlyArray<Pick<StoredGroupMessage, 'groupId' | 'topicId'>>;
}

export interface Group {
	readonly groupId: string;
	readonly type: string;
	/** The only members at the start; without it everybody is one. */
	readonly members?: ReadonlySet<string>;
	readonly owner?: string;
	readonly admins: ReadonlySet<string>;
	readonly info: GroupInfo;
	/** Messages that it takes in a second; what is more is dropped. */
	readonly messagesPerSecond?: number;
}

/** What a group says of itself, and whether all its ordinary members are muted. */
export interface GroupInfo {
	readonly name: string;
	readonly introduction: string;
	readonly notification: string;
	readonly faceUrl: string;
	readonly muteAllMember: boolean;
	/** System notices that were sent, oldest first; to all members unless it names some. */
	readonly notices: ReadonlyArray<{ readonly content: string; readonly to?: readonly string[] }>;
}

/**
 * @param given the only groups there are; without it every GroupId is a public group
 * @param rate messages a second of groups that have none of their own
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
