import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCertificate } from './certificate';
import type { CandidateName, Measured } from './client';
import type { Job } from './candidates/candidate';
import type { Child } from './process';
import { start } from './process';
import type { Seen, ServerOptions, Started } from './server';

/** A server, a network and any number of clients, each in a process of its own. */
export interface BenchEnvironment {
	readonly msgKeys: readonly string[];
	/** For the server behind the network. */
	readonly credential: Started['credential'];
	/** The file of the certificate that a client has to trust. */
	readonly trusted: string;
	/** A client that is set up; it runs a job on messages from `first` on, `count` of them. */
	client(name: CandidateName): Promise<Client>;
	seen(): Promise<Seen>;
	close(): Promise<void>;
}

export interface Client {
	ask: Child['ask'];
	run(first: number, count: number, options?: Job['options']): Promise<Measured>;
}

export interface EnvironmentOptions extends Omit<ServerOptions, 'tls'> {
	readonly roundTripMs: number;
}

/** Opens one over TLS with a certificate of its own. */
export async function openEnvironment({
	roundTripMs,
	...options
}: EnvironmentOptions): Promise<BenchEnvironment> {
	const tls = await makeCertificate();
	const folder = mkdtempSync(join(tmpdir(), 'tencent-chat-bench-'));
	const trusted = join(folder, 'certificate.pem');
	writeFileSync(trusted, tls.cert);

	const server = start('server.ts');
	const network = start('delay.ts');
	const children = [server, network];
	const started = await server.ask<Started>('start', { ...options, tls });
	const port =
		roundTripMs > 0
			? await network.ask<number>('start', { targetPort: started.port, roundTripMs })
			: started.port;
	const credential = { ...started.credential, baseUrl: `https://127.0.0.1:${port}` };
	const jobOf = (first: number, count: number, nodeOptions?: Job['options']): Job => ({
		credential,
		msgKeys: started.msgKeys.slice(first, first + count),
		options: nodeOptions,
	});
	return {
		msgKeys: started.msgKeys,
		...{ credential, trusted },
		client: async (name) => {
			const child = start('client.ts', { NODE_EXTRA_CA_CERTS: trusted });
			children.push(child);
			await child.ask('prepare', { name, job: jobOf(0, 0) });
			return {
				ask: child.ask,
				run: async (first, count, nodeOptions) =>
					await child.ask<Measured>('run', jobOf(first, count, nodeOptions)),
			};
		},
		seen: async () => await server.ask<Seen>('seen'),
		close: async () => {
			await Promise.all(children.map(async (child) => await child.end()));
			rmSync(folder, { recursive: true });
		},
	};
}
