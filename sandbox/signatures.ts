import { createHmac, timingSafeEqual } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as z from 'zod/v4';

/**
 * Checks UserSig v2 with code that the client does not share, so that a mistake in its signing
 * shows.
 */
export interface Signatures {
	/** Gives the code of the refusal; undefined for a valid signature. */
	refusalOf(call: { userSig: string; sdkAppId: number; identifier: string }): number | undefined;
}

/** @param nowMs the server's wall clock, in milliseconds since 1970 */
export const checkSignatures = (secretKey: string, nowMs: () => number): Signatures => {
	// Inflating and hashing cost more than the rest of a call, and a client uses a signature for a
	// day.
	const known = new Map<string, Signed>();
	const read = (userSig: string): Signed | undefined => {
		const cached = known.get(userSig);
		if (cached !== undefined) return cached;
		const ticket = parseTicket(userSig);
		if (ticket === undefined) return undefined;
		if (known.size >= MAX_KNOWN) known.clear();
		const signed = { ticket, genuine: isGenuine(ticket, secretKey) };
		known.set(userSig, signed);
		return signed;
	};
	return {
		// Checks in the order of Tencent's own verifier: app and user, expiry, key.
		refusalOf({ userSig, sdkAppId, identifier }) {
			const signed = read(userSig);
			if (signed === undefined) return 70003;
			const { ticket } = signed;
			if (ticket['TLS.sdkappid'] !== sdkAppId) return 70014;
			if (ticket['TLS.identifier'] !== identifier) return 70013;
			if (nowMs() / 1000 > ticket['TLS.time'] + ticket['TLS.expire']) return 70001;
			return signed.genuine ? undefined : 70009;
		},
	};
};

/**
 * Signatures whose check is remembered. At this number all are forgotten, so that memory stays
 * bounded.
 */
const MAX_KNOWN = 10_000;
/**
 * A UserSig inflates to a few hundred bytes. Without a bound, a forged one could fill the memory.
 */
const MAX_INFLATED_BYTES = 4096;

interface Signed {
	readonly ticket: Ticket;
	readonly genuine: boolean;
}

type Ticket = z.infer<typeof ticketSchema>;

const ticketSchema = z.object({
	'TLS.ver': z.literal('2.0'),
	'TLS.identifier': z.string(),
	'TLS.sdkappid': z.int(),
	'TLS.time': z.int(),
	'TLS.expire': z.int(),
	'TLS.sig': z.string(),
});

const parseTicket = (userSig: string): Ticket | undefined => {
	if (!/^[A-Za-z0-9*_-]+$/.test(userSig)) return undefined;
	const base64 = userSig.replaceAll('*', '+').replaceAll('-', '/').replaceAll('_', '=');
	try {
		const json = inflateSync(Buffer.from(base64, 'base64'), {
			maxOutputLength: MAX_INFLATED_BYTES,
		}).toString('utf8');
		return ticketSchema.safeParse(JSON.parse(json)).data;
	} catch {
		return undefined;
	}
};

const isGenuine = (ticket: Ticket, secretKey: string): boolean => {
	const content = [
		`TLS.identifier:${ticket['TLS.identifier']}\n`,
		`TLS.sdkappid:${ticket['TLS.sdkappid']}\n`,
		`TLS.time:${ticket['TLS.time']}\n`,
		`TLS.expire:${ticket['TLS.expire']}\n`,
	].join('');
	const expected = createHmac('sha256', secretKey).update(content).digest();
	const given = Buffer.from(ticket['TLS.sig'], 'base64');
	return given.length === expected.length && timingSafeEqual(given, expected);
};
