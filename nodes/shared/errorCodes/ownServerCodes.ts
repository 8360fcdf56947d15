/**
 * Codes that an app's own server may answer a before-send callback with, both ends included. Tencent
 * hands them on to the sender's app together with the server's text.
 *
 * @see https://trtc.io/document/34364
 * @see https://trtc.io/document/34374
 */
export const ownServerCodes = {
	oneToOne: { from: 120001, to: 130000 },
	group: { from: 10100, to: 10200 },
} as const;
