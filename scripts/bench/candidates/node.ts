import type { Build } from '../../builds';
import { engineFor, runOneNode } from './engine';
import type { Candidate, Job } from './candidate';

const textEdit = {
	resource: 'oneToOneMessage',
	operation: 'modify',
	fromAccount: '={{ $json.from }}',
	toAccount: '={{ $json.to }}',
	msgKey: '={{ $json.key }}',
	fieldsToModify: 'msgBody',
	msgBodyInput: 'text',
	text: '={{ $json.text }}',
};

/** A build of this node in n8n's engine, as a workflow has it: four expressions an item. */
export async function createNode(job: Job, build: Build): Promise<Candidate> {
	const engine = await engineFor(job, undefined, build);
	const type = 'n8n-nodes-tencent-chat.tencentChat';
	return {
		run: async (now) => {
			const parameters = { ...textEdit, options: { ...now.options } };
			const { items } = await runOneNode(engine, type, parameters, now);
			return items.map(({ json }) => json.ErrorCode === 0);
		},
	};
}
