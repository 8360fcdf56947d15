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
import type { ListSession, StartListSession } from './listSession';

/** What the form says, and what the person looks for. */
export interface Looking {
	/** A field of the form as far as it is known: expressions are worked out on the first item. */
	readonly field: (name: string) => string;
	/** In lower case; empty for everything. */
	readonly search: string;
	/** Where the page before ended; `undefined` for the first. */
	readonly after: unknown;
	readonly timezone: string;
}

export interface Page {
	readonly items: readonly INodeListSearchItems[];
	/** Where the next page begins, as JSON can hold it; `undefined` when there is none. */
	readonly next?: unknown;
}

/** What to do for a list that cannot be shown. */
export interface Advice {
	readonly advice: string;
}

export type List = (looking: Looking, session: ListSession) => Promise<Result<Page, Advice>>;

type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: unknown,
) => Promise<INodeListSearchResult>;

/** A list as n8n's editor asks for it. Where it cannot be shown, its one line says what to do. */
export const listSearch = (list: List, start: StartListSession): ListSearch =>
	async function (filter = '', paginationToken) {
		const page = await pageOf(this, list, start, filter, paginationToken);
		if (!page.ok) return { results: [adviceLine(page.error)] };
		const { items, next } = page.value;
		return {
			results: [...items],
			...(next !== undefined && { paginationToken: JSON.stringify(next) }),
		};
	};

async function pageOf(
	context: ILoadOptionsFunctions,
	list: List,
	start: StartListSession,
	filter: string,
	token: unknown,
): Promise<Result<Page, Advice>> {
	try {
		const looking = {
			field: (name: string) => textOf(valueOfLocator(context.getCurrentNodeParameter(name))),
			search: filter.trim().toLowerCase(),
			after: placeIn(token),
			timezone: context.getTimezone(),
		};
		return await list(looking, await start(context));
	} catch (thrown) {
		return advise(thrown instanceof Error ? thrown.message : 'The list cannot be loaded');
	}
}

const placeIn = (token: unknown): unknown => {
	const json = typeof token === 'string' && token !== '' ? parseJson(token) : undefined;
	return json?.ok === true ? json.value : undefined;
};

/** A line that cannot be taken for a result: choosing it leaves the field empty. */
const adviceLine = ({ advice }: Advice): INodeListSearchItems => ({ name: advice, value: '' });

export const advise = (advice: string): Result<never, Advice> => failure({ advice });

export const adviseAfter = ({ kind, title, advice }: CallFailure): Result<never, Advice> =>
	advise(
		kind === 'cancelled'
			? 'Tencent Chat did not answer within 3 seconds. Try again, or choose By ID.'
			: `${title}. ${advice}`,
	);

const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
