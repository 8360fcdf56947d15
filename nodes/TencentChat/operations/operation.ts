import type { Result } from '../../shared/result';
import type { FormField } from '../fields/field';
import type { Labels } from '../fields/labels';
import type { Parameters } from '../fields/parameters';
import type { ItemFailure, OutputEntry } from './outputEntry';
import type { CallContext } from './callContext';

/** What a user can do with the node: its place in the menus, its form, and what it does. */
export type Operation = OperationMenu & (ItemByItem | ManyItemsTogether | WithoutCall | AskAndWait);

export interface OperationMenu {
	readonly resource: string;
	/** The value that workflows store. */
	readonly value: string;
	readonly name: string;
	/** The sentence in the node panel. */
	readonly action: string;
	readonly description: string;
	/** Shown for this operation alone; what is shared comes from `fields/`. */
	readonly fields: readonly FormField[];
	/** What one of its calls is to the person who runs them, such as "edit". */
	readonly noun: string;
	/** What people know the fields of its requests by; follows from what they are read from. */
	readonly labels?: Labels;
	/** What to do about a code, by code, where this operation knows better than the table of codes. */
	readonly advice?: Readonly<Record<number, string>>;
	/** An item as it comes out. The output schema that n8n's editor shows is made from it. */
	readonly example: Readonly<Record<string, unknown>>;
	/** What the Chinese README calls it: Tencent's own term where there is one. */
	readonly chinese?: string;
}

/** What follows from the requests that an operation makes. */
export type OperationForm = Pick<OperationMenu, 'fields' | 'labels'>;

/** What an operation tells those who run it on behalf of a person. */
export type OperationWords = Pick<OperationMenu, 'noun' | 'labels' | 'advice'>;

export interface ItemByItem {
	readonly order?: Order;
	/** Reads one item's parameters and does it. One item may need many calls and give many items. */
	readonly run: (parameters: Parameters, context: CallContext) => Promise<readonly OutputEntry[]>;
}

/** What an operation's items are about: those about one thing are done one after another, as they came. */
export interface Order {
	/** What one of the things is to a person, such as "conversation". */
	readonly of: string;
	/** Names the things an item is about, by the functions in `orderKeys`. */
	readonly keys: (parameters: Parameters, adminUserId: string) => readonly string[];
	/** Whether no other execution of this process works on one of them meanwhile. */
	readonly acrossExecutions?: true;
}

export interface ManyItemsTogether {
	/** As many items as are done together. */
	readonly itemsTogether: number;
	/**
	 * Does several items with fewer calls, and gives what became of each, in their order. An item that
	 * cannot be read fails alone.
	 */
	readonly runTogether: (
		items: readonly Parameters[],
		context: CallContext,
	) => Promise<ReadonlyArray<readonly OutputEntry[]>>;
}

export interface WithoutCall {
	/** Gives an item without a call, and so without a credential. */
	readonly answer: (parameters: Parameters) => Promise<readonly OutputEntry[]>;
}

export interface AskAndWait {
	/**
	 * Sends the text that asks a person, and gives the wire's fields by which its message can be
	 * edited. The execution then waits for the answer.
	 */
	readonly ask: (
		parameters: Parameters,
		text: string,
		context: CallContext,
	) => Promise<Result<Readonly<Record<string, unknown>>, ItemFailure>>;
	/** The request that would send the text. */
	readonly preview: (
		parameters: Parameters,
		text: string,
		context: CallContext,
	) => Promise<readonly OutputEntry[]>;
	/** Edits the message, so that it asks no more. */
	readonly rewrite: (
		sent: Readonly<Record<string, unknown>>,
		text: string,
		context: CallContext,
	) => Promise<Result<undefined, ItemFailure>>;
}
