import type { INodeType } from 'n8n-workflow';
import { describe, parameter } from '../../../scripts/engine/nodeStubs/describe';

/** The Wait node for On Webhook Call: hands on what it got, and the execution waits. */
export const waitNode: INodeType = {
	description: describe({
		name: 'wait',
		versions: [1, 1.1],
		properties: [parameter('resume', 'string', 'timeInterval')],
	}),
	async execute() {
		if (this.getNodeParameter('resume', 0) !== 'webhook') {
			throw new Error('The stub of Wait waits for a webhook only.');
		}
		await this.putExecutionToWait(new Date('3000-01-01'));
		return [this.getInputData()];
	},
};
