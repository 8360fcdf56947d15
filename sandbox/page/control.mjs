/**
 * Asks the sandbox to do something.
 *
 * @returns its answer, or `{ problem }` with a sentence
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

/** Sends as a user's app does. A refusal is given as `problem`, too. */
export const sendAsUser = async (message) => {
	const { problem, reply, conversationId } = await control('send', message);
	if (problem !== undefined) return { problem };
	if (reply.ErrorCode !== 0) {
		const what = isBlock(reply.ErrorCode) ? 'Blocked by your workflow' : 'Refused';
		return { problem: `${what}: ${reply.ErrorCode} ${reply.ErrorInfo}` };
	}
	return { conversationId };
};

/**
 * Says whether a code comes from a before-send callback: Tencent's own, or one that an app may
 * choose.
 */
const isBlock = (code) =>
	[20006, 10016].includes(code) ||
	(code > 120000 && code <= 130000) ||
	(code >= 10100 && code <= 10200);

/** Shows a problem in its place, and hides the place where there is none. */
export const showProblem = (place, problem) => {
	place.hidden = problem === undefined;
	place.textContent = problem ?? '';
};
