import { listSearch } from './list';
import type { StartListSession } from './listSession';
import { searchConversations } from './searchConversations';
import { searchGroups } from './searchGroups';
import { searchMessages } from './searchMessages';

/** The lists to pick from, by the names under which fields ask for them. */
export const listSearches = (start: StartListSession) => ({
	searchConversations: listSearch(searchConversations, start),
	searchGroups: listSearch(searchGroups, start),
	searchMessages: listSearch(searchMessages, start),
});
