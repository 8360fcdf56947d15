import { libIdField } from '../../fields/keywords';
import { readUserIds } from '../../fields/userIds';
import type { Order } from '../operation';
import { keywordKey } from '../orderKeys';

/**
 * What is done with one word of a library happens in the order of the items.
 *
 * @param field the field of the form that holds the words
 */
export const orderOfKeywords = (field: string): Order => ({
	of: 'word',
	keys: (parameters) =>
		readUserIds(parameters.value(field)).map((word) =>
			keywordKey(parameters.id(libIdField.name), word),
		),
});
