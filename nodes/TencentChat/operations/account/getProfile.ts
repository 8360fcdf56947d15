import type { INodeProperties } from 'n8n-workflow';
import { maxProfilesPerCall } from '../../../shared/apis/limits';
import { customTagOf, profileFields } from '../../../shared/apis/profileFields';
import { success } from '../../../shared/result';
import { userIdsField } from '../../fields/accounts';
import { optionsField } from '../../fields/options';
import type { Parameters } from '../../fields/parameters';
import { readUserIds } from '../../fields/userIds';
import type { Operation } from '../operation';
import { notInAnswer, refusedPart } from '../refusedPart';
import { together } from '../together';
import { exampleOfProfile } from './exampleOfProfile';
import { profileValues } from './profileValues';

const userIds = userIdsField({
	displayName: 'User IDs',
	name: 'userIds',
	required: true,
	description: 'Whose profiles to get',
});

const customFields: INodeProperties = {
	displayName: 'Custom Fields',
	name: 'customFields',
	type: 'string',
	default: '',
	placeholder: 'e.g. Tag_Profile_Custom_Level, Score',
	description: "Fields of the app's own to get, too, with or without Tag_Profile_Custom_",
};

/** What users' profiles say. The users of many items go into one call. */
export const getProfile: Operation = {
	resource: 'account',
	value: 'getProfile',
	name: 'Get Profile',
	action: 'Get profile of account',
	description: 'Get what the profiles of users say; one item per user',
	chinese: '拉取用户资料',
	labels: { To_Account: userIds.displayName },
	example: {
		To_Account: 'user_1001',
		...exampleOfProfile,
	},
	fields: [userIds, optionsField([customFields])],
	itemsTogether: maxProfilesPerCall,
	runTogether: together({
		api: async () => (await import('../../../shared/apis/portraitGet')).portraitGet,
		list: 'To_Account',
		size: maxProfilesPerCall,
		entries: (parameters) => readUserIds(parameters.value(userIds.name)),
		rest: (parameters) => success({ TagList: tagsToGet(parameters) }),
		toWire: (userId) => userId,
		named,
		once: true,
		output: (userId, _position, { UserProfileItem }) => {
			const profile = UserProfileItem.find(({ To_Account }) => To_Account === userId);
			if (profile?.ResultCode === 0) {
				return { json: { To_Account: userId, ...profileValues(profile.ProfileItem) } };
			}
			return {
				failure: profile ? refusedPart(profile.ResultCode, profile.ResultInfo) : notInAnswer,
				details: named(userId),
			};
		},
	}),
};

function named(userId: unknown) {
	return { To_Account: String(userId) };
}

const tagsToGet = (parameters: Parameters): readonly unknown[] => [
	...profileFields.map(({ wire }) => wire),
	...readUserIds(parameters.group('options').customFields).map((name) => customTagOf(String(name))),
];
