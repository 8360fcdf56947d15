import type { IDataObject } from 'n8n-workflow';
import type { CommonReply } from '../../../shared/apis/schemas';
import { userIds } from '../../fields/accounts';
import { groupId } from '../../fields/groups';
import { memberKey, orderByEach } from '../orderKeys';
import type { OutputEntry } from '../outputEntry';

/** How an item says which member it is about. */
export const nameMember = (Member_Account: string): IDataObject => ({ Member_Account });

/** The item for a member with whom something was done. */
export const memberDone = (
	userId: string,
	{ value }: { readonly value: CommonReply },
	{ GroupId }: { readonly GroupId: string },
): OutputEntry => ({ json: { GroupId, ...nameMember(userId), ...value } });

/** What is done with one member happens in the order of the items; other members do not wait for it. */
export const orderOfMembers = orderByEach('member', memberKey, groupId, userIds(''));
