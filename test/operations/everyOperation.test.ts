import { readdirSync } from 'node:fs';
import { operations } from '../../nodes/TencentChat/operations';

/** `<resource>.<operation>.test.ts`, or a folder of that name where it is more than one file holds. */
const tested = readdirSync(__dirname)
	.map((name) => name.replace(/\.test\.ts$/, ''))
	.filter((name) => name !== 'everyOperation');

it('Whatever is said of an operation stands under its name', () => {
	expect(tested.sort()).toEqual(
		operations.map(({ resource, value }) => `${resource}.${value}`).sort(),
	);
});
