/**
 * Gives a MsgSeq for each one-to-one message to send. A conversation is listed by second and then by
 * MsgSeq, so numbers rise from call to call: messages of one second stay in the order of their items.
 *
 * @param nowMs the wall clock, so that numbers rise from one n8n process to the next too
 * @see https://trtc.io/document/34919
 */
export function risingMsgSeq(nowMs: () => number): () => number {
	let last = 0;
	return () => {
		last = Math.max(last + 1, nowMs());
		return last % 2 ** 32;
	};
}
