import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { operations } from '../../nodes/TencentChat/operations';
import { outputSchemaOf } from './outputSchema';
import { schemaOfExample, type OutputSchema } from './schemaOfExample';
import { triggerExample } from './triggerExample';

const folder = join(__dirname, '../../nodes/TencentChat/__schema__');
const triggerFolder = join(__dirname, '../../nodes/TencentChatTrigger/__schema__');

/** Where n8n looks for the output schema of the trigger, whose node version is 2. */
export const triggerSchemaFile = join(triggerFolder, 'v2.0.0.json');

/** Where n8n looks for the output schema of an operation of node version 1. */
export const schemaFileOf = (resource: string, operation: string): string =>
	join(folder, 'v1.0.0', resource, `${operation}.json`);

/** The text of each schema file, by its path. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
	new Map([
		...operations.map((operation): [string, string] => [
			schemaFileOf(operation.resource, operation.value),
			textOf(outputSchemaOf(operation)),
		]),
		[triggerSchemaFile, textOf(schemaOfExample(triggerExample))],
	]);

const textOf = (schema: OutputSchema): string =>
	`${JSON.stringify({ ...schema, version: 1 }, undefined, '\t')}\n`;

/** `npm run schemas`: what the items of each operation hold, for n8n's editor. */
export function writeSchemas(): void {
	for (const each of [folder, triggerFolder]) rmSync(each, { recursive: true, force: true });
	for (const [path, text] of schemaFiles()) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
}

export const schemaOnDisk = (resource: string, operation: string): unknown =>
	JSON.parse(readFileSync(schemaFileOf(resource, operation), 'utf8'));
