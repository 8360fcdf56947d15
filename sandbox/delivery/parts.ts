import type { Callbacks } from '../callbacks/callbacks';
import type { Origin } from '../callbacks/callbackTypes';
import type { ChatState } from '../state/chatState';

/** What a delivery needs: the state, the callbacks, and the origin of the message. */
export interface DeliveryParts {
	readonly state: ChatState;
	readonly callbacks: Callbacks;
	readonly origin: Origin;
}

/** The values of ForbidCallbackControl. */
export type ForbiddenCallback = 'ForbidBeforeSendMsgCallback' | 'ForbidAfterSendMsgCallback';
