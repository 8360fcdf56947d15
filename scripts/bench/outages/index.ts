/**
 * Measures what misbehaving servers do to a run: runs that cannot succeed, a host that is away, order,
 * Stop Workflow, bounds, and credentials that differ by item. Takes about ten minutes.
 *
 *   npm run bench:outages            in a whole n8n
 *   npm run bench:outages -- engine  in n8n's engine alone, which needs no installed n8n
 *   npm run bench:outages -- order   only what has that word in its name
 *
 * PACKAGE_BUILD=verified takes the verified build instead of the pooled one.
 */
import process from 'node:process';
import { chosenBuild } from '../../builds';
import { openEngine } from './inEngine';
import { openN8n } from './inN8n';
import { scenarios } from './scenarios';
import { cellsOf, headings } from './outageTable';

const say = (line: string) => process.stderr.write(`bench: ${line}\n`);
const row = (cells: readonly string[]) => process.stdout.write(`| ${cells.join(' | ')} |\n`);

async function main(): Promise<void> {
	const words = process.argv.slice(2);
	const inEngine = words.includes('engine');
	const [named] = words.filter((word) => word !== 'engine');
	const build = chosenBuild();
	const place = inEngine ? openEngine(build) : await openN8n(build, say);
	try {
		row(headings);
		row(headings.map(() => '---'));
		for (const { what, play } of scenarios.filter((each) => each.what.includes(named ?? ''))) {
			say(what);
			row([what, ...cellsOf(await play(place))]);
		}
	} finally {
		await place.close();
	}
	// Calls that hang would keep this process.
	process.exit(0);
}

void main();
