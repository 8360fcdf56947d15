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
import { restore as restoreInGroup } from './groupMessage/restore';
import { send as sendToGroup } from './groupMessage/send';
import { sendAndWait as sendToGroupAndWait } from './groupMessage/sendAndWait';
import { getMany } from './oneToOneMessage/getMany';
import { modify } from './oneToOneMessage/modify';
import { recall } from './oneToOneMessage/recall';
import { restore } from './oneToOneMessage/restore';
import { send } from './oneToOneMessage/send';
import { sendAndWait } from './oneToOneMessage/sendAndWait';
import { sendToMany } from './oneToOneMessage/sendToMany';
import type { Operation } from './operation';
import { withRecordOption } from './record';

/** An operation is added with one line here. */
const all: readonly Operation[] = [
	modify,
	send,
	sendAndWait,
	sendToMany,
	getMany,
	recall,
	restore,
	modifyInGroup,
	sendToGroup,
	sendToGroupAndWait,
	getManyOfGroup,
	recallInGroup,
	restoreInGroup,
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

/** Everything that the node can do. */
export const operations: readonly Operation[] = all.map(withRecordOption);

export const operationOf = (resource: string, value: string): Operation | undefined =>
	operations.find((operation) => operation.resource === resource && operation.value === value);
