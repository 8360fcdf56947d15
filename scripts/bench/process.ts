import type { ChildProcess } from 'node:child_process';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** What a child process does on request. Arguments and results have to be plain data. */
export type Services = Record<string, (argument: never) => unknown>;

interface Message {
	readonly id: number;
	readonly name?: string;
	readonly argument?: unknown;
	readonly value?: unknown;
	readonly error?: string;
}

/** In a child process: does what the parent asks, until the parent goes away. */
export function serve(services: Services): void {
	process.on('message', (message: Message) => {
		void answer(services, message).then((reply) => process.send?.(reply));
	});
	process.on('disconnect', () => process.exit());
}

async function answer(services: Services, { id, name = '', argument }: Message): Promise<Message> {
	try {
		const service = services[name];
		if (service === undefined) throw new Error(`nobody does ${name}`);
		return { id, value: await service(argument as never) };
	} catch (thrown) {
		return {
			id,
			error: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
		};
	}
}

export interface Child {
	/** Asks for a service, and gives its result. */
	readonly ask: <Result>(name: string, argument?: unknown) => Promise<Result>;
	readonly end: () => Promise<void>;
}

/** Starts a file of this folder in a process of its own. */
export function start(file: string, environment: Record<string, string> = {}): Child {
	const child = fork(join(__dirname, file), {
		execArgv: ['--import', 'tsx'],
		env: { ...process.env, ...environment },
		serialization: 'advanced',
	});
	return { ask: asking(child), end: ending(child) };
}

const asking = (child: ChildProcess): Child['ask'] => {
	const open = new Map<
		number,
		{ resolve: (value: never) => void; reject: (error: Error) => void }
	>();
	let asked = 0;
	child.on('message', ({ id, value, error }: Message) => {
		const waiting = open.get(id);
		open.delete(id);
		if (error === undefined) waiting?.resolve(value as never);
		else waiting?.reject(new Error(error));
	});
	child.on('exit', (code) => {
		for (const { reject } of open.values()) reject(new Error(`a process ended with ${code}`));
	});
	return (name, argument) =>
		new Promise((resolve, reject) => {
			const id = asked++;
			open.set(id, { resolve, reject });
			child.send({ id, name, argument });
		});
};

const ending = (child: ChildProcess) => (): Promise<void> =>
	new Promise((resolve) => {
		child.once('exit', () => resolve());
		child.disconnect();
	});
