const { rm, rename } = require('node:fs/promises');
const { spawn } = require('node:child_process');
const { dest, parallel, series, src } = require('gulp');

/** Everything is made here first, so that a failed build leaves the last good `dist` in place. */
const staging = 'node_modules/.build';
const compiledPool = 'node_modules/.build-pooled';

const icons = '{nodes,credentials}/**/*.svg';
const codex = 'nodes/**/*.node.json';

const remove = (folder) => rm(folder, { recursive: true, force: true });

const cleanStaging = () => Promise.all([remove(staging), remove(compiledPool)]);

const clean = () => Promise.all([remove('dist'), remove('packages')]);

const run = (tool, ...args) =>
	spawn(process.execPath, [require.resolve(tool), ...args], { stdio: 'inherit' });

const compile = () => run('typescript/bin/tsc', '-p', 'tsconfig.json', '--outDir', staging);

/** What the items of each operation hold, for n8n's editor to offer before the first run. */
const writeSchemas = () => run('tsx/cli', 'scripts/schemas/write.ts', staging);

// `encoding: false` copies bytes: gulp 5 would otherwise read every file as UTF-8 text.
const copyAssets = () => src([icons, codex], { base: '.', encoding: false }).pipe(dest(staging));

/** `dist` is the verified build; `packages/pooled` is the pooled one, a package of its own. */
const publish = async () => {
	await remove('dist');
	await rename(`${staging}/pooled`, compiledPool);
	await rename(staging, 'dist');
	const { stagePooled } = await import('./pooled/stage.mjs');
	await stagePooled({ root: __dirname, compiled: compiledPool, folder: 'packages/pooled' });
	const { writeBuildStamp } = await import('./scripts/setUp/buildStamp.mjs');
	await writeBuildStamp();
};

exports.clean = clean;
exports.build = series(cleanStaging, parallel(compile, copyAssets, writeSchemas), publish);
exports.default = exports.build;
