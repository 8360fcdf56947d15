import type { RefusalWords } from '../../../shared/callbacks/questionReply';
import { looseNumber, numberAsText } from '../../fields/values';
import type { Parameters } from '../../fields/parameters';

/** Code and text for whoever is refused. What is no number is refused as one that nobody may have. */
export function readRefusal(parameters: Parameters): RefusalWords {
	const code = looseNumber(parameters.value('errorCode'));
	const text = numberAsText(parameters.value('errorInfo'));
	return {
		...(code !== undefined && { code: typeof code === 'number' ? code : NaN }),
		...(text !== undefined &&
			text !== null &&
			text !== '' && { text: typeof text === 'string' ? text : JSON.stringify(text) }),
	};
}
