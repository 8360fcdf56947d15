import type { IExecuteFunctions, INodeExecutionData, INodeType } from 'n8n-workflow';
import { collection, describe, parameter } from './describe';

const properties = [
	parameter(
		'conditions',
		'filter',
		{},
		{
			typeOptions: {
				filter: {
					caseSensitive: '={{ !$parameter.options.ignoreCase }}',
					typeValidation:
						'={{ ($nodeVersion < 2.1 ? $parameter.options.looseTypeValidation : $parameter.looseTypeValidation) ? "loose" : "strict" }}',
					version: '={{ $nodeVersion >= 2.3 ? 3 : $nodeVersion >= 2.2 ? 2 : 1 }}',
				},
			},
		},
	),
	parameter('looseTypeValidation', 'boolean', false),
	collection('options', [
		parameter('ignoreCase', 'boolean', true),
		parameter('looseTypeValidation', 'boolean', true),
	]),
];

/** The engine itself works the conditions out; this only sorts the items by what it says. */
async function execute(this: IExecuteFunctions) {
	const passed: INodeExecutionData[] = [];
	const others: INodeExecutionData[] = [];
	this.getInputData().forEach((item, index) => {
		const passes = this.getNodeParameter('conditions', index, false, { extractValue: true });
		(passes ? passed : others).push({ ...item, pairedItem: { item: index } });
	});
	return Promise.resolve([passed, others]);
}

const versions = [2, 2.1, 2.2, 2.3];

export const filter: INodeType = {
	description: describe({ name: 'filter', versions, properties, outputs: 2 }),
	execute,
};

export const ifNode: INodeType = {
	description: describe({ name: 'if', versions, properties, outputs: 2 }),
	execute,
};
