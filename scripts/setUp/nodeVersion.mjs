/** The oldest Node that undici 7, the one HTTP client here, runs on. */
const oldest = [20, 18, 1];

const isOlder = (version) => {
	const difference = version.map((part, index) => part - oldest[index]).find((part) => part !== 0);
	return difference !== undefined && difference < 0;
};

/** A sentence that says what to do where this Node is too old, else undefined. */
export const oldNode = (version = process.versions.node) =>
	isOlder(version.split('.').map(Number))
		? `this is Node ${version}, but Node ${oldest.join('.')} or newer is needed. Install a newer one from https://nodejs.org and run the command again.`
		: undefined;
