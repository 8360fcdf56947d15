import type { PackageDirectoryLoader } from 'n8n-core';
import type { INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import { NodeHelpers } from 'n8n-workflow';
import { nodeStubs } from './nodeStubs';

/** Finds a workflow's node types: the package's own, the stubs, and those handed in. */
export const nodeTypesOf = (
	loader: PackageDirectoryLoader,
	extraNodeTypes: Record<string, INodeType>,
): INodeTypes => {
	const others = new Map(Object.entries({ ...nodeStubs, ...extraNodeTypes }));
	const ownPrefix = `${loader.packageName}.`;

	const find = (type: string) => {
		const other = others.get(type);
		if (other !== undefined) return other;
		if (type.startsWith(ownPrefix)) return ownNode(loader, type.slice(ownPrefix.length));
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

/** A node of the package, or, by its name with `Tool` at the end, as a tool of an agent. */
const ownNode = (loader: PackageDirectoryLoader, name: string): INodeType | IVersionedNodeType => {
	if (name in loader.nodeTypes || !name.endsWith('Tool')) return loader.getNode(name).type;
	const { type } = loader.getNode(name.slice(0, -'Tool'.length));
	if ('nodeVersions' in type || !type.description.usableAsTool) return type;
	const description = { ...type.description, name, inputs: [], outputs: ['ai_tool' as const] };
	return {
		description,
		async execute(response) {
			return (await type.execute?.call(this, response)) ?? [[]];
		},
	};
};
