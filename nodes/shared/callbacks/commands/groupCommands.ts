import type { CallbackCommand } from './callbackCommand';
import { international } from './callbackCommand';

/** Callbacks about groups and their topics. */
export const groupCommands: readonly CallbackCommand[] = [
	{
		value: 'Group.CallbackAfterNewMemberJoin',
		label: 'Group: New Member Joined',
		description: 'Users joined a group',
		page: international(34372),
	},
	{
		value: 'Group.CallbackAfterMemberExit',
		label: 'Group: Member Left',
		description: 'Members left a group or were removed from it',
		page: international(34373),
	},
	{
		value: 'Group.CallbackBeforeApplyJoinGroup',
		label: 'Group: Before Applying to Join',
		description: 'A user is about to ask to join a group; Tencent waits for the answer',
		page: international(34370),
	},
	{
		value: 'Group.CallbackBeforeInviteJoinGroup',
		label: 'Group: Before Inviting',
		description: 'A user is about to bring others into a group; Tencent waits for the answer',
		page: international(34371),
	},
	{
		value: 'Group.CallbackBeforeCreateGroup',
		label: 'Group: Before Creating',
		description: 'A user is about to create a group; Tencent waits for the answer',
		page: international(34368),
	},
	{
		value: 'Group.CallbackAfterCreateGroup',
		label: 'Group: Created',
		description: 'A group was created',
		page: international(34369),
	},
	{
		value: 'Group.CallbackAfterGroupDestroyed',
		label: 'Group: Disbanded',
		description: 'A group was disbanded',
		page: international(34377),
	},
	{
		value: 'Group.CallbackAfterGroupInfoChanged',
		label: 'Group: Profile Changed',
		description: 'The name, notice or another part of the profile of a group changed',
		page: international(34378),
	},
	{
		value: 'Group.CallbackAfterChangeGroupOwner',
		label: 'Group: Owner Changed',
		description: 'A group has a new owner',
		page: international(60396),
	},
	{
		value: 'Group.CallbackAfterMemberFieldChanged',
		label: 'Group: Member Profile Changed',
		description: "A member's profile in a group changed",
		page: international(60393),
	},
	{
		value: 'Group.CallbackOnMemberStateChange',
		label: 'Group: Member Status Changed',
		description: 'Members of an audio-video group went online or offline',
		needs: 'the list of online members of audio-video groups',
		page: international(48734),
	},
	{
		value: 'Group.CallbackAfterGroupAttrChanged',
		label: 'Group: Attributes Changed',
		description: 'Custom attributes of a group changed',
		page: international(60394),
	},
	{
		value: 'Group.CallbackAfterGroupFull',
		label: 'Group: Full',
		description: 'A group has as many members as it can have',
		page: international(34376),
	},
	{
		value: 'Group.CallbackOnDailyGroupQuotaAlarm',
		label: 'Group: Daily Quota Near',
		description: 'The groups created in a day come close to their limit',
		page: international(57455),
	},
	{
		value: 'Group.CallbackBeforeCreateTopic',
		label: 'Topic: Before Creating',
		description: 'A user is about to create a topic; Tencent waits for the answer',
		page: international(49463),
	},
	{
		value: 'Group.CallbackAfterCreateTopic',
		label: 'Topic: Created',
		description: 'A topic was created in a community',
		page: international(49464),
	},
	{
		value: 'Group.CallbackAfterTopicInfoChanged',
		label: 'Topic: Profile Changed',
		description: 'The profile of a topic changed',
		page: international(49466),
	},
	{
		value: 'Group.CallbackAfterTopicDestroyed',
		label: 'Topic: Deleted',
		description: 'A topic was deleted',
		page: international(49465),
	},
];
