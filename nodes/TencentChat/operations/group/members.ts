import type { IDataObject } from 'n8n-workflow';
import type { CommonReply } from '../../../shared/apis/api';
import { readUserIds } from '../../fields/userIds';
import type { Order } from '../operation';
import { memberKey } from '../orderKeys';
import type { OutputEntry } from '../outputEntry';

/** How an item says which member it is about. */
export const nameMember = (userId: unknown): IDataObject => ({ Member_Account: String(userId) });

/** The item for a member with whom something was done. */
export const memberDone = (
	userId: unknown,
	{ value }: { readonly value: CommonReply },
	{ GroupId }: Record<string, unknown>,
): OutputEntry => ({ json: { GroupId, ...nameMember(userId), ...value } });

/** What is done with one member happens in the order of the items; other members do not wait for it. */
export const orderOfMembers: Order = {
	of: 'member',
	keys: (parameters) =>
		readUserIds(parameters.value('userIds')).map((userId) =>
			memberKey(parameters.id('groupId'), userId),
		),
};
