import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { INode, INodeProperties, INodeType } from 'n8n-workflow';
import { createEngine, type Engine } from '../../scripts/engine';
import { readExample } from './support/runExample';
import { root } from '../../scripts/host/hostFolder';
import { packageDir } from './support/tencentChat';

const files = readdirSync(join(root, 'examples')).filter((file) => file.endsWith('.json'));
const page = readFileSync(join(root, 'examples/README.md'), 'utf8');
const ownPrefix = 'n8n-nodes-tencent-chat.';

let engine: Engine;

beforeAll(async () => {
	engine = await createEngine({ packageDir });
});

const ownNodesOf = async (file: string): Promise<INode[]> =>
	(await readExample(file)).nodes.filter(({ type }) => type.startsWith(ownPrefix));

/** What n8n itself adds to the form of a node that is a tool. */
const fieldsOfTools = ['descriptionType', 'toolDescription'];

/** The form that a node of an example is filled in with. */
const formOf = (node: INode): INodeProperties[] => {
	const name = node.type.slice(ownPrefix.length).replace(/Tool$/, '');
	const { type } = engine.loader.getNode(name);
	return (type as INodeType).description.properties;
};

/** Of a node on the canvas, with its name below it; of a note, as large as it says. */
const placeOf = ({ name, position: [left, top], parameters, type }: INode) => {
	const isNote = type.endsWith('.stickyNote');
	const [width, height] = isNote ? [parameters.width, parameters.height] : [100, 150];
	return { name, left, top, right: left + Number(width), bottom: top + Number(height) };
};
type Place = ReturnType<typeof placeOf>;

const meet = (one: Place, other: Place): boolean =>
	one.left < other.right &&
	other.left < one.right &&
	one.top < other.bottom &&
	other.top < one.bottom;

const isFor = (node: INode, { displayOptions }: INodeProperties): boolean =>
	(['resource', 'operation'] as const).every((menu) => {
		const shown = displayOptions?.show?.[menu];
		return shown === undefined || shown.includes(node.parameters[menu] as string);
	});

describe.each(files)('%s', (file) => {
	it('begins with a note that says what it does, and how to try it', async () => {
		const [note] = (await readExample(file)).nodes;
		expect(note).toMatchObject({
			name: 'About this workflow',
			type: 'n8n-nodes-base.stickyNote',
			parameters: { content: expect.stringMatching(/^## .+\n.+[^]*\*\*Try it:\*\* /) },
		});
	});

	it('stands on the grid, with every node connected to one that is there', async () => {
		const { nodes, connections } = await readExample(file);
		const names = new Set(nodes.map(({ name }) => name));
		const targets = Object.values(connections).flatMap((byType) =>
			Object.values(byType).flatMap((outputs) => outputs.flatMap((ends) => ends ?? [])),
		);
		expect(nodes.flatMap(({ position }) => position).filter((place) => place % 20 !== 0)).toEqual(
			[],
		);
		expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
		expect(
			[...Object.keys(connections), ...targets.map(({ node }) => node)].filter(
				(name) => !names.has(name),
			),
		).toEqual([]);
		const connected = new Set([...Object.keys(connections), ...targets.map(({ node }) => node)]);
		const alone = nodes.filter(
			({ name, type }) => !type.endsWith('.stickyNote') && !connected.has(name),
		);
		expect(alone).toEqual([]);
	});

	it('has no node that lies on another, and no note that lies on a node', async () => {
		const places = (await readExample(file)).nodes.map(placeOf);
		const over = places.flatMap((one, at) =>
			places.slice(at + 1).flatMap((other) => (meet(one, other) ? [[one.name, other.name]] : [])),
		);
		expect(over).toEqual([]);
	});

	it('has its list of words once, and looks for them in any script', async () => {
		const { nodes } = await readExample(file);
		const lists = nodes
			.filter(({ type }) => !type.endsWith('.stickyNote'))
			.map(({ parameters }) => JSON.stringify(parameters))
			.filter((parameters) => parameters.includes('lottery'));
		expect(lists.length).toBeLessThanOrEqual(1);
		// `\\b` knows no words of a script without blanks.
		expect(lists.filter((list) => !list.includes('赌场') || list.includes('\\b'))).toEqual([]);
	});

	it('fills in only fields that the form of the operation has', async () => {
		for (const node of await ownNodesOf(file)) {
			const fields = formOf(node)
				.filter((field) => isFor(node, field))
				.map(({ name }) => name);
			const known = new Set([...fields, ...(node.type.endsWith('Tool') ? fieldsOfTools : [])]);
			expect(fields).not.toEqual([]);
			expect(Object.keys(node.parameters).filter((name) => !known.has(name))).toEqual([]);
		}
	});

	it('asks for one credential, which holds no secret', async () => {
		const { nodes } = await readExample(file);
		const asked = nodes.flatMap(({ credentials }) => Object.entries(credentials ?? {}));
		for (const [type, reference] of asked) {
			expect(type).toBe('tencentChatApi');
			expect(reference).toEqual({ id: 'tencent-chat-sandbox', name: 'Tencent Chat sandbox' });
		}
		expect(asked.length).toBeGreaterThan(0);
	});

	it('has its place, its picture and its sentence among the examples', () => {
		const picture = `docs/images/examples/${file.replace('.json', '.png')}`;
		expect(page).toContain(`[${file}](${file})`);
		expect(page).toContain(`](../${picture})`);
		expect(statSync(join(root, picture)).size).toBeLessThan(80_000);
	});
});
