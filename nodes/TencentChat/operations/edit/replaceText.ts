import type { MessageBody } from '../../../shared/elements/messageBodySchema';
import type { Result } from '../../../shared/result';
import { failure, success } from '../../../shared/result';
import type { InputFailure } from '../../fields/inputFailure';
import { inputFailure } from '../../fields/inputFailure';
import type { BodyChange } from './bodyChange';

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
