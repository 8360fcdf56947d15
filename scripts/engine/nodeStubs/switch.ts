import type { INodeExecutionData, INodeType } from 'n8n-workflow';
import { z } from 'zod/v4';
import { choice, collection, describe, parameter } from './describe';

/** As many as the workflows here need: the real node has one for each rule. */
const outputs = 5;

/** The Switch node in Rules mode: an item goes where the first rule sends it, the rest to Extra. */
export const switchNode: INodeType = {
	description: describe({
		name: 'switch',
		versions: [3.2],
		outputs,
		properties: [
			choice('mode', ['rules', 'expression']),
			parameter(
				'rules',
				'fixedCollection',
				{},
				{
					typeOptions: { multipleValues: true },
					options: [
						{
							name: 'values',
							displayName: 'values',
							values: [
								parameter(
									'conditions',
									'filter',
									{},
									{
										typeOptions: {
											filter: { caseSensitive: true, typeValidation: 'strict', version: 2 },
										},
									},
								),
								parameter('renameOutput', 'boolean', false),
								parameter('outputKey', 'string', ''),
							],
						},
					],
				},
			),
			collection('options', [
				choice('fallbackOutput', ['none', 'extra']),
				parameter('renameFallbackOutput', 'string', ''),
			]),
		],
	}),
	async execute() {
		if (this.getNodeParameter('mode', 0) !== 'rules') {
			throw new Error('The bare engine switches by rules only.');
		}
		const sorted = Array.from({ length: outputs }, (): INodeExecutionData[] => []);
		this.getInputData().forEach((item, index) => {
			const rules = z.array(z.unknown()).parse(this.getNodeParameter('rules.values', index, []));
			const first = rules.findIndex((_, rule) =>
				this.getNodeParameter(`rules.values[${rule}].conditions`, index, false, {
					extractValue: true,
				}),
			);
			const extra = this.getNodeParameter('options.fallbackOutput', index, 'none') === 'extra';
			if (first === -1 && !extra) return;
			const output = first === -1 ? rules.length : first;
			sorted[output]?.push({ ...item, pairedItem: { item: index } });
		});
		return Promise.resolve(sorted);
	},
};
