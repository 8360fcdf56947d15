import type { MessageBody } from '../../../shared/elements/messageBodySchema';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { WordRule } from '../../../shared/words/replaceWords';
import { replaceWords } from '../../../shared/words/replaceWords';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import type { BodyChange } from './bodyChange';

/** A body with other words in its texts. A text element without a text is none that Tencent takes. */
export function redact(body: MessageBody, rule: WordRule): Result<BodyChange, InputFailure> {
	const { elements, replaced } = replaceWords(body, rule);
	const emptied = elements.some(
		(element, index) => element !== body[index] && element.MsgContent.Text === '',
	);
	if (!emptied) return success({ msgBody: elements, replaced });
	return failure(
		inputFailure(
			'Without the words, a text of the message would be empty',
			"Nothing was changed. Fill in 'Replacement', or recall the message.",
		),
	);
}
