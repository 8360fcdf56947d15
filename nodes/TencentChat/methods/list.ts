import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';
import type { CallFailure } from '../../shared/client/failure';
import type { Result } from '../../shared/result';
import { failure } from '../../shared/result';
import { parseJson } from '../fields/values';
import { valueOfLocator } from '../fields/parameters';
import type { ListContext, CreateListContext } from './listContext';

/** What a person looks for, and what the form says by then. */
export interface ListQuery {
	/**
	 * A field of the form, trimmed; empty where nothing is filled in. n8n resolves an expression with
	 * the first item that the node before gave, if there is one.
	 */
	readonly field: (name: string) => string;
	/** What was typed into the search, in lower case; empty to list everything. */
	readonly search: string;
	/** The `next` of the page before; `undefined` for the first page. */
	readonly after: unknown;
	/** The workflow's, such as `Europe/Berlin`. */
	readonly timezone: string;
}

export interface Page {
	readonly items: readonly INodeListSearchItems[];
	/** Where the next page begins, as JSON can hold it; `undefined` when there is none. */
	readonly next?: unknown;
}

/** What a person can do about a list that cannot be shown. */
export interface Advice {
	readonly advice: string;
}

/** One page of a list. */
export type List = (query: ListQuery, context: ListContext) => Promise<Result<Page, Advice>>;

type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
) => Promise<INodeListSearchResult>;

/**
 * A list in the form in which n8n's editor asks for one. Never rejects: where the list cannot be
 * shown, its one line says what to do.
 */
export const listSearch = (list: List, createContext: CreateListContext): ListSearch =>
	async function (filter = '', paginationToken) {
		const page = await pageOf(this, list, createContext, filter, paginationToken);
		if (!page.ok) return { results: [adviceLine(page.error)] };
		const { items, next } = page.value;
		return {
			results: [...items],
			...(next !== undefined && { paginationToken: JSON.stringify(next) }),
		};
	};

async function pageOf(
	editor: ILoadOptionsFunctions,
	list: List,
	createContext: CreateListContext,
	filter: string,
	token: unknown,
): Promise<Result<Page, Advice>> {
	try {
		const query = {
			field: (name: string) => textOf(valueOfLocator(editor.getCurrentNodeParameter(name))),
			search: filter.trim().toLowerCase(),
			after: placeIn(token),
			timezone: editor.getTimezone(),
		};
		return await list(query, await createContext(editor));
	} catch (thrown) {
		return advise(thrown instanceof Error ? thrown.message : 'The list cannot be loaded');
	}
}

const placeIn = (token: unknown): unknown => {
	const json = typeof token === 'string' && token !== '' ? parseJson(token) : undefined;
	return json?.ok === true ? json.value : undefined;
};

/** Has no value, so that choosing the line by mistake leaves the field empty. */
const adviceLine = ({ advice }: Advice): INodeListSearchItems => ({ name: advice, value: '' });

export const advise = (advice: string): Result<never, Advice> => failure({ advice });

/** What to do after a call of the list failed. */
export const adviseAfter = ({ kind, title, advice }: CallFailure): Result<never, Advice> =>
	advise(
		kind === 'cancelled'
			? 'Tencent Chat did not answer within 3 seconds. Try again, or choose By ID.'
			: `${title}. ${advice}`,
	);

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
