import { apis } from '../../../shared/apis';
import { maxProfilesPerCall } from '../../../shared/apis/limits';
import { customTagOf, profileFields } from '../../../shared/apis/profileFields';
import { userIds } from '../../fields/accounts';
import { mapped, option } from '../../fields/field';
import { ids } from '../../fields/kinds';
import type { Operation } from '../operation';
import { notInAnswer, refusedPart } from '../calls/refusedPart';
import { together } from '../calls/together';
import { exampleOfProfile } from './exampleOfProfile';
import { profileValues } from './profileValues';

const customFields = option(
	ids({
		name: 'customFields',
		label: 'Custom Fields',
		placeholder: 'e.g. Tag_Profile_Custom_Level, Score',
		description: "Fields of the app's own to get, too, with or without Tag_Profile_Custom_",
	}),
);

const tagsWith = (custom: readonly string[]): string[] => [
	...profileFields.map(({ wire }) => wire),
	...custom.map(customTagOf),
];

const named = (To_Account: string) => ({ To_Account });

/** What users' profiles say. The users of many items go into one call. */
export const getProfile: Operation = {
	resource: 'account',
	value: 'getProfile',
	name: 'Get Profile',
	action: 'Get profile of account',
	description: 'Get what the profiles of users say; one item per user',
	noun: 'look-up',
	chinese: '拉取用户资料',
	example: {
		To_Account: 'user_1001',
		...exampleOfProfile,
	},
	itemsTogether: maxProfilesPerCall,
	...together({
		api: apis.portraitGet,
		request: {
			To_Account: userIds('Whose profiles to get'),
			TagList: mapped(customFields, tagsWith),
		},
		list: 'To_Account',
		entries: ({ To_Account }) => To_Account,
		part: ({ TagList }, users) => ({ To_Account: [...users], TagList }),
		size: maxProfilesPerCall,
		named,
		once: true,
		output: (userId, _position, { UserProfileItem }) => {
			const profile = UserProfileItem.find(({ To_Account }) => To_Account === userId);
			if (profile?.ResultCode === 0) {
				return { json: { ...named(userId), ...profileValues(profile.ProfileItem) } };
			}
			return {
				failure: profile ? refusedPart(profile.ResultCode, profile.ResultInfo) : notInAnswer,
				details: named(userId),
			};
		},
	}),
};
