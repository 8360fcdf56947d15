/** Only what was set is sent. */
export const withoutUnset = (body: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
