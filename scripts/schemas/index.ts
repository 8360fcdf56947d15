import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { operations } from '../../nodes/TencentChat/operations';
import { outputSchemaOf } from './outputSchema';

const folder = join(__dirname, '../../nodes/TencentChat/__schema__');

/** Where n8n looks for the output schema of an operation of node version 1. */
export const schemaFileOf = (resource: string, operation: string): string =>
	join(folder, 'v1.0.0', resource, `${operation}.json`);

/** The text of each schema file, by its path. */
export const schemaFiles = (): ReadonlyMap<string, string> =>
	new Map(
		operations.map((operation) => {
			const schema = { ...outputSchemaOf(operation), version: 1 };
			const path = schemaFileOf(operation.resource, operation.value);
			return [path, `${JSON.stringify(schema, undefined, '\t')}\n`];
		}),
	);

/** `npm run schemas`: what the items of each operation hold, for n8n's editor. */
export function writeSchemas(): void {
	rmSync(folder, { recursive: true, force: true });
	for (const [path, text] of schemaFiles()) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, text);
	}
}

export const schemaOnDisk = (resource: string, operation: string): unknown =>
	JSON.parse(readFileSync(schemaFileOf(resource, operation), 'utf8'));
