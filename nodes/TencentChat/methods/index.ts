import { listSearch } from './list';
import type { CreateListContext } from './listContext';
import { searchConversations } from './searchConversations';
import { searchGroups } from './searchGroups';
import { searchMessages } from './searchMessages';

/** The lists that a person can pick from, by the names under which fields ask for them. */
export const listSearches = (createContext: CreateListContext) => ({
	searchConversations: listSearch(searchConversations, createContext),
	searchGroups: listSearch(searchGroups, createContext),
	searchMessages: listSearch(searchMessages, createContext),
});
