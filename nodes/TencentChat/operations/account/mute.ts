import type { INodeProperties } from 'n8n-workflow';
import { success } from '../../../shared/result';
import { userIdField } from '../../fields/accounts';
import { readChoice } from '../../fields/choices';
import { groupIdField, topicIdOption } from '../../fields/groups';
import { optionsField } from '../../fields/options';
import { readOptionalText } from '../../fields/text';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { accountKey } from '../orderKeys';
import { muteFor, muteWhere } from './muteChoices';
import { duration, readMuteSeconds } from './muteDuration';

const inOneGroup = (field: INodeProperties): INodeProperties => ({
	...field,
	displayOptions: { show: { '/muteWhere': ['oneGroup'] } },
});

/** Keeps a user from sending messages, or lets the user send again. */
export const mute: Operation = {
	resource: 'account',
	value: 'mute',
	name: 'Mute',
	action: 'Mute account',
	description: 'Stop a user from sending messages, for a time or until you lift it',
	chinese: '设置全局禁言，或在单个群组中禁言',
	fields: [
		userIdField,
		muteWhere,
		{ ...groupIdField, displayOptions: { show: { muteWhere: ['oneGroup'] } } },
		muteFor,
		duration,
		optionsField([inOneGroup(topicIdOption)]),
	],
	order: { of: 'user', keys: (parameters) => [accountKey(parameters.id('userId'))] },
	run: async (parameters, session) => {
		for (const menu of [muteWhere, muteFor]) {
			const chosen = readChoice(menu, parameters);
			if (!chosen.ok) return [{ failure: chosen.error }];
		}
		return parameters.value('muteWhere') === 'oneGroup'
			? await muteInGroup(parameters, session)
			: await muteInApp(parameters, session);
	},
};

const muteInApp = oneCall({
	api: async () => (await import('../../../shared/apis/setnospeaking')).setnospeaking,
	body: (parameters) => {
		const where = parameters.value('muteWhere');
		const seconds = readMuteSeconds(parameters);
		if (!seconds.ok) return seconds;
		return success({
			Set_Account: parameters.id('userId'),
			...(where !== 'groups' && { C2CmsgNospeakingTime: seconds.value }),
			...(where !== 'oneToOne' && { GroupmsgNospeakingTime: seconds.value }),
		});
	},
	output: (body, reply) => ({ json: { UserID: body.Set_Account, ...body, ...reply } }),
});

const muteInGroup = oneCall({
	api: async () => (await import('../../../shared/apis/forbidSendMsg')).forbidSendMsg,
	body: (parameters) => {
		const seconds = readMuteSeconds(parameters);
		if (!seconds.ok) return seconds;
		const topicId = readOptionalText(parameters.group('options').topicId);
		return success({
			GroupId: parameters.id('groupId'),
			Members_Account: [parameters.id('userId')],
			MuteTime: seconds.value,
			...(topicId !== undefined && { TopicId: topicId }),
		});
	},
	output: ({ GroupId, Members_Account, MuteTime, TopicId }, reply) => ({
		json: {
			UserID: Array.isArray(Members_Account) ? Members_Account[0] : undefined,
			GroupId,
			MuteTime,
			...(TopicId !== undefined && { TopicId }),
			...reply,
		},
	}),
});
