import type { ReplacedWord } from '../../../shared/words/replaceWords';

/** A body that was made of another. */
export interface BodyChange {
	readonly msgBody: readonly unknown[];
	/** Where words were replaced: which. None means that the body is as it was. */
	readonly replaced?: readonly ReplacedWord[];
}
