import type { Callbacks } from '../callbacks/callbacks';
import type { Origin } from '../callbacks/types';
import type { World } from '../state/world';

/** What a message's way needs: the state, who hears of it, and where it comes from. */
export interface DeliveryParts {
	readonly world: World;
	readonly callbacks: Callbacks;
	readonly origin: Origin;
}

/** Values of ForbidCallbackControl. */
export type ForbiddenCallback = 'ForbidBeforeSendMsgCallback' | 'ForbidAfterSendMsgCallback';
