/**
 * The parameters that Tencent adds to the URL of a callback. Missing, empty and repeated ones are
 * undefined.
 */
export interface CallbackQuery {
	readonly sdkAppId: string | undefined;
	readonly command: string | undefined;
	readonly clientIp: string | undefined;
	readonly optPlatform: string | undefined;
	readonly sign: string | undefined;
	/** Seconds since 1970. */
	readonly requestTime: string | undefined;
}

/**
 * Reads the parameters from a parsed query string.
 *
 * @see https://trtc.io/document/34354
 */
export const callbackQueryOf = (query: Readonly<Record<string, unknown>>): CallbackQuery => ({
	sdkAppId: textOf(query.SdkAppid),
	command: textOf(query.CallbackCommand),
	clientIp: textOf(query.ClientIP),
	optPlatform: textOf(query.OptPlatform),
	sign: textOf(query.Sign),
	requestTime: textOf(query.RequestTime),
});

/**
 * A parameter that was given twice is a list, and nothing says which entry was meant: it is left
 * out.
 */
const textOf = (value: unknown): string | undefined =>
	typeof value === 'string' && value !== '' ? value : undefined;
