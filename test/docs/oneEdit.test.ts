import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { read, root } from './support/markdownFiles';

const heading = '## One edit, file by file';
const [, afterHeading = ''] = read('CONTRIBUTING.md').split(heading);
const [section = ''] = afterHeading.split('\n## ');
const steps = [...section.matchAll(/^(\d+)\. `([^`]+)`: \S.*\.$/gm)].map(
	([, number = '', file = '']) => ({ number: Number(number), file }),
);

/** A room is one folder for execution and fields, and each of its own in the client. */
const roomOf = (file: string): string => {
	const [, room = dirname(file)] =
		/^(nodes\/TencentChat\/operations|nodes\/shared\/[^/]+)\//.exec(file) ?? [];
	return room;
};

describe('the way of one edit in CONTRIBUTING', () => {
	it('names its files in their order, and all are there', () => {
		expect(steps.length).toBeGreaterThan(10);
		expect(steps.map(({ number }) => number)).toEqual(steps.map((_, index) => index + 1));
		expect(steps.filter(({ file }) => !existsSync(resolve(root, file)))).toEqual([]);
	});

	it('passes through no more than 25 files, and each room once', () => {
		expect(steps.length).toBeLessThanOrEqual(25);
		const entered = steps
			.map(({ file }) => roomOf(file))
			.filter((room, index, rooms) => room !== rooms[index - 1]);
		expect(entered).toEqual([...new Set(entered)]);
	});
});
