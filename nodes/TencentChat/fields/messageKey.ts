import { id } from './kinds';
import { pickable } from './pickable';

/** The key that names one stored one-to-one message. */
export const messageKey = pickable(
	id({
		name: 'msgKey',
		label: 'Message Key',
		placeholder: 'e.g. 31906_833502_1572869830',
		description:
			"The MsgKey of the message, at most 50 characters. A client SDK's msgID, or its whole message object, is good too: its key is then looked up first, with one more call.",
		hint: 'Send, Get Many and the Tencent Chat Trigger output it as <code>MsgKey</code>',
	}),
	'searchMessages',
);
