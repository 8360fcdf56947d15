/**
 * Runs n8n's own package scanner over a folder, as n8n does for whoever wants to be verified, and
 * prints what it says.
 *
 *   node scanPackage.mjs <absolute folder> source|tarball
 */
import {
	analyzePackage,
	SOURCE_FILE_PATTERNS,
} from '@n8n/scan-community-package/scanner/scanner.mjs';

const [folder, leg] = process.argv.slice(2);
const {
	passed,
	message = '',
	details = '',
} = await analyzePackage(folder, ...(leg === 'source' ? [SOURCE_FILE_PATTERNS] : []));
process.stdout.write(JSON.stringify({ passed, message, details }));
