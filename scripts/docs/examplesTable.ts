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
		readdirSync(resolve(root, 'examples'))
			.filter((file) => file.endsWith('.json'))
			.sort()
			.map((file) => {
				const path = `examples/${file}`;
				const workflow = exported.parse(JSON.parse(readFileSync(resolve(root, path), 'utf8')));
				return [link(workflow.name, path), `${noteOf(workflow)}${pictureOf(file)}`];
			}),
	);

/** The first paragraph below the heading of the first note. */
const noteOf = ({ nodes }: z.infer<typeof exported>): string => {
	const note = nodes.find(({ type }) => type === 'n8n-nodes-base.stickyNote');
	const content = typeof note?.parameters.content === 'string' ? note.parameters.content : '';
	const [paragraph = ''] = content.replace(/^#.*\n+/, '').split('\n');
	return paragraph;
};

const pictureOf = (file: string): string => {
	const picture = `docs/images/examples/${basename(file, '.json')}.png`;
	return existsSync(resolve(root, picture)) ? ` ${link('Picture', picture)}` : '';
};
