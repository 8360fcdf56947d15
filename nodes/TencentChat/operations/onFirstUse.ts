/**
 * Loads something when it is first asked for, and remembers it. The APIs are loaded so: their
 * schemas, and zod with them, would slow n8n's start.
 */
export const onFirstUse = <Value>(load: () => Promise<Value>): (() => Promise<Value>) => {
	let value: Value | undefined;
	return async () => (value ??= await load());
};
