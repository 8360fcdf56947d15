/** A callback of Tencent Chat: something that has happened, or is about to. */
export interface CallbackCommand {
	/** The CallbackCommand on the wire. */
	readonly value: string;
	readonly label: string;
	/** When Tencent calls, as a sentence of its own without a full stop. */
	readonly description: string;
	/**
	 * What else must be switched on in the console before Tencent calls. Reads well after "needs".
	 */
	readonly needs?: string;
	/** The page on which Tencent documents or at least lists it. */
	readonly page: string;
}

/** The address of a page of Tencent's English documentation. */
export const international = (id: number): string => `https://trtc.io/document/${id}`;

/** The address of a page of Tencent's Chinese documentation, for what has no English page. */
export const chinese = (id: number): string =>
	`https://cloud.tencent.com/document/product/269/${id}`;
