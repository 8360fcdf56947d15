import type { Callbacks } from '../callbacks/callbacks';
import type { Origin } from '../callbacks/callbackTypes';
import type { ChatState } from '../state/chatState';

/** What a message's way needs: the state, who hears of it, and where it comes from. */
export interface DeliveryParts {
	readonly state: ChatState;
	readonly callbacks: Callbacks;
	readonly origin: Origin;
}

/** Values of ForbidCallbackControl. */
export type ForbiddenCallback = 'ForbidBeforeSendMsgCallback' | 'ForbidAfterSendMsgCallback';
