import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import type {
	IExecuteFunctions,
	INodeExecutionData,
	INodeParameters,
	INodeType,
} from 'n8n-workflow';
import { createEngine, type Engine, type WorkflowJson } from '../../scripts/engine';

const packageDir = resolve(__dirname, 'support/stubPackage');

type Output = INodeExecutionData[][];
type Execute = (this: IExecuteFunctions) => Output | Promise<Output>;

const nodeThat = (execute: Execute, properties: INodeType['description']['properties'] = []) => ({
	description: {
		displayName: 'Stub',
		name: 'stub',
		group: ['transform' as const],
		version: 1,
		description: 'Does what a test says',
		defaults: { name: 'Stub' },
		inputs: ['main' as const],
		outputs: ['main' as const],
		credentials: [{ name: 'stubApi', required: false }],
		properties,
	},
	async execute(this: IExecuteFunctions) {
		return await execute.call(this);
	},
});

const engineWith = (execute: Execute): Promise<Engine> =>
	createEngine({
		packageDir,
		credentials: { 'Stub account': { token: "={{ $json.token ?? 'abc' }}" } },
		extraNodeTypes: { 'test.stub': nodeThat(execute) },
	});

interface Step {
	type: string;
	parameters?: INodeParameters;
	typeVersion?: number;
	onError?: 'continueErrorOutput' | 'continueRegularOutput';
	credentials?: Record<string, { id: string; name: string }>;
}

/** A workflow of steps in a row after a manual trigger; step names are `1`, `2`, … */
const workflowOf = (...steps: Step[]): WorkflowJson => {
	const all: Step[] = [{ type: 'n8n-nodes-base.manualTrigger' }, ...steps];
	return {
		nodes: all.map((step, index) => ({
			id: String(index),
			name: String(index),
			position: [0, 0],
			parameters: {},
			typeVersion: 1,
			...step,
		})),
		connections: Object.fromEntries(
			steps.map((_, index) => [
				String(index),
				{ main: [[{ node: String(index + 1), type: 'main' as const, index: 0 }]] },
			]),
		),
	};
};

const jsonOf = (items: Array<{ json: unknown }>) => items.map(({ json }) => json);

const inputItems = [{ json: { n: 1 } }, { json: { n: 2 } }, { json: { n: 3 } }];

