import type { INodeParameters } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../../sandbox';
import { runOperation } from './operation';

/**
 * The SDKAppID and the library of Tencent's own samples; the sandbox has this library in every app.
 */
const sdkAppId = 1400187352;
export const libId = '1cd0d0ed-0e2c-4d35-ae86-2a1a8697706d';

/** Words for exactly 25 calls of ten, and for three pages of at most a hundred. */
export const words = Array.from({ length: 250 }, (_, index) => `word${index}`);

/** Starts a sandbox with an empty word library for each test of a file. */
export const keywordLibrary = () => {
	let current: Sandbox;
	beforeEach(async () => {
		current = await startSandbox({ sdkAppId });
	});
	afterEach(async () => await current.close());
	return {
		sandbox: () => current,
		/** Runs an operation on keywords, in that library where the operation takes one. */
		run: async (operation: string, parameters: INodeParameters) =>
			await runOperation(current, ['keyword', operation], { libId, ...parameters }),
		inLibrary: () => current.state.moderation.libraries[0]?.words.map(({ content }) => content),
	};
};
