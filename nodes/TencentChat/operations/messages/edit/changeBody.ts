import type { MessageBody } from '../../../../shared/elements/messageBodySchema';
import type { Result } from '../../../../shared/result';
import { failure, success } from '../../../../shared/result';
import type { ReplacedWord, WordRule } from '../../../../shared/words/replaceWords';
import { replaceWords } from '../../../../shared/words/replaceWords';
import type { InputFailure } from '../../../fields/inputFailure';
import { inputFailure } from '../../../fields/inputFailure';

/** A body that was made of another. */
export interface BodyChange {
	readonly msgBody: readonly unknown[];
	/** Where words were replaced: which. None means that the body is as it was. */
	readonly replaced?: readonly ReplacedWord[];
}

const isText = ({ MsgType }: MessageBody[number]): boolean => MsgType === 'TIMTextElem';

/**
 * A stored body with new text in it: the text stands where the first text element stood, further
 * text elements go, and all others stay exactly as they are.
 *
 * @param text the text as elements
 */
export function replaceText(
	body: MessageBody,
	text: readonly unknown[],
): Result<BodyChange, InputFailure> {
	const place = body.findIndex(isText);
	if (place === -1) {
		return failure(
			inputFailure(
				'The stored message has no text to change',
				'Nothing was changed. To give the message a text, fill in its whole body by form or JSON.',
			),
		);
	}
	const after = body.slice(place).filter((element) => !isText(element));
	return success({ msgBody: [...body.slice(0, place), ...text, ...after] });
}

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
