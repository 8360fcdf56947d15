/**
 * Compares two texts word by word.
 *
 * @returns pieces `{ kind: 'same' | 'removed' | 'added', text }`; leaving out the added ones gives
 * the text before, leaving out the removed ones the text after
 */
export const diffWords = (before, after) => {
	const old = wordsOf(before);
	const young = wordsOf(after);
	if (old.length * young.length > MOST_STEPS)
		return merged([
			{ kind: 'removed', text: before },
			{ kind: 'added', text: after },
		]);
	const lengths = commonLengths(old, young);
	const pieces = [];
	let i = 0;
	let j = 0;
	while (i < old.length || j < young.length) {
		if (i < old.length && j < young.length && old[i] === young[j]) {
			pieces.push({ kind: 'same', text: old[i] });
			i++;
			j++;
		} else if (j === young.length || (i < old.length && lengths[i + 1][j] >= lengths[i][j + 1]))
			pieces.push({ kind: 'removed', text: old[i++] });
		else pieces.push({ kind: 'added', text: young[j++] });
	}
	return readable(merged(pieces));
};

/**
 * Word pairs that are compared. Longer texts would make the page stop, and count as replaced as a
 * whole.
 */
const MOST_STEPS = 1_000_000;

// Finds the words of Chinese too, which has no spaces.
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const wordsOf = (text) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** Gives at `[i][j]` how many words the texts after `i` and after `j` have in common. */
const commonLengths = (old, young) => {
	const lengths = Array.from({ length: old.length + 1 }, () => new Uint32Array(young.length + 1));
	for (let i = old.length - 1; i >= 0; i--)
		for (let j = young.length - 1; j >= 0; j--)
			lengths[i][j] =
				old[i] === young[j]
					? lengths[i + 1][j + 1] + 1
					: Math.max(lengths[i + 1][j], lengths[i][j + 1]);
	return lengths;
};

/**
 * Counts spaces and signs between two changes as changed, so that a reader sees one removed and one
 * added passage and not a mix of both.
 */
const readable = (pieces) => {
	const result = [];
	let removed = '';
	let added = '';
	const close = () => {
		result.push({ kind: 'removed', text: removed }, { kind: 'added', text: added });
		removed = added = '';
	};
	pieces.forEach(({ kind, text }, index) => {
		const isBetween = index > 0 && index < pieces.length - 1;
		const isChanged = kind !== 'same' || (isBetween && !/[\p{L}\p{N}]/u.test(text));
		if (!isChanged) close();
		if (!isChanged) result.push({ kind, text });
		if (isChanged && kind !== 'added') removed += text;
		if (isChanged && kind !== 'removed') added += text;
	});
	close();
	return merged(result);
};

const merged = (pieces) => {
	const result = [];
	for (const piece of pieces) {
		const last = result.at(-1);
		if (piece.text === '') continue;
		if (last?.kind === piece.kind) last.text += piece.text;
		else result.push({ ...piece });
	}
	return result;
};
