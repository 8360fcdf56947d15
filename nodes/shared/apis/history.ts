/**
 * Messages asked for with one call for a one-to-one history. More would change nothing, since Tencent ends
 * a reply at 13 KB anyway; fewer would take more calls.
 */
export const messagesPerCall = 100;

/**
 * How many seconds this machine's clock may be behind Tencent's. With less, a message that was sent just
 * now could be missing from a history; more costs nothing.
 */
export const clockToleranceSeconds = 60;

/** Whether a message of a history was recalled: a bit of MsgFlagBits says so, beside others. */
export const isRecalled = ({ MsgFlagBits }: { readonly MsgFlagBits?: unknown }): boolean =>
	(Number(MsgFlagBits) & recalledBit) !== 0;

/** @see https://trtc.io/document/35478 */
const recalledBit = 8;
