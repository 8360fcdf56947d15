import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import { serve } from './process';

/** A network between client and server: what is sent arrives half a round trip later. */
export interface DelayOptions {
	readonly targetPort: number;
	readonly roundTripMs: number;
}

const pass = (from: Socket, to: Socket, delayMs: () => number) => {
	from.on('data', (chunk) => setTimeout(() => to.write(chunk), delayMs()));
	from.on('end', () => setTimeout(() => to.end(), delayMs()));
	from.on('close', () => setTimeout(() => to.destroy(), delayMs()));
	from.on('error', () => undefined);
};

serve({
	start: async ({ targetPort, roundTripMs }: DelayOptions): Promise<number> => {
		// Timers are half a millisecond late on average.
		const oneWayMs = roundTripMs / 2 - 0.5;
		const server = createServer({ noDelay: true }, (client) => {
			const target = connect({ port: targetPort, host: '127.0.0.1', noDelay: true });
			// On this machine a connection opens at once. Over a network it takes a round trip, so what
			// is sent meanwhile is held back for that long; all that follows keeps its order.
			const openMs = performance.now() + roundTripMs;
			pass(client, target, () => oneWayMs + Math.max(0, openMs - performance.now()));
			pass(target, client, () => oneWayMs);
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		return (server.address() as AddressInfo).port;
	},
});
