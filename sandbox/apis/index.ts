import { accountCheck } from './accountCheck';
import { adminGetroammsg } from './adminGetroammsg';
import { adminMsgwithdraw } from './adminMsgwithdraw';
import type { Api } from './api';
import { batchsendmsg } from './batchsendmsg';
import { forbidSendMsg } from './forbidSendMsg';
import { groupMsgGetSimple } from './groupMsgGetSimple';
import { groupMsgRecall } from './groupMsgRecall';
import { kick } from './kick';
import { modifyC2cMsg } from './modifyC2cMsg';
import { modifyGroupMsg } from './modifyGroupMsg';
import { queryOnlineStatus } from './queryOnlineStatus';
import { sendGroupMsg } from './sendGroupMsg';
import { sendmsg } from './sendmsg';
import { setnospeaking } from './setnospeaking';

/** Every API that the sandbox serves. */
export const apis: readonly Api[] = [
	sendmsg,
	batchsendmsg,
	modifyC2cMsg,
	adminGetroammsg,
	adminMsgwithdraw,
	sendGroupMsg,
	modifyGroupMsg,
	groupMsgGetSimple,
	groupMsgRecall,
	accountCheck,
	setnospeaking,
	forbidSendMsg,
	kick,
	queryOnlineStatus,
];
