/**
 * Measures runs that cannot succeed, a host that is away for a while, and limits of parts and gateways,
 * in n8n's engine against servers on this machine. Takes some minutes.
 *
 *   npm run bench:outages
 */
import process from 'node:process';
import type { INodeParameters } from 'n8n-workflow';
import type { Outcome } from './run';
import { runItems } from './run';
import type { Answer, AnsweringServer } from './server';
import { accept, gateway, keepSilent, refuse, startServer } from './server';

const edit: INodeParameters = {
	...{ resource: 'oneToOneMessage', operation: 'modify', msgKey: '={{ $json.key }}' },
	...{ fromAccount: 'user_1001', toAccount: 'user_1002', fieldsToModify: 'msgBody' },
	...{ msgBodyInput: 'text', text: 'new' },
};
const send: INodeParameters = {
	...{ resource: 'oneToOneMessage', operation: 'send', toAccount: '={{ $json.user }}' },
	...{ msgBodyInput: 'text', text: 'hello' },
};
const sendToGroup: INodeParameters = {
	...{ resource: 'groupMessage', operation: 'send', groupId: '={{ $json.group }}' },
	...{ msgBodyInput: 'text', text: 'hello' },
};

const items = 10_000;
const edits = (count: number) => Array.from({ length: count }, (_, i) => ({ key: `${i}_2_3` }));

async function measure(
	what: string,
	answer: Answer,
	run: (server: AnsweringServer) => Promise<Outcome>,
): Promise<void> {
	process.stderr.write(`bench: ${what}\n`);
	const server = await startServer(answer);
	const { seconds, done, failed, notSent } = await run(server);
	await server.goAway().catch(() => undefined);
	const cells = [what, seconds.toFixed(1), server.calls, done, failed, notSent];
	process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

async function editAll({ origin }: AnsweringServer): Promise<Outcome> {
	return await runItems(origin, edit, edits(items));
}

async function main(): Promise<void> {
	process.stdout.write('| | Seconds | Calls | Done | Failed | Of these without a call |\n');
	process.stdout.write('| --- | --- | --- | --- | --- | --- |\n');
	await measure('10,000 edits, wrong key', refuse(70009), editAll);
	await measure('10,000 edits, connection refused', accept, async (server) => {
		await server.goAway();
		return await editAll(server);
	});
	await measure('2,000 edits, host away for 28 s', accept, async (server) => {
		setTimeout(() => void server.goAway(), 3_000);
		setTimeout(() => void server.comeBack(), 31_000);
		return await runItems(server.origin, edit, edits(2_000));
	});
	await measure('1,000 sends, a gateway takes 50 a second', gateway(50), async ({ origin }) => {
		const users = Array.from({ length: 1_000 }, (_, i) => ({ user: `user_${i}` }));
		return await runItems(origin, send, users);
	});
	const busyGroup: Answer = (response, call) =>
		(call.body.GroupId === 'busy' ? refuse(10023) : accept)(response, call);
	await measure('600 messages to 60 groups beside a busy one', busyGroup, async ({ origin }) => {
		const groups = Array.from({ length: 600 }, (_, i) => ({ group: `group_${i % 60}` }));
		const busy = runItems(origin, sendToGroup, [{ group: 'busy' }, { group: 'busy' }]);
		const outcome = await runItems(origin, sendToGroup, groups);
		void busy;
		return outcome;
	});
	await measure('10,000 edits, no answer ever', keepSilent, editAll);
	await measure('10,000 edits, over the limit without end', refuse(60007), editAll);
	process.exit(0);
}

void main();
