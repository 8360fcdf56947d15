import { join } from 'node:path';
import { root } from './host/hostFolder';

/** The two packages that are made of this repository; `pooled/stage.mjs` says how they differ. */
export type Build = 'verified' | 'pooled';

/** The folder of a build's package.json and `dist`, once `npm run build` has been there. */
export const folderOf = (build: Build): string =>
	build === 'pooled' ? join(root, 'packages/pooled') : root;

/** The build that is run and tested: the pooled one, or what PACKAGE_BUILD names. */
export const chosenBuild = (name = process.env.PACKAGE_BUILD ?? 'pooled'): Build => {
	if (name === 'pooled' || name === 'verified') return name;
	throw new Error(`PACKAGE_BUILD is ${name}; there are verified and pooled.`);
};
