import type { Reader } from '../../fields/field';
import { libId } from '../../fields/keywords';
import { keywordKey, orderByEach } from '../orderKeys';

/** What is done with one word of a library happens in the order of the items. */
export const orderOfKeywords = (words: Reader<readonly string[]>) =>
	orderByEach('word', keywordKey, libId, words);
