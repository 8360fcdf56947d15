import type { Names } from './names';

/** The operation: one item, one call, one item. `account/kick.ts` is its model. */
export const operationFile = ({
	resource,
	operation,
	shownOperation,
	actionWords,
	resourceWords,
	api,
}: Names): string => `import { apis } from '../../../shared/apis';
import { userId } from '../../fields/accounts';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';

/** Say what it does, in one sentence. */
export const ${operation}: Operation = {
	resource: '${resource}',
	value: '${operation}',
	name: '${shownOperation}',
	action: '${actionWords} ${resourceWords}',
	description: 'Say what it does for the person who chooses it',
	noun: 'call',
	example: { UserID: 'user_1001', ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' },
	...oneCall({ api: apis.${api}, request: { UserID: userId } }),
};
`;

/** The API: careful until its page says otherwise. */
export const apiFile = ({ api, path }: Names): string => `import { z } from 'zod/v4';
import type { Api, CommonReply } from './api';
import { commonReply, userIdSchema } from './api';

const request = z.strictObject({ UserID: userIdSchema });

/**
 * Say what it does, and what its page says of limits, units and repeats.
 *
 * @see https://trtc.io/document/34621
 */
export const ${api}: Api<z.input<typeof request>, CommonReply> = {
	path: '${path}',
	callsPerSecond: 200,
	repeatableForMs: 0,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34621',
};
`;

export const testFile = ({ resource, operation, resourceWords, actionWords }: Names): string =>
	`import { startSandbox, type Sandbox } from '../../sandbox';
import { nodeName, runTencentChat } from '../engine/support/tencentChat';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const parameters = { resource: '${resource}', operation: '${operation}', userId: '={{ $json.user }}' };

describe('${actionWords} ${resourceWords}', () => {
	it('shows the request in a dry run and calls nothing', async () => {
		const result = await runTencentChat(sandbox.credential, {
			parameters: { ...parameters, options: { dryRun: true } },
			items: [{ user: 'user_1001' }],
		});

		expect(result.output(nodeName)).toEqual([
			{
				json: {
					dryRun: true,
					request: expect.objectContaining({ body: { UserID: 'user_1001' } }),
				},
				pairedItem: { item: 0 },
			},
		]);
		expect(sandbox.calls).toEqual([]);
	});

	it('lets an item without a user ID fail alone, before any call', async () => {
		const result = await runTencentChat(sandbox.credential, {
			parameters: { ...parameters, options: { dryRun: true } },
			onError: 'continueErrorOutput',
			items: [{ user: '' }, { user: 'user_1002' }],
		});

		expect(result.output(nodeName)).toHaveLength(1);
		expect(result.output(nodeName, 1)).toEqual([
			expect.objectContaining({
				json: { error: expect.objectContaining({ attempts: 0, itemIndex: 0 }), user: '' },
				pairedItem: { item: 0 },
			}),
		]);
		expect(sandbox.calls).toEqual([]);
	});

	it.todo('does it at Tencent Chat');
});
`;
