import fc from 'fast-check';
import { messagesOfEveryKind } from '../../sandbox/live/exampleOfEveryType';
import { runInPage } from './pageScripts';

interface Piece {
	kind: 'same' | 'removed' | 'added';
	text: string;
}
const diffAll = (pairs: Array<[string, string]>) =>
	runInPage(
		`const { diffWords } = await load('diff'); return input.map(([a, b]) => diffWords(a, b));`,
		pairs,
	) as Piece[][];
const without = (kind: string, pieces: Piece[]) =>
	pieces
		.filter((piece) => piece.kind !== kind)
		.map(({ text }) => text)
		.join('');

describe('what an edit changed', () => {
	const cases: Array<[string, string, string]> = [
		[
			'Write to blue@example.com now',
			'Write to [removed] now',
			'Write to -blue@example.com-+[removed]+ now',
		],
		['same', 'same', 'same'],
		['', 'new', '+new+'],
		['old', '', '-old-'],
		['one two three', 'one three', 'one -two -three'],
		['all of this goes', 'something else', '-all of this goes-+something else+'],
		['请加我的微信', '请加我的[已删除]', '请加我的-微信-+[已删除]+'],
	];

	it('is shown in words', () => {
		const marks = { same: '', removed: '-', added: '+' };
		const shown = diffAll(cases.map(([before, after]) => [before, after])).map((pieces) =>
			pieces.map(({ kind, text }) => `${marks[kind]}${text}${marks[kind]}`).join(''),
		);
		expect(shown).toEqual(cases.map(([, , expected]) => expected));
	});

	it('always gives back both texts whole', () => {
		const words = fc.array(fc.constantFrom('a', 'b', ' ', ', ', '你好', '[x]', '\n', '😀'), {
			maxLength: 14,
		});
		const pairs = fc
			.sample(fc.tuple(words, words), { numRuns: 400, seed: 7 })
			.map(([before, after]): [string, string] => [before.join(''), after.join('')]);
		pairs.push(['word '.repeat(1500), 'other '.repeat(1500)]);
		diffAll(pairs).forEach((pieces, index) => {
			expect([without('added', pieces), without('removed', pieces)]).toEqual(pairs[index]);
		});
	});
});

describe('the elements of a message', () => {
	interface Shown {
		tag: string;
		attributes: Record<string, string>;
		children: Array<Shown | string>;
	}
	const show = (elements: unknown[]) =>
		runInPage(
			`const { elementNode } = await load('elements'); return input.map(elementNode);`,
			elements,
		) as Shown[];
	const textOf = (node: Shown | string): string =>
		typeof node === 'string' ? node : node.children.map(textOf).join(' ');
	const allOf = (node: Shown | string): Shown[] =>
		typeof node === 'string' ? [] : [node, ...node.children.flatMap(allOf)];
	const examples = messagesOfEveryKind(0).flatMap(({ msgBody = [] }) => msgBody);

	it('show what matters of every type', () => {
		const all = show(examples).map(textOf).join('\n');
		for (const words of [
			'Image · JPG',
			'Original · 1600 × 1200 · 182 KB',
			'https://example.com/media/bicycle.jpg',
			'Sticker 6 · love',
			'0:09 · 62.4 KB',
			'Video · 1:12',
			'papers.pdf',
			'North gate of the park',
			'29.34066° N, 116.77498° E',
			'"currency"',
			'Custom · An offer of 120 EUR',
			'Chat history of user_1001 and user_1002',
			'2 forwarded messages',
		])
			expect(all).toContain(words);
	});

	it('are only ever text, load nothing and link to nowhere', () => {
		const evil = '<img src=x onerror=alert(1)>';
		const spoil = (value: unknown): unknown => {
			if (typeof value === 'string') return evil;
			if (Array.isArray(value)) return value.map(spoil);
			if (typeof value !== 'object' || value === null) return value;
			return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoil(one)]));
		};
		const spoiled = examples.map(({ MsgType, MsgContent }) => ({
			MsgType,
			MsgContent: spoil(MsgContent),
		}));
		const nodes = show([...spoiled, { MsgType: evil, MsgContent: { [evil]: evil } }]).flatMap(
			allOf,
		);
		const tags = new Set(nodes.map(({ tag }) => tag));
		for (const tag of ['img', 'a', 'script', 'iframe', 'video', 'audio', 'object', 'form'])
			expect(tags).not.toContain(tag);
		for (const { attributes } of nodes) {
			expect(Object.values(attributes).join(' ')).not.toContain(evil);
			expect(attributes).not.toHaveProperty('src');
			expect(attributes).not.toHaveProperty('style');
		}
		expect(nodes.some(({ children }) => children.includes(evil))).toBe(true);
	});

	it('show the link of a question as a button, and no other address as a link', () => {
		const text = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
		const url = 'http://127.0.0.1:5678/webhook-waiting/7/chat?question=1&signature=2';
		const asking = show([text(`May it stay?\n\nRespond: ${url}\nOpen until 2026-11-25`)])[0]!;
		const [button] = allOf(asking).filter(({ tag }) => tag === 'a');
		expect(button).toMatchObject({
			attributes: { href: url, rel: 'noopener noreferrer' },
			children: ['Respond'],
		});
		expect(textOf(asking)).toBe('May it stay? Respond Open until 2026-11-25');

		const others = [
			'Look: https://example.com/webhook-waiting',
			`Respond: ${url} at once`,
			'Respond: javascript:alert(1)//webhook-waiting/7',
			'Respond: ftp://127.0.0.1/webhook-waiting/7',
		];
		for (const node of show(others.map(text))) {
			expect(allOf(node).map(({ tag }) => tag)).toEqual(['p']);
		}
	});

	it.each([
		[{ MsgType: 'TIMUnknownElem', MsgContent: { A: 1 } }, 'TIMUnknownElem'],
		[{ MsgType: 'TIMCustomElem', MsgContent: { Data: 'plain words' } }, 'plain words'],
		[{ MsgType: 'TIMImageElem', MsgContent: {} }, 'Image'],
		[{ MsgType: 'TIMImageElem', MsgContent: { ImageInfoArray: 'x' } }, 'Image'],
		[{ MsgType: 'TIMLocationElem', MsgContent: {} }, 'Location'],
		[{ MsgType: 'TIMTextElem' }, ''],
		[{ MsgType: 'TIMRelayElem', MsgContent: { CompatibleText: 'old app' } }, 'old app'],
	])('show something for %j', (element, words) => {
		expect(textOf(show([element])[0]!)).toContain(words);
	});
});

