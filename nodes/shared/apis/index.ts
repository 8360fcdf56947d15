import type { Api } from './api';

/** Gives an API, which is not loaded before something is done with it. */
export type LoadApi<Request, Reply> = () => Promise<Api<Request, Reply>>;

/** What an API takes: the body of its calls. */
export type RequestTo<Load> = Load extends LoadApi<infer Request, infer _> ? Request : never;

/**
 * Every API that the node calls, by name. Each is loaded with its first use: the schemas, and zod with
 * them, would slow n8n's start.
 */
export const apis = {
	accountCheck: async () => (await import('./accountCheck')).accountCheck,
	addCloudAuditKeywords: async () => (await import('./cloudAuditKeywords')).addCloudAuditKeywords,
	adminGetroammsg: async () => (await import('./adminGetroammsg')).adminGetroammsg,
	adminGetroammsgForEdit: async () => (await import('./adminGetroammsg')).adminGetroammsgForEdit,
	adminMsgwithdraw: async () => (await import('./adminMsgwithdraw')).adminMsgwithdraw,
	banGroupMember: async () => (await import('./banGroupMember')).banGroupMember,
	batchContentModeration: async () =>
		(await import('./batchContentModeration')).batchContentModeration,
	batchsendmsg: async () => (await import('./batchsendmsg')).batchsendmsg,
	contentModeration: async () => (await import('./contentModeration')).contentModeration,
	deleteCloudAuditKeywords: async () =>
		(await import('./cloudAuditKeywords')).deleteCloudAuditKeywords,
	deleteGroupMember: async () => (await import('./deleteGroupMember')).deleteGroupMember,
	deleteGroupMsgBySender: async () =>
		(await import('./deleteGroupMsgBySender')).deleteGroupMsgBySender,
	forbidSendMsg: async () => (await import('./forbidSendMsg')).forbidSendMsg,
	getAppidGroupList: async () => (await import('./getAppidGroupList')).getAppidGroupList,
	getCloudAuditKeywords: async () => (await import('./cloudAuditKeywords')).getCloudAuditKeywords,
	getCloudAuditKeywordsIds: async () =>
		(await import('./cloudAuditKeywords')).getCloudAuditKeywordsIds,
	getGroupBanMember: async () => (await import('./getGroupBanMember')).getGroupBanMember,
	getGroupInfo: async () => (await import('./getGroupInfo')).getGroupInfo,
	getGroupMutedAccount: async () => (await import('./getGroupMutedAccount')).getGroupMutedAccount,
	getJoinedGroupList: async () => (await import('./getJoinedGroupList')).getJoinedGroupList,
	getnospeaking: async () => (await import('./getnospeaking')).getnospeaking,
	getRoleInGroup: async () => (await import('./getRoleInGroup')).getRoleInGroup,
	groupMsgGetSimple: async () => (await import('./groupMsgGetSimple')).groupMsgGetSimple,
	groupMsgGetSimpleForEdit: async () =>
		(await import('./groupMsgGetSimple')).groupMsgGetSimpleForEdit,
	groupMsgRecall: async () => (await import('./groupMsgRecall')).groupMsgRecall,
	kick: async () => (await import('./kick')).kick,
	modifyC2cMsg: async () => (await import('./modifyC2cMsg')).modifyC2cMsg,
	modifyC2cMsgKeepingElements: async () =>
		(await import('./modifyC2cMsg')).modifyC2cMsgKeepingElements,
	modifyGroupBaseInfo: async () => (await import('./modifyGroupBaseInfo')).modifyGroupBaseInfo,
	modifyGroupMemberInfo: async () =>
		(await import('./modifyGroupMemberInfo')).modifyGroupMemberInfo,
	modifyGroupMsg: async () => (await import('./modifyGroupMsg')).modifyGroupMsg,
	modifyGroupMsgKeepingElements: async () =>
		(await import('./modifyGroupMsg')).modifyGroupMsgKeepingElements,
	portraitGet: async () => (await import('./portraitGet')).portraitGet,
	portraitSet: async () => (await import('./portraitSet')).portraitSet,
	recentcontactGetList: async () => (await import('./recentcontactGetList')).recentcontactGetList,
	sendGroupMsg: async () => (await import('./sendGroupMsg')).sendGroupMsg,
	sendGroupSystemNotification: async () =>
		(await import('./sendGroupSystemNotification')).sendGroupSystemNotification,
	sendmsg: async () => (await import('./sendmsg')).sendmsg,
	setnospeaking: async () => (await import('./setnospeaking')).setnospeaking,
	unbanGroupMember: async () => (await import('./unbanGroupMember')).unbanGroupMember,
};

/** `batchsendmsg` for an app that may reach another number of recipients in a minute. */
export const batchsendmsgWithin =
	(recipientsPerMinute: number): typeof apis.batchsendmsg =>
	async () =>
		(await import('./batchsendmsg')).batchsendmsgWithin(recipientsPerMinute);
