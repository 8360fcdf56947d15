/** What a field of the wire holds, and with it how a form shows it and what the schema takes. */
export type WireFieldKind =
	/** One line of text. */
	| 'text'
	/** Text that may have several lines. */
	| 'longText'
	/** Text whose meaning is the app's own; an object is sent as its JSON. */
	| 'payload'
	| 'integer'
	| 'decimal'
	/** Yes or no, sent as 1 or 0. */
	| 'flag'
	/** One of `choices`. */
	| 'choice'
	/** Any of `choices`, sent as a list. */
	| 'choices'
	/** A list of texts, typed one a line. */
	| 'lines'
	/** A list of objects, typed as JSON. */
	| 'objects'
	/** A list of groups of `fields`, each group a form of its own. */
	| 'groups';

/** One field of the wire, as people fill it in and as it travels. */
export interface WireField {
	/** The API's name. */
	readonly wire: string;
	/** The name that workflows store: the API's name with a lower-case beginning. */
	readonly name: string;
	/** The name that people see. */
	readonly label: string;
	readonly kind: WireFieldKind;
	readonly required: boolean;
	/** The form need not have it, since the node works it out where it is empty. */
	readonly workedOut?: true;
	readonly description: string;
	readonly placeholder?: string;
	readonly initial?: number | string | boolean;
	/** Most bytes of UTF-8 that a `text` may have. */
	readonly maxBytes?: number;
	/** Bounds of an `integer`, both included. */
	readonly min?: number;
	readonly max?: number;
	/** For `choice` and `choices`. */
	readonly choices?: readonly Choice[];
	/** For `groups`: the fields of a group, its label, and how many there may be. */
	readonly fields?: readonly WireField[];
	readonly groupLabel?: string;
	readonly maxGroups?: number;
}

export interface Choice {
	readonly value: number | string;
	readonly label: string;
	readonly description?: string;
}
