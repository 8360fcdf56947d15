import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { z } from 'zod/v4';
import { link, table } from './markdown';

const root = resolve(__dirname, '../..');

const exported = z.looseObject({
	name: z.string(),
	nodes: z.array(
		z.looseObject({ type: z.string(), parameters: z.looseObject({ content: z.unknown() }) }),
	),
});

/** The workflows of `examples/`, in the words of the note that each begins with. */
export const examplesTable = (): string =>
	table(
		['Workflow', 'What it does'],
		exampleNames().map((name) => {
			const path = `examples/${name}.json`;
			const workflow = exported.parse(JSON.parse(readFileSync(resolve(root, path), 'utf8')));
			return [link(workflow.name, path), `${noteOf(workflow)}${pictureOf(name, 'Picture')}`];
		}),
	);

/** The names of their files, without ending. */
export const exampleNames = (): string[] =>
	readdirSync(resolve(root, 'examples'))
		.filter((file) => file.endsWith('.json'))
		.map((file) => basename(file, '.json'))
		.sort();

/** A link to the picture of the canvas, where there is one. */
export const pictureOf = (name: string, text: string): string => {
	const picture = `docs/images/examples/${name}.png`;
	return existsSync(resolve(root, picture)) ? ` ${link(text, picture)}` : '';
};

/** The first paragraph below the heading of the first note. */
const noteOf = ({ nodes }: z.infer<typeof exported>): string => {
	const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
	const content = typeof note?.parameters.content === 'string' ? note.parameters.content : '';
	const [paragraph = ''] = content.replace(/^#.*\n+/, '').split('\n');
	return paragraph;
};
