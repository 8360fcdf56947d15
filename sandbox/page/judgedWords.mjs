/** Writes the words of the content service as a person types them: `casino 85 Ad`, one a line. */
export const textOfWords = (words) =>
	words.map(({ word, score, label }) => `${word} ${score} ${label}`).join('\n');

/** Reads such a text. Gives `words`, or `problem` about the first line that is wrong. */
export const wordsOfText = (text) => {
	const words = [];
	for (const line of text.split('\n')) {
		if (line.trim() === '') continue;
		const [, word, score, label] = /^\s*(.+?)\s+(\d{1,3})\s+(\w+)\s*$/.exec(line) ?? [];
		if (word === undefined || Number(score) > 100)
			return { problem: `“${line.trim()}” must be a word, a score up to 100 and a label.` };
		words.push({ word, score: Number(score), label });
	}
	return { words };
};