describe("the page's state", () => {
	const message = (id: string, timeSeconds: number, more = {}) => ({ id, timeSeconds, ...more });
	const follow = (updates: unknown[], messages: unknown[] = []) =>
		runInPage(
			`const { createStore } = await load('store');
			const store = createStore();
			store.takeSnapshot({ ...input.snapshot });
			for (const update of input.updates) store.takeUpdate(update);
			return { conversations: store.conversations(), calls: store.calls };`,
			{
				snapshot: { conversations: [{ id: 'c', total: 2, messages }], calls: [{ id: 1 }] },
				updates,
			},
		) as {
			conversations: Array<{ id: string; total: number; messages: unknown[] }>;
			calls: unknown[];
		};

	it('orders messages of one second by their number, as the sandbox does after a reload', () => {
		const added = (id: string, seq: number) => ({
			changes: [{ conversation: { id: 'c', total: 3 }, message: message(id, 10, { seq }) }],
			calls: [],
		});
		const { conversations } = follow(
			[added('third', 3), added('second', 2)],
			[message('first', 10, { seq: 1 })],
		);
		const order = [{ id: 'first' }, { id: 'second' }, { id: 'third' }];
		expect(conversations[0]?.messages).toMatchObject(order);
	});

	it('puts an edited message in its old place and a new one where its time says', () => {
		const change = (one: unknown, total: number) => ({
			changes: [{ conversation: { id: 'c', total }, message: one }],
			calls: [],
		});
		const { conversations } = follow(
			[
				change(message('a', 10, { edits: 1 }), 2),
				change(message('d', 30), 3),
				change(message('b', 15), 4),
			],
			[message('a', 10), message('c', 20)],
		);
		expect(conversations[0]).toMatchObject({
			total: 4,
			messages: [{ id: 'a', edits: 1 }, { id: 'b' }, { id: 'c' }, { id: 'd' }],
		});
	});

	it('brings the conversation with the newest message to the top and the latest call first', () => {
		const { conversations, calls } = follow([
			{
				changes: [{ conversation: { id: 'new', total: 1 }, message: message('x', 99) }],
				calls: [{ id: 2 }, { id: 3 }],
			},
		]);
		expect(conversations.map(({ id }) => id)).toEqual(['new', 'c']);
		expect(calls).toEqual([{ id: 3 }, { id: 2 }, { id: 1 }]);
	});

	it('does not grow without end', () => {
		const updates = Array.from({ length: 300 }, (_, index) => ({
			changes: [{ conversation: { id: 'c', total: index }, message: message(`m${index}`, index) }],
			calls: [{ id: index }],
		}));
		const { conversations, calls } = follow(updates);
		expect(conversations[0]?.messages).toHaveLength(200);
		expect(conversations[0]?.messages.at(-1)).toMatchObject({ id: 'm299' });
		expect(calls).toHaveLength(200);
	});
});
