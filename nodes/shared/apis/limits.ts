/** A message with everything around it may have 12 KB, counted as it is sent. */
export const maxMessageBytes = 12 * 1024;

/** As many bytes of UTF-8 as Tencent's documentation allows a UserID; the alphabet is left open. */
export const documentedUserIdBytes = 32;

/** A callback of a real app has a UserID of 36 bytes, so longer ones are sent. Above this, it is none. */
export const maxUserIdBytes = 255;

/** Tencent's message keys have at most this many characters; their form is left open. */
export const maxMsgKeyLength = 50;

/** MsgSeq, MsgRandom and the like: whole numbers of 32 bits without a sign. */
export const maxUint32 = 2 ** 32 - 1;

/** As many accounts as one call of `account_check` looks up. */
export const maxAccountsPerCheck = 100;

/** As many recipients as one call of `batchsendmsg` takes. */
export const maxRecipients = 500;

/** As many recipients as all calls of `batchsendmsg` reach in a minute, unless more were bought. */
export const maxRecipientsPerMinute = 12_000;

/** As many messages as one call of `group_msg_get_simple` gives. */
export const maxGroupMessages = 20;

/** As many messages as one call of `group_msg_recall` recalls. */
export const maxRecalls = 10;

/** As many members as one call of `delete_group_member` removes. */
export const maxMembersToRemove = 100;

/** As many members as one call of `ban_group_member` or `unban_group_member` takes. */
export const maxMembersToBan = 20;

/** As many bans as one call of `get_group_ban_member` lists. */
export const maxBansPerPage = 100;

/** As many profiles as one call of `portrait_get` gives. */
export const maxProfilesPerCall = 100;

/** As many groups as one call of `get_joined_group_list` lists. */
export const maxGroupsPerPage = 5_000;

/** As many texts and images as one call of `batch_content_moderation` judges. */
export const maxContentsPerCall = 10;

/** As long as a content to judge may be: 8 KB. */
export const maxModeratedBytes = 8 * 1024;

/** As many words as one call adds to a library, or deletes. */
export const maxKeywordsPerCall = 10;

/** As many words or libraries as one call lists. */
export const maxKeywordsPerPage = 100;

/** As many IDs as one call of `get_appid_group_list` lists. */
export const maxGroupIdsPerPage = 10_000;

/** As many groups as one call of `get_group_info` is asked about: an answer has 1 MB at most. */
export const maxGroupsPerInfo = 50;

/** As many users as one call of `get_role_in_group` looks up. */
export const maxRolesPerCall = 500;

/** As many bytes as what banned members are told may have. */
export const maxBanReasonBytes = 1_000;

/** As many members as one notice of the app goes to, where it does not go to all. */
export const maxNoticeMembers = 500;

/** As many members as alone get a group message, where it does not go to all. */
export const maxGroupRecipients = 50;

/** As many members as a group message mentions. */
export const maxMentions = 30;

/** As many of a user's latest messages as one call of `delete_group_msg_by_sender` deletes. */
export const deletedPerSender = 1_000;

/** A limit as people read it, such as 1,000. */
export const inWords = (limit: number): string => limit.toLocaleString('en-US');
