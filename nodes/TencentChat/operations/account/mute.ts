import type { RequestTo } from '../../../shared/apis';
import { apis } from '../../../shared/apis';
import { success } from '../../../shared/result';
import { userId } from '../../fields/accounts';
import { mapped } from '../../fields/field';
import { runCall } from '../calls/oneCall';
import type { Operation } from '../operation';
import type { ReaderOfValue, Readers } from '../calls/request';
import { labelsOf, readAll } from '../calls/request';
import {
	muteDuration,
	mutedGroup,
	mutedTopic,
	muteFor,
	muteSeconds,
	muteWhere,
} from './muteFields';
import { orderOfUser } from './users';

/** The seconds, but for where the other kind of messages alone is muted. */
const secondsUnless = (other: 'groups' | 'oneToOne'): ReaderOfValue<number | undefined> => ({
	label: muteSeconds.label,
	read: (parameters) => {
		const where = muteWhere.read(parameters);
		if (!where.ok) return where;
		return where.value === other ? success(undefined) : muteSeconds.read(parameters);
	},
});

const inApp: Readers<RequestTo<typeof apis.setnospeaking>> = {
	Set_Account: userId,
	C2CmsgNospeakingTime: secondsUnless('groups'),
	GroupmsgNospeakingTime: secondsUnless('oneToOne'),
};

const inGroup: Readers<RequestTo<typeof apis.forbidSendMsg>> = {
	GroupId: mutedGroup,
	Members_Account: mapped(userId, (user) => [user]),
	MuteTime: muteSeconds,
	TopicId: mutedTopic,
};

/** Keeps a user from sending messages, or lets the user send again. */
export const mute: Operation = {
	resource: 'account',
	value: 'mute',
	name: 'Mute',
	action: 'Mute account',
	description: 'Stop a user from sending messages, for a time or until you lift it',
	noun: 'mute',
	chinese: '设置全局禁言，或在单个群组中禁言',
	example: {
		UserID: 'user_1001',
		Set_Account: 'user_1001',
		C2CmsgNospeakingTime: 3600,
		GroupmsgNospeakingTime: 3600,
		GroupId: '@TGS#2J4SZEAEL',
		MuteTime: 3600,
		TopicId: '@TGS#_@TGS#cQVLVHIM62CJ@TOPIC#_TestTopic',
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
	},
	fields: [userId, muteWhere, mutedGroup, muteFor, muteDuration, mutedTopic],
	labels: labelsOf({ ...inApp }, { ...inGroup }),
	order: orderOfUser,
	run: async (parameters, context) => {
		const chosen = readAll({ where: muteWhere, duration: muteFor }, parameters, context);
		if (!chosen.ok) return [{ failure: chosen.error }];
		const run = chosen.value.where === 'oneGroup' ? muteInGroup : muteInApp;
		return await run(parameters, context);
	},
};

const muteInApp = runCall(
	apis.setnospeaking,
	(parameters, context) => readAll(inApp, parameters, context),
	(body, reply) => ({ json: { UserID: body.Set_Account, ...body, ...reply } }),
);

const muteInGroup = runCall(
	apis.forbidSendMsg,
	(parameters, context) => readAll(inGroup, parameters, context),
	({ GroupId, Members_Account: [UserID], MuteTime, TopicId }, reply) => ({
		json: { UserID, GroupId, MuteTime, ...(TopicId !== undefined && { TopicId }), ...reply },
	}),
);
