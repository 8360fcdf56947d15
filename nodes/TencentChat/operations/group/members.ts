import type { IDataObject } from 'n8n-workflow';
import type { CommonReply } from '../../../shared/apis/api';
import type { OutputEntry } from '../outputEntry';

/** How an item says which member it is about. */
export const nameMember = (userId: unknown): IDataObject => ({ Member_Account: String(userId) });

/** The item for a member with whom something was done. */
export const memberDone = (
	userId: unknown,
	{ value }: { readonly value: CommonReply },
	{ GroupId }: Record<string, unknown>,
): OutputEntry => ({ json: { GroupId, ...nameMember(userId), ...value } });
