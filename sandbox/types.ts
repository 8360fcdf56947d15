/**
 * One element of a message by its wire names: `{ MsgType: 'TIMTextElem', MsgContent: { Text:
 * 'hello' } }`.
 */
export interface MessageElement {
	MsgType: string;
	MsgContent: Record<string, unknown>;
}

/** A one-to-one message as the sandbox keeps it. */
export interface StoredMessage {
	readonly from: string;
	readonly to: string;
	/** `${MsgSeq}_${MsgRandom}_${MsgTime}` for a message that was sent; any text for a seeded one. */
	readonly msgKey: string;
	readonly msgSeq: number;
	readonly msgRandom: number;
	/** Unix time at which it was sent. An edit does not change it. */
	readonly timeSeconds: number;
	readonly msgBody: readonly MessageElement[];
	readonly cloudCustomData?: string;
	readonly recalled: boolean;
	/** The number of edits. */
	readonly edits: number;
	/** Bodies that edits replaced, the oldest first. An edit of the custom data alone adds none. */
	readonly history: ReadonlyArray<readonly MessageElement[]>;
	/** False for SyncOtherMachine 2: the sender's own history does not list it. */
	readonly inSendersHistory: boolean;
}

/** A message of a group as the sandbox keeps it. */
export interface StoredGroupMessage {
	readonly groupId: string;
	/** Set for messages of a community's topic, which are numbered apart from the group's. */
	readonly topicId?: string;
	readonly from: string;
	/** The number that the server gave, from 1 without gaps. */
	readonly msgSeq: number;
	readonly msgRandom: number;
	readonly timeSeconds: number;
	readonly msgBody: readonly MessageElement[];
	readonly cloudCustomData?: string;
	/** `High`, `Normal` or `Low`. */
	readonly priority: string;
	readonly recalled: boolean;
	/** True where an admin deleted it, of which nobody is told. */
	readonly deleted?: boolean;
	readonly edits: number;
	/** Bodies that edits replaced, the oldest first. */
	readonly history: ReadonlyArray<readonly MessageElement[]>;
}

/** A group message to store without a call. Give `text` or `msgBody`. */
export interface SeedGroupMessage {
	groupId: string;
	topicId?: string;
	from: string;
	text?: string;
	msgBody?: readonly MessageElement[];
	cloudCustomData?: string;
	timeSeconds?: number;
}

/** What the sandbox knows about an account. */
export interface AccountState {
	readonly imported: boolean;
	/** Seconds that are left of each mute: 0 for none, 4294967295 for one without end. */
	readonly mutedSeconds: {
		readonly oneToOne: number;
		readonly allGroups: number;
		readonly inGroup: number;
	};
	/** How often the account was kicked. */
	readonly kicks: number;
}

/** A one-to-one message to store without a call. Give `text` or `msgBody`. */
export interface SeedMessage {
	from: string;
	to: string;
	text?: string;
	msgBody?: readonly MessageElement[];
	cloudCustomData?: string;
	msgKey?: string;
	timeSeconds?: number;
}

/**
 * A fault on the wire: an HTTP 502 page, a page in place of JSON, a body that ends in its middle, a
 * connection reset before or after the call was applied, or no answer at all.
 */
export type FaultName =
	'badGateway' | 'html' | 'cutBody' | 'resetBefore' | 'resetAfter' | 'silence';

/** A fault that a call meets: a Tencent code in place of its result, or a fault on the wire. */
export type Fault = FaultName | { readonly errorCode: number };

/** A call and its result. Stored when the call arrives, and completed when it is answered. */
export interface CallRecord {
	/** The command, such as `modify_c2c_msg`; the path where the sandbox has no such API. */
	readonly api: string;
	/** `performance.now()` when the request's head had arrived. */
	readonly atMs: number;
	/** The parsed JSON; the text itself where it is not JSON. */
	body: unknown;
	/** Undefined before the answer, and where the answer was not JSON. */
	errorCode?: number;
	/** Undefined before the answer, and where a fault left the call without one. */
	httpStatus?: number;
	fault?: Fault;
	/** True where the sandbox did what the call asked, whether or not the answer arrived. */
	applied: boolean;
	/** The number of its connection, from 1. */
	readonly connection: number;
}

/** A change of the sandbox's state. */
export interface SandboxChange {
	readonly kind:
		'seeded' | 'sent' | 'edited' | 'recalled' | 'deleted' | 'muted' | 'kicked' | 'other';
	readonly message?: StoredMessage;
	readonly groupMessage?: StoredGroupMessage;
	readonly userId?: string;
}

/** The values for the n8n credential. */
export interface SandboxCredential {
	readonly sdkAppId: number;
	readonly secretKey: string;
	readonly adminUserId: string;
	readonly region: 'custom';
	readonly baseUrl: string;
	readonly callbackToken: string;
}
