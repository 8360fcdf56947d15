import { readFileSync } from 'node:fs';

import { operations } from '../../nodes/TencentChat/operations';
import { schemaFileOf, schemaFiles } from '../../scripts/schemas/index';
import { outputs } from '../../scripts/schemas/outputs';

describe('The output schemas that n8n shows before the first run', () => {
	it('are those of the code; `npm run schemas` writes them', () => {
		for (const [path, text] of schemaFiles()) expect(readFileSync(path, 'utf8')).toBe(text);
	});

	it('are there for every operation and for nothing else', () => {
		const known = operations.map(({ resource, value }) => `${resource}/${value}`);
		expect(known).toEqual(expect.arrayContaining(Object.keys(outputs)));
		// The trigger has one too.
		expect(schemaFiles().size).toBe(operations.length + 1);
		expect(schemaFileOf('account', 'kick')).toMatch(
			/__schema__[\\/]v1\.0\.0[\\/]account[\\/]kick\.json$/,
		);
	});
});
