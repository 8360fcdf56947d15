import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeType, INodeTypes } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { standIns } from './standIns';

/** Finds a workflow's node types: the package's own, the stand-ins, and those handed in. */
export const nodeTypesOf = (
	loader: PackageDirectoryLoader,
	extraNodeTypes: Record<string, INodeType>,
): INodeTypes => {
	const others = new Map(Object.entries({ ...standIns, ...extraNodeTypes }));
	const ownPrefix = `${loader.packageName}.`;

	const find = (type: string) => {
		const other = others.get(type);
		if (other !== undefined) return other;
		if (type.startsWith(ownPrefix)) return loader.getNode(type.slice(ownPrefix.length)).type;
		const known = [
			...Object.keys(loader.nodeTypes).map((name) => ownPrefix + name),
			...others.keys(),
		];
		throw new Error(`The bare engine has no node type ${type}. It has ${known.join(', ')}.`);
	};

	return {
		getByName: find,
		getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(find(type), version),
		getKnownTypes: () => ({}),
	};
};
