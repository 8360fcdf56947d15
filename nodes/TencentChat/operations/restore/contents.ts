/** What a message is to be again, and what it must still be for that. */
export interface Versions {
	/** The fields to write. Custom data that there was none of is an empty text. */
	readonly before: Contents;
	/** What the edit had made of the same fields; nothing where that is not asked about. */
	readonly after?: Contents;
	/** What names the message the record is of, where it says so. */
	readonly subject: Readonly<Record<string, unknown>>;
}

export interface Contents {
	readonly MsgBody?: unknown;
	readonly CloudCustomData?: unknown;
}
