import type { Fault, FaultCall } from '../../../sandbox';

/** Every call meets the fault at its first try, and goes well when it is tried again. */
export const firstTryMeets = (fault: Fault): ((call: FaultCall) => Fault | undefined) => {
	const seen = new Set<string>();
	return ({ api, body }) => {
		const id = `${api} ${JSON.stringify(body)}`;
		if (seen.has(id)) return undefined;
		seen.add(id);
		return fault;
	};
};
