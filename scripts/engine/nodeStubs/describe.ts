import type { INodeProperties, INodeTypeDescription } from 'n8n-workflow';

interface Stub {
	name: string;
	/** All versions whose parameters the stub reads; the real node's own numbers. */
	versions: number[];
	properties?: INodeProperties[];
	outputs?: number;
	isTrigger?: boolean;
}

/** A description with just what the engine reads: the form's texts are the real node's business. */
export const describe = ({
	name,
	versions,
	properties = [],
	outputs = 1,
	isTrigger = false,
}: Stub): INodeTypeDescription => ({
	displayName: name,
	name,
	group: [isTrigger ? 'trigger' : 'transform'],
	version: versions,
	description: `Stands in for n8n-nodes-base.${name}`,
	defaults: { name },
	inputs: isTrigger ? [] : ['main'],
	outputs: Array.from({ length: outputs }, () => 'main'),
	properties,
});

/** One parameter, by the real node's name and type. */
export const parameter = (
	name: string,
	type: INodeProperties['type'],
	initial: INodeProperties['default'],
	more: Partial<INodeProperties> = {},
): INodeProperties => ({ displayName: name, name, type, default: initial, ...more });

/** A dropdown of these values; the first is its default. */
export const choice = (name: string, values: readonly [string, ...string[]]): INodeProperties =>
	parameter(name, 'options', values[0], {
		options: values.map((value) => ({ name: value, value })),
	});

/** A collection of optional parameters. */
export const collection = (name: string, options: INodeProperties[]): INodeProperties =>
	parameter(name, 'collection', {}, { options });
