import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { apisPage } from './apisPage';
import { fillIn } from './blocks';
import { callbacksPage } from './callbacksPage';
import { elementTypesPage } from './elementTypesPage';
import { errorCodesPage } from './errorCodesPage';
import { operationsPage } from './operationsPage';
import { readmeBlocks } from './readmeBlocks';
import { readmeZhBlocks } from './readmeZhBlocks';
import { regionsPage } from './regionsPage';

export const root = resolve(__dirname, '../..');

/** Every page that is made from the code's tables, wholly or in part: path → text as it should be. */
export const pages: Readonly<Record<string, () => string | Promise<string>>> = {
	'README.md': () => fillIn(textOf('README.md'), readmeBlocks),
	'README.zh-CN.md': () => fillIn(textOf('README.zh-CN.md'), readmeZhBlocks),
	'docs/apis.md': apisPage,
	'docs/callbacks.md': callbacksPage,
	'docs/element-types.md': elementTypesPage,
	'docs/error-codes.md': errorCodesPage,
	'docs/operations-and-fields.md': operationsPage,
	'docs/regions.md': regionsPage,
	'docs/running-big.md': () => fillIn(textOf('docs/running-big.md'), { bench: benchBlock }),
};

/** Leads to the results of `npm run bench -- --docs` where they are there. */
const benchBlock = (): string =>
	textOf('docs/bench.md') === ''
		? 'It prints the results.'
		: 'It prints the results. [Those of one run](bench.md), with a plot of the calls over time.';

/** The page as it is now; empty where there is none. */
export function textOf(path: string): string {
	try {
		return readFileSync(resolve(root, path), 'utf8');
	} catch {
		return '';
	}
}
