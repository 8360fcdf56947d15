import { maxUint32 } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { userIdField } from '../../fields/accounts';
import { readChoice } from '../../fields/choices';
import { groupIdField } from '../../fields/groups';
import { readNumber } from '../../fields/numbers';
import { optionsField } from '../../fields/options';
import type { Parameters } from '../../fields/parameters';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { muteFor, muteWhere } from './muteChoices';

/** The number of seconds that stands for a mute without end. */
const foreverSeconds = maxUint32;

/** Keeps a user from sending messages, or lets the user send again. */
export const mute: Operation = {
	resource: 'account',
	value: 'mute',
	name: 'Mute',
	action: 'Mute account',
	description: 'Stop a user from sending messages, for a time or until you lift it',
	fields: [
		userIdField,
		muteWhere,
		{ ...groupIdField, displayOptions: { show: { muteWhere: ['oneGroup'] } } },
		muteFor,
		{
			displayName: 'Duration (Seconds)',
			name: 'seconds',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: foreverSeconds, numberPrecision: 0 },
			default: 3600,
			required: true,
			description: 'How many seconds the user cannot send messages',
			displayOptions: { show: { muteFor: ['seconds'] } },
		},
		optionsField(),
	],
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
		const seconds = readSeconds(parameters);
		return success({
			Set_Account: parameters.text('userId'),
			...(where !== 'groups' && { C2CmsgNospeakingTime: seconds }),
			...(where !== 'oneToOne' && { GroupmsgNospeakingTime: seconds }),
		});
	},
	output: (body, reply) => ({ json: { UserID: body.Set_Account, ...body, ...reply } }),
});

const muteInGroup = oneCall({
	api: async () => (await import('../../../shared/apis/forbidSendMsg')).forbidSendMsg,
	body: (parameters) =>
		success({
			GroupId: parameters.text('groupId'),
			Members_Account: [parameters.text('userId')],
			MuteTime: readSeconds(parameters),
		}),
	output: ({ GroupId, Members_Account, MuteTime }, reply) => ({
		json: {
			UserID: Array.isArray(Members_Account) ? Members_Account[0] : undefined,
			GroupId,
			MuteTime,
			...reply,
		},
	}),
});

function readSeconds(parameters: Parameters): unknown {
	switch (parameters.value('muteFor')) {
		case 'forever':
			return foreverSeconds;
		case 'lift':
			return 0;
		default:
			return readNumber(parameters.value('seconds'));
	}
}
