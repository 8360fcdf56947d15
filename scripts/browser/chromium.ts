import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
	chromium,
	selectors,
	type BrowserContext,
	type BrowserContextOptions,
} from 'playwright-core';

/** Chromium does nothing but what it is told to: no updates, no accounts, no calls home. */
const flags = [
	...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
	...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * Starts the system's Chromium without a window.
 *
 * @param profile folder for its cache: what one start has loaded, the next one has at hand
 */
export const launchChromium = (
	profile: string,
	options: BrowserContextOptions = {},
): Promise<BrowserContext> => {
	// As n8n names the parts of its page.
	selectors.setTestIdAttribute('data-test-id');
	return chromium.launchPersistentContext(profile, {
		viewport: { width: 1440, height: 900 },
		reducedMotion: 'reduce',
		...options,
		executablePath: findChromium(),
		args: flags,
	});
};

/** The system's Chromium, installed first where that can be done without asking. */
export const findChromium = (): string => {
	const found = installedChromium() ?? (installChromium() ? installedChromium() : undefined);
	if (found !== undefined) return found;
	throw new Error(
		'The end-to-end tests drive a browser, and there is none. Install Chromium ' +
			'(Debian: apt-get install chromium), or name one: CHROMIUM_PATH=/path/to/chromium',
	);
};

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

const installedChromium = (): string | undefined => {
	const named = process.env.CHROMIUM_PATH;
	if (named !== undefined && !existsSync(named)) {
		throw new Error(`CHROMIUM_PATH names ${named}, and no such file is there.`);
	}
	const folders = (process.env.PATH ?? '').split(':');
	const paths = commands.flatMap((command) => folders.map((folder) => `${folder}/${command}`));
	return named ?? [...paths, macChrome].find((path) => existsSync(path));
};

/** A container of CI is often a bare Debian, run as root. */
const installChromium = (): boolean => {
	if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
	console.log('Installing Chromium (once, about 100 MB) …');
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	try {
		execFileSync('apt-get', ['update', '-qq'], { env, stdio: 'ignore' });
		const install = ['install', '-y', '-qq', '--no-install-recommends', 'chromium'];
		execFileSync('apt-get', install, { env, stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
};
