/**
 * Asks the sandbox to do something.
 * @returns its answer, or `{ problem }` in a sentence
 */
export const control = async (name, body) => {
	try {
		const response = await fetch(`/_sandbox/${name}`, {
			method: 'POST',
			headers: { 'Content-Type': 'application/json' },
			body: JSON.stringify(body),
		});
		const answer = await response.json();
		return response.ok ? answer : { problem: answer.error };
	} catch {
		return { problem: 'The sandbox does not answer. Is it still running?' };
	}
};

/** Sends as a user's app does; a refusal is a problem too. */
export const sendAsUser = async (message) => {
	const { problem, reply, conversationId } = await control('send', message);
	if (problem !== undefined) return { problem };
	if (reply.ErrorCode !== 0) return { problem: `Refused: ${reply.ErrorCode} ${reply.ErrorInfo}` };
	return { conversationId };
};

/** Shows a problem in its place, or takes it away. */
export const showProblem = (place, problem) => {
	place.hidden = problem === undefined;
	place.textContent = problem ?? '';
};
