/** A callback of Tencent Chat: something that has happened, or is about to. */
export interface CallbackCommand {
	/** The CallbackCommand on the wire. */
	readonly value: string;
	readonly shown: string;
	/** When Tencent calls, as a sentence of its own without a full stop. */
	readonly description: string;
	/** Where Tencent documents it, or lists it. */
	readonly page: string;
}

/** Chosen in place of commands: every callback, those of later years too. */
export const anyEvent = 'any';

/** The callbacks that tell of an edited message. */
export const editCommands: readonly string[] = [
	'C2C.CallbackAfterModifyMsg',
	'Group.CallbackAfterModifyMsg',
];

/**
 * Whether Tencent holds something back until it is answered. Tencent obeys the answers to callbacks
 * that come before an event, and ignores those to callbacks that come after it.
 *
 * @see https://trtc.io/document/34354
 */
export const waitsForAnswer = (command: string): boolean =>
	/\.Callback(?:Before|Prev)[A-Z]/.test(command);

const international = (id: number) => `https://trtc.io/document/${id}`;
const chinese = (id: number) => `https://cloud.tencent.com/document/product/269/${id}`;

/**
 * Every callback with a documented command, by shown name.
 *
 * @see https://trtc.io/document/34355
 */
export const callbackCommands: readonly CallbackCommand[] = [
	{
		value: 'State.StateChange',
		shown: 'Account: Online Status Changed',
		description: 'A user went online or offline',
		page: international(34357),
	},
	{
		value: 'Profile.CallbackPortraitSet',
		shown: 'Account: Profile Updated',
		description: 'A user changed a profile',
		page: international(48733),
	},
	{
		value: 'Alert.RequestOverLimit',
		shown: 'App: Call Rate Near Limit',
		description: 'Calls of one API come close to its limit, 80% unless the console says otherwise',
		page: international(60256),
	},
	{
		value: 'Bot.OnGroupMessage',
		shown: 'Bot: Mentioned in Group',
		description: 'A user mentioned a bot in a group',
		page: international(34355),
	},
	{
		value: 'Bot.OnC2CMessage',
		shown: 'Bot: Message Received',
		description: 'A user sent a bot a one-to-one message',
		page: international(34355),
	},
	{
		value: 'Chatbot.OnC2CSignalMessage',
		shown: 'Bot: Signal Received',
		description: 'An AI chatbot was sent a one-to-one signal message',
		page: international(34355),
	},
	{
		value: 'Sns.CallbackBlackListAdd',
		shown: 'Contact: Added to Blocklist',
		description: 'A user blocked another one',
		page: international(34361),
	},
	{
		value: 'Sns.CallbackPrevFriendAdd',
		shown: 'Contact: Before Adding Friend',
		description: 'A user is about to add a friend; Tencent waits for the answer',
		page: international(43468),
	},
	{
		value: 'Sns.CallbackPrevFriendResponse',
		shown: 'Contact: Before Answering Friend Request',
		description: 'A user is about to answer a friend request; Tencent waits for the answer',
		page: international(43467),
	},
	{
		value: 'Follow.CallbackAfterFollowAdd',
		shown: 'Contact: Followed',
		description: 'A user began to follow another one',
		page: international(70355),
	},
	{
		value: 'Sns.CallbackFriendAdd',
		shown: 'Contact: Friend Added',
		description: 'Two users became friends',
		page: international(34359),
	},
	{
		value: 'Sns.CallbackFriendDelete',
		shown: 'Contact: Friend Deleted',
		description: 'A user ended a friendship',
		page: international(34360),
	},
	{
		value: 'Sns.CallbackBlackListDelete',
		shown: 'Contact: Removed From Blocklist',
		description: 'A user unblocked another one',
		page: international(34362),
	},
	{
		value: 'Follow.CallbackAfterFollowDelete',
		shown: 'Contact: Unfollowed',
		description: 'A user stopped following another one',
		page: international(70356),
	},
	{
		value: 'ContentCallback.ResultNotify',
		shown: 'Content Moderation: Result',
		description: "Tencent's own moderation has judged a text or an image",
		page: international(78240),
	},
	{
		value: 'Group.CallbackBeforeSendMsg',
		shown: 'Group Message: Before Sending',
		description: 'A message is about to reach a group; Tencent waits for the answer',
		page: international(34374),
	},
	{
		value: 'Group.CallbackAfterModifyMsg',
		shown: 'Group Message: Edited',
		description: 'A message in a group was edited',
		page: chinese(129193),
	},
	{
		value: 'Group.CallbackAfterGroupMsgExtension',
		shown: 'Group Message: Extension Changed',
		description: 'The key-value extension of a message in a group changed',
		page: international(76007),
	},
	{
		value: 'Group.CallbackSendMsgException',
		shown: 'Group Message: Not Sent',
		description: 'A message to a group was refused, such as one of a muted sender',
		page: international(49462),
	},
	{
		value: 'Group.CallbackAfterReadReceipt',
		shown: 'Group Message: Read',
		description: 'Members confirmed that they have read messages of a group',
		page: international(60395),
	},
	{
		value: 'Group.CallbackAfterRecallMsg',
		shown: 'Group Message: Recalled',
		description: 'Messages in a group were recalled',
		page: international(46979),
	},
	{
		value: 'Group.CallbackAfterSendMsg',
		shown: 'Group Message: Sent',
		description: 'A message was sent to a group',
		page: international(34375),
	},
	{
		value: 'Group.CallbackAfterGroupAttrChanged',
		shown: 'Group: Attributes Changed',
		description: 'Custom attributes of a group changed',
		page: international(60394),
	},
	{
		value: 'Group.CallbackBeforeApplyJoinGroup',
		shown: 'Group: Before Applying to Join',
		description: 'A user is about to ask to join a group; Tencent waits for the answer',
		page: international(34370),
	},
	{
		value: 'Group.CallbackBeforeCreateGroup',
		shown: 'Group: Before Creating',
		description: 'A user is about to create a group; Tencent waits for the answer',
		page: international(34368),
	},
	{
		value: 'Group.CallbackBeforeInviteJoinGroup',
		shown: 'Group: Before Inviting',
		description: 'A user is about to bring others into a group; Tencent waits for the answer',
		page: international(34371),
	},
	{
		value: 'Group.CallbackAfterCreateGroup',
		shown: 'Group: Created',
		description: 'A group was created',
		page: international(34369),
	},
	{
		value: 'Group.CallbackOnDailyGroupQuotaAlarm',
		shown: 'Group: Daily Quota Near',
		description: 'The groups created in a day come close to their limit',
		page: international(57455),
	},
	{
		value: 'Group.CallbackAfterGroupDestroyed',
		shown: 'Group: Disbanded',
		description: 'A group was disbanded',
		page: international(34377),
	},
	{
		value: 'Group.CallbackAfterGroupFull',
		shown: 'Group: Full',
		description: 'A group has as many members as it can have',
		page: international(34376),
	},
	{
		value: 'Group.CallbackAfterMemberExit',
		shown: 'Group: Member Left',
		description: 'Members left a group or were removed from it',
		page: international(34373),
	},
	{
		value: 'Group.CallbackAfterMemberFieldChanged',
		shown: 'Group: Member Profile Changed',
		description: "A member's profile in a group changed",
		page: international(60393),
	},
	{
		value: 'Group.CallbackOnMemberStateChange',
		shown: 'Group: Member Status Changed',
		description: 'Members of an audio-video group went online or offline',
		page: international(48734),
	},
	{
		value: 'Group.CallbackAfterNewMemberJoin',
		shown: 'Group: New Member Joined',
		description: 'Users joined a group',
		page: international(34372),
	},
	{
		value: 'Group.CallbackAfterChangeGroupOwner',
		shown: 'Group: Owner Changed',
		description: 'A group has a new owner',
		page: international(60396),
	},
	{
		value: 'Group.CallbackAfterGroupInfoChanged',
		shown: 'Group: Profile Changed',
		description: 'The name, notice or another part of the profile of a group changed',
		page: international(34378),
	},
	{
		value: 'C2C.CallbackBeforeSendMsg',
		shown: 'One-to-One Message: Before Sending',
		description: 'A one-to-one message is about to be delivered; Tencent waits for the answer',
		page: international(34364),
	},
	{
		value: 'C2C.CallbackAfterModifyMsg',
		shown: 'One-to-One Message: Edited',
		description: 'A one-to-one message was edited',
		page: chinese(128224),
	},
	{
		value: 'C2C.CallbackAfterC2CMsgExtension',
		shown: 'One-to-One Message: Extension Changed',
		description: 'The key-value extension of a one-to-one message changed',
		page: international(76006),
	},
	{
		value: 'C2C.CallbackAfterMsgReport',
		shown: 'One-to-One Message: Read',
		description: 'A user has read one-to-one messages',
		page: international(43465),
	},
	{
		value: 'C2C.CallbackAfterMsgWithDraw',
		shown: 'One-to-One Message: Recalled',
		description: 'A one-to-one message was recalled',
		page: international(43466),
	},
	{
		value: 'C2C.CallbackAfterSendMsg',
		shown: 'One-to-One Message: Sent',
		description: 'A one-to-one message was sent, even if it could not be delivered',
		page: international(34365),
	},
	{
		value: 'Push.AllMemberPush',
		shown: 'Push: Sent to Everyone',
		description: 'A push to all or many users was handled',
		page: international(34355),
	},
	{
		value: 'Push.OfflinePush',
		shown: 'Push: Sent to Offline User',
		description: 'An offline push was handled',
		page: international(34355),
	},
	{
		value: 'Group.CallbackBeforeCreateTopic',
		shown: 'Topic: Before Creating',
		description: 'A user is about to create a topic; Tencent waits for the answer',
		page: international(49463),
	},
	{
		value: 'Group.CallbackAfterCreateTopic',
		shown: 'Topic: Created',
		description: 'A topic was created in a community',
		page: international(49464),
	},
	{
		value: 'Group.CallbackAfterTopicDestroyed',
		shown: 'Topic: Deleted',
		description: 'A topic was deleted',
		page: international(49465),
	},
	{
		value: 'Group.CallbackAfterTopicInfoChanged',
		shown: 'Topic: Profile Changed',
		description: 'The profile of a topic changed',
		page: international(49466),
	},
];
