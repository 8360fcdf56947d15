import type { IExecuteFunctions, INodeType } from 'n8n-workflow';
import { describe } from './describe';

async function execute(this: IExecuteFunctions) {
	return Promise.resolve([this.getInputData()]);
}

export const manualTrigger: INodeType = {
	description: describe({ name: 'manualTrigger', versions: [1], isTrigger: true }),
	execute,
};

export const noOp: INodeType = {
	description: describe({ name: 'noOp', versions: [1] }),
	execute,
};
