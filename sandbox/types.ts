/** One element of a message as it travels: `{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }`. */
export interface MessageElement {
	MsgType: string;
	MsgContent: Record<string, unknown>;
}

/** A one-to-one message as the sandbox keeps it. */
export interface StoredMessage {
	readonly from: string;
	readonly to: string;
	/** `${MsgSeq}_${MsgRandom}_${MsgTime}` for what was sent; any text for what was seeded. */
	readonly msgKey: string;
	readonly msgSeq: number;
	readonly msgRandom: number;
	/** When it was sent, Unix seconds. An edit does not move it. */
	readonly timeSeconds: number;
	readonly msgBody: readonly MessageElement[];
	readonly cloudCustomData?: string;
	readonly recalled: boolean;
	/** How many edits were applied. */
	readonly edits: number;
	/** Bodies that edits replaced, oldest first. An edit of the custom data alone adds none. */
	readonly history: ReadonlyArray<readonly MessageElement[]>;
	/** False for SyncOtherMachine 2: the sender's own history does not list it. */
	readonly inSendersHistory: boolean;
}

/** A message of a group as the sandbox keeps it. */
export interface StoredGroupMessage {
	readonly groupId: string;
	/** Set for messages of a community's topic, which are counted apart. */
	readonly topicId?: string;
	readonly from: string;
	/** Given by the server, from 1 without gaps. */
	readonly msgSeq: number;
	readonly msgRandom: number;
	readonly timeSeconds: number;
	readonly msgBody: readonly MessageElement[];
	readonly cloudCustomData?: string;
	/** `High`, `Normal` or `Low`. */
	readonly priority: string;
	readonly recalled: boolean;
	/** Taken away by an admin, without telling anybody. */
	readonly deleted?: boolean;
	readonly edits: number;
	/** Bodies that edits replaced, oldest first. */
	readonly history: ReadonlyArray<readonly MessageElement[]>;
}

/** A group message to put into the sandbox without a call. Give `text` or `msgBody`. */
export interface SeedGroupMessage {
	groupId: string;
	topicId?: string;
	from: string;
	text?: string;
	msgBody?: readonly MessageElement[];
	cloudCustomData?: string;
	timeSeconds?: number;
}

/** An account as the sandbox knows it. */
export interface AccountState {
	readonly imported: boolean;
	/** Seconds left of each mute: 0 for none, 4294967295 for one without end. */
	readonly mutedSeconds: {
		readonly oneToOne: number;
		readonly allGroups: number;
		readonly inGroup: number;
	};
	/** How often its logins were ended. */
	readonly kicks: number;
}

/** A message to put into the sandbox without a call. Give `text` or `msgBody`. */
export interface SeedMessage {
	from: string;
	to: string;
	text?: string;
	msgBody?: readonly MessageElement[];
	cloudCustomData?: string;
	msgKey?: string;
	timeSeconds?: number;
}

export type FaultName =
	'badGateway' | 'html' | 'cutBody' | 'resetBefore' | 'resetAfter' | 'silence';

/** One way to misbehave: a Tencent code instead of the work, or trouble on the wire. */
export type Fault = FaultName | { readonly errorCode: number };

/** What a call was and what came of it. Pushed on arrival, completed when it is answered. */
export interface CallRecord {
	/** The command (`modify_c2c_msg`), or the path for a command that the sandbox does not know. */
	readonly api: string;
	/** `performance.now()` when the request's head had arrived. */
	readonly atMs: number;
	/** The parsed JSON; the text itself where it was not JSON. */
	body: unknown;
	/** Undefined while unanswered and where the answer was no JSON. */
	errorCode?: number;
	/** Undefined while unanswered, and for resets and silence. */
	httpStatus?: number;
	fault?: Fault;
	/** The sandbox did what the call asked, whether or not the answer arrived. */
	applied: boolean;
	/** Number of the connection it came over, counted from 1. */
	readonly connection: number;
}

/** A change of the sandbox's state, for pages that show it live. */
export interface SandboxChange {
	readonly kind:
		'seeded' | 'sent' | 'edited' | 'recalled' | 'deleted' | 'muted' | 'kicked' | 'other';
	readonly message?: StoredMessage;
	readonly groupMessage?: StoredGroupMessage;
	readonly userId?: string;
}

/** The values to type into the n8n credential. */
export interface SandboxCredential {
	readonly sdkAppId: number;
	readonly secretKey: string;
	readonly adminUserId: string;
	readonly region: 'custom';
	readonly baseUrl: string;
	readonly callbackToken: string;
}
