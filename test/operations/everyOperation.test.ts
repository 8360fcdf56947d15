import { readdirSync } from 'node:fs';
import { operations } from '../../nodes/TencentChat/operations';

/** What holds for every operation has a name without a resource. */
const ofEvery = ['everyOperation', 'outputSchemas'];

/** `<resource>.<operation>.test.ts`, or a folder of that name where it is more than one file holds. */
const tested = readdirSync(__dirname)
	.map((name) => name.replace(/\.test\.ts$/, ''))
	.filter((name) => !ofEvery.includes(name));

it('Whatever is said of an operation stands under its name', () => {
	expect(tested.sort()).toEqual(
		operations.map(({ resource, value }) => `${resource}.${value}`).sort(),
	);
});
