import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { mapInOrder } from '../../../nodes/TencentChat/execution/mapInOrder';
import { engineFor, runOneNode } from './engine';
import type { Candidate, Job } from './candidate';
import type { EditRequest } from './editRequest';
import { editRequests, isDone } from './editRequest';

/** n8n's own way: its HTTP helper for each item, one by one or some at a time, with no pace. */
export async function createHostHelper(job: Job, concurrency: number): Promise<Candidate> {
	let requests: EditRequest[] = [];
	const postsItems = {
		description: { name: 'postsItems', group: ['transform'], version: 1, properties: [] },
		async execute(this: IExecuteFunctions) {
			const post = async (index: number): Promise<IDataObject> => {
				const { path, body } = requests[index] ?? { path: '', body: '' };
				const url = job.credential.baseUrl + path;
				const headers = { 'content-type': 'application/json' };
				const options = { method: 'POST', url, headers, body, json: true } as const;
				return (await this.helpers.httpRequest(options)) as IDataObject;
			};
			const answers = await mapInOrder({
				count: this.getInputData().length,
				limit: () => concurrency,
				mayStart: () => true,
				work: post,
			});
			return [answers.map((json = {}, item) => ({ json, pairedItem: { item } }))];
		},
	} as unknown as INodeType;
	const engine = await engineFor(job, postsItems);
	return {
		run: async (now) => {
			requests = await editRequests(now);
			const { items } = await runOneNode(engine, 'bench.own', {}, now);
			return items.map(({ json }) => isDone(json));
		},
	};
}
