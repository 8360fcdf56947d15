/** A callback of Tencent Chat: something that has happened, or is about to. */
export interface CallbackCommand {
	/** The CallbackCommand on the wire. */
	readonly value: string;
	readonly label: string;
	/** When Tencent calls, as a sentence of its own without a full stop. */
	readonly description: string;
	/** What else has to be switched on in the console before Tencent calls, after "needs". */
	readonly needs?: string;
	/** Where Tencent documents it, or lists it. */
	readonly page: string;
}

/** A page of Tencent's English documentation. */
export const international = (id: number): string => `https://trtc.io/document/${id}`;

/** A page of Tencent's Chinese documentation, where there is no English one. */
export const chinese = (id: number): string =>
	`https://cloud.tencent.com/document/product/269/${id}`;
