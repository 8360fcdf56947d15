import { accountCheck } from './accountCheck';
import { adminGetroammsg } from './adminGetroammsg';
import { adminMsgwithdraw } from './adminMsgwithdraw';
import type { Api } from './api';
import { modifyC2cMsg } from './modifyC2cMsg';
import { sendmsg } from './sendmsg';

/** Every API that the sandbox serves. */
export const apis: readonly Api[] = [
	sendmsg,
	modifyC2cMsg,
	adminGetroammsg,
	adminMsgwithdraw,
	accountCheck,
];
