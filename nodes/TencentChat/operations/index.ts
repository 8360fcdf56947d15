import { check } from './account/check';
import { getConversations } from './account/getConversations';
import { getGroups } from './account/getGroups';
import { getMute } from './account/getMute';
import { getProfile } from './account/getProfile';
import { kick } from './account/kick';
import { mute } from './account/mute';
import { updateProfile } from './account/updateProfile';
import { reply } from './callback/reply';
import { moderate } from './content/moderate';
import { banMembers } from './group/banMembers';
import { getBanned } from './group/getBanned';
import { getMuted } from './group/getMuted';
import { getMany as getGroupsOfApp } from './group/getMany';
import { notify } from './group/notify';
import { removeMembers } from './group/removeMembers';
import { unbanMembers } from './group/unbanMembers';
import { update as updateGroup } from './group/update';
import { getRoles } from './groupMember/getRoles';
import { update as updateMember } from './groupMember/update';
import { deleteBySender } from './groupMessage/deleteBySender';
import { getMany as getManyOfGroup } from './groupMessage/getMany';
import { modify as modifyInGroup } from './groupMessage/modify';
import { recall as recallInGroup } from './groupMessage/recall';
import { restore as restoreInGroup } from './groupMessage/restore';
import { send as sendToGroup } from './groupMessage/send';
import { sendAndWait as sendToGroupAndWait } from './groupMessage/sendAndWait';
import { add as addKeywords } from './keyword/add';
import { deleteKeywords } from './keyword/delete';
import { getLibraries } from './keyword/getLibraries';
import { getMany as getKeywords } from './keyword/getMany';
import { getMany } from './oneToOneMessage/getMany';
import { modify } from './oneToOneMessage/modify';
import { recall } from './oneToOneMessage/recall';
import { restore } from './oneToOneMessage/restore';
import { send } from './oneToOneMessage/send';
import { sendAndWait } from './oneToOneMessage/sendAndWait';
import { sendToMany } from './oneToOneMessage/sendToMany';
import type { Operation } from './operation';
import { withRecordOption } from './record';

/** An operation is added with its import and one line here. */
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
	getGroupsOfApp,
	updateGroup,
	notify,
	removeMembers,
	banMembers,
	unbanMembers,
	getBanned,
	getMuted,
	updateMember,
	getRoles,
	check,
	mute,
	getMute,
	kick,
	getProfile,
	updateProfile,
	getConversations,
	getGroups,
	moderate,
	getKeywords,
	getLibraries,
	addKeywords,
	deleteKeywords,
	reply,
];

/** Everything that the node can do. */
export const operations: readonly Operation[] = all.map(withRecordOption);

export const operationOf = (resource: string, value: string): Operation | undefined =>
	operations.find((operation) => operation.resource === resource && operation.value === value);
