import type { CallPermit } from '../rateLimit/callPermit';
import { callPermit } from '../rateLimit/callPermit';
import type { Attempted, CallParts } from './callParts';
import { sendOnce } from './sendOnce';

/** Waits until the call may go, and sends it. */
export async function attempt<Reply>(call: CallParts<Reply>): Promise<Attempted<Reply>> {
	const { standing, record, options } = call;
	for (;;) {
		const opened = await record.held(standing.untilOpen(options.stop));
		if (opened !== 'open') return { kind: 'notSent', because: opened };
		const permit = await record.paced(takePermit(call));
		if (permit === undefined) {
			standing.passOn();
			return { kind: 'notSent', because: 'stopped' };
		}
		try {
			if (standing.isOpen()) return await sendAs(standing.begin(), call, permit);
		} finally {
			permit.end();
		}
	}
}

/** A call waits for its part first, where it holds nothing of the app's pace. */
async function takePermit<Reply>({
	part,
	rateLimiter,
	options: { flow, stop },
}: CallParts<Reply>): Promise<CallPermit | undefined> {
	const partPermit = await part?.limiter.take(part.weight, stop);
	if (part !== undefined && partPermit === undefined) return undefined;
	const permit = await rateLimiter.takePermit(flow, stop);
	if (permit !== undefined) return callPermit(permit, partPermit);
	partPermit?.end();
	return undefined;
}

/** @param end tells that the try is over */
async function sendAs<Reply>(
	end: () => void,
	call: CallParts<Reply>,
	permit: CallPermit,
): Promise<Attempted<Reply>> {
	try {
		return await sendOnce(call, permit);
	} finally {
		end();
	}
}
