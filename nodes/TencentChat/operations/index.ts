import { check } from './account/check';
import { kick } from './account/kick';
import { mute } from './account/mute';
import { reply } from './callback/reply';
import { banMembers } from './group/banMembers';
import { getBanned } from './group/getBanned';
import { getMuted } from './group/getMuted';
import { removeMembers } from './group/removeMembers';
import { unbanMembers } from './group/unbanMembers';
import { deleteBySender } from './groupMessage/deleteBySender';
import { getMany as getManyOfGroup } from './groupMessage/getMany';
import { modify as modifyInGroup } from './groupMessage/modify';
import { recall as recallInGroup } from './groupMessage/recall';
import { send as sendToGroup } from './groupMessage/send';
import { sendAndWait as sendToGroupAndWait } from './groupMessage/sendAndWait';
import { getMany } from './oneToOneMessage/getMany';
import { modify } from './oneToOneMessage/modify';
import { recall } from './oneToOneMessage/recall';
import { send } from './oneToOneMessage/send';
import { sendAndWait } from './oneToOneMessage/sendAndWait';
import { sendToMany } from './oneToOneMessage/sendToMany';
import type { Operation } from './operation';

/** Everything that the node can do: an operation is added with one line here. */
export const operations: readonly Operation[] = [
	modify,
	send,
	sendAndWait,
	sendToMany,
	getMany,
	recall,
	modifyInGroup,
	sendToGroup,
	sendToGroupAndWait,
	getManyOfGroup,
	recallInGroup,
	deleteBySender,
	removeMembers,
	banMembers,
	unbanMembers,
	getBanned,
	getMuted,
	check,
	mute,
	kick,
	reply,
];

export const operationOf = (resource: string, value: string): Operation | undefined =>
	operations.find((operation) => operation.resource === resource && operation.value === value);
