import { operations } from '../../nodes/TencentChat/operations';
import { schemaOfExample, type OutputSchema } from './schemaOfExample';
import { triggerExample } from './triggerExample';

/**
 * What the items of each operation and of the trigger hold, by the path at which n8n's editor looks
 * for it: below a node's folder, by node version, resource and operation.
 */
export const schemaFiles = (): ReadonlyMap<string, OutputSchema> =>
	new Map([
		...operations.map((operation): [string, OutputSchema] => [
			`nodes/TencentChat/__schema__/v1.0.0/${operation.resource}/${operation.value}.json`,
			schemaOfExample(operation.example),
		]),
		['nodes/TencentChatTrigger/__schema__/v2.0.0.json', schemaOfExample(triggerExample)],
	]);
