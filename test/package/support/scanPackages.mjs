/**
 * Runs n8n's own package scanner over folders, as n8n does for whoever wants to be verified, and
 * prints what it says of each, in their order.
 *
 *   node scanPackages.mjs (source|tarball <absolute folder>)...
 */
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const scan = async (leg, folder) => {
	const patterns = leg === 'source' ? [SOURCE_FILE_PATTERNS] : [];
	const { passed, message = '', details = '' } = await analyzePackage(folder, ...patterns);
	return { passed, message, details };
};

const legs = process.argv.slice(2);
const results = [];
while (legs.length > 0) results.push(await scan(...legs.splice(0, 2)));
process.stdout.write(JSON.stringify(results));
