import type { RefusalWords } from '../../../shared/callbacks/questionReply';
import { readNumber, readOptionalText } from '../../fields/looseValues';
import type { Parameters } from '../../fields/parameters';

/** Code and text for whoever is refused. What is no number is refused as one that nobody may have. */
export function readRefusal(parameters: Parameters): RefusalWords {
	const code = readNumber(parameters.value('errorCode'));
	const text = readOptionalText(parameters.value('errorInfo'));
	return {
		...(code !== undefined && { code: typeof code === 'number' ? code : NaN }),
		...(text !== undefined && { text: typeof text === 'string' ? text : JSON.stringify(text) }),
	};
}
