import { FairQueue, type Flow } from '../../nodes/shared/rateLimit/fairQueue';
import { NodeRateLimit } from '../../nodes/shared/rateLimit/nodeRateLimit';

const setUp = () => {
	const queue = new FairQueue<string>();
	const given: string[] = [];
	const add = (flow: Flow, name: string) => {
		const waiter = { give: () => given.push(name) };
		queue.add(flow, waiter);
		return waiter;
	};
	/** Serves at one moment all who may go then. */
	const serve = (nowMs: number) => {
		given.length = 0;
		for (let next = queue.next(nowMs); next?.readyMs === nowMs; next = queue.next(nowMs)) {
			next.flow.nodeRateLimit?.take(nowMs);
			queue.take(next.flow)?.give('turn');
		}
		return given.join(' ');
	};
	return { queue, add, serve };
};

describe('flows in which calls wait', () => {
	it('take turns, and within a flow calls go as they came', () => {
		const { add, serve, queue } = setUp();
		const [a, b, c]: Flow[] = [{}, {}, {}];
		for (const name of ['a1', 'a2', 'a3']) add(a!, name);
		for (const name of ['b1', 'b2']) add(b!, name);
		add(c!, 'c1');

		expect(queue.isEmpty()).toBe(false);
		expect(serve(1_000)).toBe('a1 b1 c1 a2 b2 a3');
		expect(queue.isEmpty()).toBe(true);
		expect(queue.next(1_000)).toBeUndefined();
	});

	it('lose a call that waits no more, and nothing else', () => {
		const { add, serve, queue } = setUp();
		const [a, b]: Flow[] = [{}, {}];
		add(a!, 'a1');
		const waiter = add(a!, 'a2');
		add(a!, 'a3');
		const alone = add(b!, 'b1');
		queue.remove(a!, waiter);
		queue.remove(b!, alone);
		queue.remove(b!, alone);

		expect(serve(1_000)).toBe('a1 a3');
		expect(queue.isEmpty()).toBe(true);
	});

	it('are gone with their last call', () => {
		const { add, queue } = setUp();
		const flow: Flow = {};
		queue.remove(flow, add(flow, 'one'));
		expect(queue.isEmpty()).toBe(true);
		expect(queue.next(1_000)).toBeUndefined();
	});

	it('that may go at the same time later go in their order', () => {
		const { add, queue } = setUp();
		const flows = [1, 2].map(() => ({ nodeRateLimit: new NodeRateLimit(10) }));
		for (const flow of flows) {
			flow.nodeRateLimit.take(1_000);
			add(flow, 'one');
		}
		expect(queue.next(1_000)?.flow).toBe(flows[0]);
	});

	it('let others go first while one keeps to a limit of its own', () => {
		const { add, serve, queue } = setUp();
		const slow: Flow = { nodeRateLimit: new NodeRateLimit(10) };
		const free: Flow = {};
		for (const name of ['s1', 's2', 's3']) add(slow, name);
		for (const name of ['f1', 'f2']) add(free, name);

		expect(serve(1_000)).toBe('s1 f1 f2');
		expect(queue.next(1_000)).toEqual({ flow: slow, readyMs: 1_075 });
		expect(serve(1_074)).toBe('');
		expect(serve(1_075)).toBe('s2');
	});

	it('that all keep to limits tell which of them is the next', () => {
		const { add, queue } = setUp();
		const flows = [4, 20, 10].map((pace) => ({ nodeRateLimit: new NodeRateLimit(pace) }));
		for (const flow of flows) {
			flow.nodeRateLimit.take(1_000);
			add(flow, 'one');
		}
		expect(queue.next(1_000)).toEqual({ flow: flows[1], readyMs: 1_025 });
	});
});
