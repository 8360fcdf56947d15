import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from '../fields/parameters';
import type { OutputEntry } from './outputEntry';
import type { CallContext } from './callContext';

/** What a user can do with the node: its place in the menus, its form, and what it does. */
export type Operation = OperationMenu & (ItemByItem | ManyItemsTogether | WithoutCall);

export interface OperationMenu {
	readonly resource: string;
	/** The value that workflows store. */
	readonly value: string;
	readonly name: string;
	/** The sentence in the node panel. */
	readonly action: string;
	readonly description: string;
	/** Shown for this operation alone; what is shared comes from `fields/`. */
	readonly fields: readonly INodeProperties[];
}

export interface ItemByItem {
	/** Reads one item's parameters and does it. One item may need many calls and give many items. */
	readonly run: (parameters: Parameters, session: CallContext) => Promise<readonly OutputEntry[]>;
}

export interface ManyItemsTogether {
	/** As many items as are done together. */
	readonly itemsTogether: number;
	/**
	 * Does several items with fewer calls, and gives what became of each, in their order.
	 * Reading an item's parameters may throw: an item that cannot be read fails alone.
	 */
	readonly runTogether: (
		items: readonly Parameters[],
		session: CallContext,
	) => Promise<ReadonlyArray<readonly OutputEntry[]>>;
}

export interface WithoutCall {
	/** Gives an item without a call, and so without a credential. */
	readonly answer: (parameters: Parameters) => Promise<readonly OutputEntry[]>;
}
