import { join, resolve } from 'node:path';
import { chosenVersions, type HostVersions } from './versions';

export const root = resolve(__dirname, '../..');

const isWindows = process.platform === 'win32';
const platform = isWindows ? 'win' : process.platform;
const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
/** The package that holds nothing but a Node for this machine. */
const nodePackage = `${prefix}-${platform}-${process.arch}`;

/** Where things are in a folder that holds an installed n8n and the Node that runs it. */
export const hostFolder = (folder: string, versions: HostVersions) => {
	const nodeFolder = join(folder, `node-${versions.node}`);
	const n8nFolder = join(folder, `n8n-${versions.n8n}`);
	const nodeHome = join(nodeFolder, 'node_modules', nodePackage);
	return {
		folder,
		versions,
		nodePackage: { folder: nodeFolder, spec: `${nodePackage}@${versions.node}` },
		n8nPackage: {
			folder: n8nFolder,
			spec: `n8n@${versions.n8n}`,
			overrides: versions.overrides,
		},
		nodeHome,
		nodeBinary: join(nodeHome, 'bin', isWindows ? 'node.exe' : 'node'),
		n8nBinary: join(n8nFolder, 'node_modules/n8n/bin/n8n'),
		sqlite: join(n8nFolder, 'node_modules/sqlite3/build/Release/node_sqlite3.node'),
	};
};

export type HostFolder = ReturnType<typeof hostFolder>;

/** `.host` in the repository, which git ignores, or what N8N_HOST_DIR names; of the n8n that N8N_VERSION names. */
export const defaultHostFolder = (): HostFolder =>
	hostFolder(resolve(root, process.env.N8N_HOST_DIR ?? '.host'), chosenVersions());