describe('the bare engine', () => {
	it('runs a node over the input items and gives its output with pairing', async () => {
		const engine = await engineWith(function () {
			const items = this.getInputData();
			return [
				items.map(({ json }, item) => ({
					json: { twice: Number(json.n) * 2 },
					pairedItem: { item },
				})),
			];
		});
		const result = await engine.run(workflowOf({ type: 'test.stub' }), { inputItems });
		expect(result.status).toBe('success');
		expect(result.output('1')).toEqual([
			{ json: { twice: 2 }, pairedItem: { item: 0 } },
			{ json: { twice: 4 }, pairedItem: { item: 1 } },
			{ json: { twice: 6 }, pairedItem: { item: 2 } },
		]);
	});

	it('sends failed items to the error output with the fields of their input', async () => {
		const engine = await engineWith(function () {
			const items = this.getInputData();
			return [
				items.map(({ json }, item) =>
					json.n === 2
						? { json: { error: { message: 'no twos' } }, pairedItem: { item } }
						: { json, pairedItem: { item } },
				),
			];
		});
		const result = await engine.run(
			workflowOf({ type: 'test.stub', onError: 'continueErrorOutput' }),
			{ inputItems },
		);
		expect(jsonOf(result.output('1', 0))).toEqual([{ n: 1 }, { n: 3 }]);
		expect(jsonOf(result.output('1', 1))).toEqual([{ n: 2, error: { message: 'no twos' } }]);
	});

	it('gives the error of a failing node as the result', async () => {
		const engine = await engineWith(() => Promise.reject(new Error('out of order')));
		const result = await engine.run(workflowOf({ type: 'test.stub' }));
		expect(result.status).toBe('error');
		expect(result.error?.message).toBe('out of order');
	});

	it('keeps the hints and the log lines of a node', async () => {
		const engine = await engineWith(function () {
			this.addExecutionHints({ message: 'it took long', location: 'outputPane' });
			this.logger.warn('slow', { ms: 5 });
			return [this.getInputData()];
		});
		const result = await engine.run(workflowOf({ type: 'test.stub' }));
		expect(result.hints('1')).toEqual([{ message: 'it took long', location: 'outputPane' }]);
		expect(result.log.join('\n')).toMatch(/warn slow .*"ms":5/);
	});

	it('tells the node when Stop is pressed, and ends as canceled', async () => {
		const stop = new AbortController();
		let noticed = false;
		const engine = await engineWith(async function () {
			const signal = this.getExecutionCancelSignal();
			const stopped = new Promise((done) => signal?.addEventListener('abort', done));
			stop.abort();
			await stopped;
			noticed = true;
			return [this.getInputData()];
		});
		const workflow = workflowOf({ type: 'test.stub' }, { type: 'n8n-nodes-base.noOp' });
		const result = await engine.run(workflow, { signal: stop.signal });
		expect(result.status).toBe('canceled');
		expect(noticed).toBe(true);
		expect(result.outputs('2')).toEqual([]);
	});

	it('starts at a named node with the items handed in', async () => {
		const engine = await engineWith(function () {
			return [this.getInputData()];
		});
		const workflow = workflowOf({ type: 'n8n-nodes-base.noOp' }, { type: 'test.stub' });
		const result = await engine.run(workflow, { startNode: '2', inputItems });
		expect(Object.keys(result.runData)).toEqual(['2']);
		expect(jsonOf(result.output('2'))).toEqual(jsonOf(inputItems));
	});

	it('names the node types that it has where a workflow uses another one', async () => {
		const engine = await engineWith(() => [[]]);
		await expect(engine.run(workflowOf({ type: 'n8n-nodes-base.slack' }))).rejects.toThrow(
			/no node type n8n-nodes-base\.slack\. It has .*n8n-nodes-base\.set.*test\.stub/,
		);
	});
});

describe('credentials in the bare engine', () => {
	const credentials = { stubApi: { id: '1', name: 'Stub account' } };

	it('reach the node with defaults filled in, hidden fields left out and expressions worked out', async () => {
		let seen: unknown;
		const engine = await engineWith(async function () {
			seen = await this.getCredentials('stubApi');
			return [[]];
		});
		await engine.run(workflowOf({ type: 'test.stub', credentials }), {
			inputItems: [{ json: { token: 'from-item' } }],
		});
		expect(seen).toEqual({ token: 'from-item', realm: 'home' });
	});

	it('say by name which one a workflow lacks', async () => {
		const engine = await engineWith(async function () {
			await this.getCredentials('stubApi');
			return [[]];
		});
		const other = { stubApi: { id: '2', name: 'Somebody else' } };
		const result = await engine.run(workflowOf({ type: 'test.stub', credentials: other }));
		expect(result.error?.message).toContain('"Somebody else"; the engine has Stub account');
	});

	describe('over a real socket', () => {
		let server: Server;
		let origin: string;

		beforeAll(async () => {
			server = createServer(({ headers }, answer) => {
				answer.setHeader('content-type', 'application/json');
				answer.end(JSON.stringify({ authorization: headers.authorization ?? null }));
			});
			await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
			const { port } = server.address() as AddressInfo;
			origin = `http://127.0.0.1:${port}`;
		});

		afterAll(() => new Promise((done) => server.close(done)));

		it.each([
			['httpRequestWithAuthentication signs a request', true, 'home abc'],
			['httpRequest sends it as it is', false, null],
		])('%s', async (_, signed, authorization) => {
			const engine = await engineWith(async function () {
				const request = { url: origin, json: true };
				const json = signed
					? await this.helpers.httpRequestWithAuthentication.call(this, 'stubApi', request)
					: await this.helpers.httpRequest(request);
				return [[{ json }]];
			});
			const result = await engine.run(workflowOf({ type: 'test.stub', credentials }));
			expect(jsonOf(result.output('1'))).toEqual([{ authorization }]);
		});
	});
});
