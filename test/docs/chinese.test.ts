import { operations } from '../../nodes/TencentChat/operations';
import { resources } from '../../nodes/TencentChat/operations/resources';
import { errorCodesZh, examplesZh } from '../../scripts/docs/chinese';
import { exampleNames } from '../../scripts/docs/examplesTable';
import { commonCodes } from '../../scripts/docs/readmeBlocks';

/** Where the words that the Chinese README needs stand, and what they are. */
const needed: ReadonlyArray<[place: string, words: readonly (string | undefined)[]]> = [
	...resources.map(({ value, chinese }): [string, string[]] => [
		`chinese of ${value} in nodes/TencentChat/operations/resources.ts`,
		[chinese],
	]),
	...operations.map(({ resource, value, chinese }): [string, Array<string | undefined>] => [
		`chinese in nodes/TencentChat/operations/${resource}/${value}.ts`,
		[chinese],
	]),
	...exampleNames().map((name): [string, readonly string[]] => [
		`examplesZh['${name}'] in scripts/docs/chinese.ts`,
		examplesZh[name] ?? [],
	]),
	...commonCodes.map((code): [string, readonly string[]] => [
		`errorCodesZh[${code}] in scripts/docs/chinese.ts`,
		errorCodesZh[code] ?? [],
	]),
];

it('No Chinese words are missing for what the Chinese README shows of the code', () => {
	const missing = needed.filter(
		([, words]) => words.length === 0 || !words.every((each) => /\p{Script=Han}/u.test(each ?? '')),
	);
	expect(missing.map(([place]) => place)).toEqual([]);
});
