/** A message with everything around it may have 12 KB, counted as it is sent. */
export const maxMessageBytes = 12 * 1024;

/** Tencent's UserIDs have at most this many bytes of UTF-8; the alphabet is left open. */
/** Tencent documents 32 bytes; a callback of a real app has 36. Above this, it is no ID. */
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

/** Bytes of a text in UTF-8. */
export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');
