const { rm, rename } = require('node:fs/promises');
const { spawn } = require('node:child_process');
const { dest, parallel, series, src } = require('gulp');

/** Everything is made here first, so that a failed build leaves the last good `dist` in place. */
const staging = 'node_modules/.build';

const icons = '{nodes,credentials}/**/*.svg';
const codexAndSchemas = ['nodes/**/*.node.json', 'nodes/**/__schema__/**/*.json'];

const remove = (folder) => rm(folder, { recursive: true, force: true });

const cleanStaging = () => remove(staging);

const clean = () => remove('dist');

const compile = () =>
	spawn(
		process.execPath,
		[require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.json', '--outDir', staging],
		{ stdio: 'inherit' },
	);

// `encoding: false` copies bytes: gulp 5 would otherwise read every file as UTF-8 text.
const copyAssets = () =>
	src([icons, ...codexAndSchemas], { base: '.', encoding: false }).pipe(dest(staging));

const publish = async () => {
	await remove('dist');
	await rename(staging, 'dist');
	const { writeBuildStamp } = await import('./scripts/setUp/buildStamp.mjs');
	await writeBuildStamp();
};

exports.clean = clean;
exports.build = series(cleanStaging, parallel(compile, copyAssets), publish);
exports.default = exports.build;
