/** As many answered questions as are remembered: some hundred bytes each. */
const maxRemembered = 10_000;

/**
 * What the questions of this process were answered with. Of two answers at once the first counts:
 * it claims the question before anything is waited for.
 */
export class DecidedQuestions {
	private readonly answers = new Map<string, string>();

	/** What a question was answered with, where it was. */
	answerOf(id: string): string | undefined {
		return this.answers.get(id);
	}

	/** Whether this answer is the first. */
	claim(id: string, answer: string): boolean {
		if (this.answers.has(id)) return false;
		this.answers.set(id, answer);
		const [oldest] = this.answers.keys();
		if (this.answers.size > maxRemembered && oldest !== undefined) this.answers.delete(oldest);
		return true;
	}
}
