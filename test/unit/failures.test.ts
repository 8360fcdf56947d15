import { NodeApiError, NodeOperationError, type INode } from 'n8n-workflow';
import {
	errorOfSetUp,
	failedItem,
	failureOfSetUp,
	thrownFailure,
	unknownOperation,
	unusableCredential,
} from '../../nodes/TencentChat/execution/failures';
import { outcomeOf } from '../../nodes/TencentChat/execution/outcomes';
import type { OutputEntry } from '../../nodes/TencentChat/operations/outputEntry';
import type { CallFailure } from '../../nodes/shared/client/failure';

const node: INode = {
	id: 'chat',
	name: 'Tencent Chat',
	type: 'n8n-nodes-tencent-chat.tencentChat',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};
const refused: CallFailure = {
	kind: 'refused',
	title: 'The message is not there',
	advice: 'Look at its key.',
	errorCode: 20026,
	errorInfo: 'none',
	errorClass: 'notFound',
	attempts: 2,
	stopped: 'notRepeatable',
};
const page: CallFailure = {
	kind: 'unreadableAnswer',
	title: 'No answer of Tencent',
	advice: 'Look at the proxy.',
	httpStatus: 502,
	reason: 'CODE',
	attempts: 6,
	stopped: 'triesUsed',
};
const input = { kind: 'input', title: 'MsgKey is required', advice: 'Correct the field.' } as const;

describe('a failed item under Continue', () => {
	it('has all that is known of the failure, and no empty fields', () => {
		expect(failedItem(refused, 3)).toEqual({
			json: {
				error: {
					message: 'The message is not there (code 20026)',
					advice: 'Look at its key.',
					errorCode: 20026,
					errorInfo: 'none',
					attempts: 2,
					stopped: 'notRepeatable',
					itemIndex: 3,
				},
			},
			pairedItem: { item: 3 },
		});
		expect(Object.keys(Object(failedItem(refused, 0).json.error))).toEqual([
			...['message', 'advice', 'errorCode', 'errorInfo', 'attempts', 'stopped', 'itemIndex'],
		]);
		expect(Object.keys(Object(failedItem(page, 0).json.error))).toEqual([
			...['message', 'advice', 'httpStatus', 'reason', 'attempts', 'stopped', 'itemIndex'],
		]);
		expect(failedItem(page, 0).json.error).toMatchObject({
			...{ message: 'No answer of Tencent', httpStatus: 502, reason: 'CODE' },
		});
	});

	it('has what the operation adds', () => {
		expect(failedItem(page, 0, { MsgKey: 'k' }).json.error).toMatchObject({ MsgKey: 'k' });
	});

	it('that was not sent says so', () => {
		expect(failedItem(input, 1).json.error).toEqual({
			message: 'MsgKey is required',
			advice: 'Correct the field.',
			attempts: 0,
			stopped: 'notSent',
			itemIndex: 1,
		});
	});
});

describe('a failed item where the workflow stops', () => {
	const done: OutputEntry = { json: {} };
	const failed: OutputEntry = { failure: refused };

	it('is an error of the API with the number of the item, or of the form', () => {
		const error = thrownFailure(node, refused, 3);
		expect(error).toBeInstanceOf(NodeApiError);
		expect(error.message).toBe('The message is not there (code 20026) [item 3]');
		expect(error.description).toBe('Look at its key.');
		expect(error.context.itemIndex).toBe(3);
		expect(thrownFailure(node, input, 0)).toBeInstanceOf(NodeOperationError);
		expect(thrownFailure(node, input, 0).message).toBe('MsgKey is required [item 0]');
	});

	it('says nothing of others where it is the only one', () => {
		expect(thrownFailure(node, refused, 0, [outcomeOf([failed])]).description).toBe(
			'Look at its key.',
		);
	});

	it('says what became of the others', () => {
		const outcomes = [outcomeOf([done]), outcomeOf([failed]), undefined];
		expect(thrownFailure(node, refused, 1, outcomes).description).toBe(
			'Look at its key. Done: item 0. Failed: item 1. Not begun: item 2. Not known: none.',
		);
	});

	it('says how many of its own parts were done all the same', () => {
		const outcomes = [outcomeOf([...Array.from({ length: 1_200 }, () => done), failed])];
		expect(thrownFailure(node, refused, 0, outcomes).description).toMatch(
			/^Look at its key\. For the same item, 1,200 others were done\. .*'On Error'/,
		);
	});
});

describe('what keeps a run from beginning', () => {
	it.each([
		['group', 'dance', "The operation 'dance' of 'group' is not known to this version"],
		['dance', '', "The resource 'dance' is not known to this version"],
	])('is an operation that is not there: %s, %j', (resource, operation, message) => {
		const error = unknownOperation(node, resource, operation);
		expect(error.message).toContain(message);
		expect(error.description).toMatch(/^Nothing was sent\..*update the package/);
	});

	it('is a field of the credential, by its name', () => {
		const error = unusableCredential(node, { field: 'SDKAppID', message: 'enter it' });
		expect(error.message).toBe('The Tencent Chat credential cannot be used. SDKAppID: enter it');
		expect(error.description).toMatch(/^Nothing was sent\. Open the credential/);
	});

	it('is told in the words of what was thrown', () => {
		const thrown = new NodeOperationError(node, 'No credential', { description: 'Choose one.' });
		expect(failureOfSetUp(thrown)).toEqual({
			...{ kind: 'input', title: 'No credential', advice: 'Choose one.' },
		});
		expect(errorOfSetUp(node, thrown).message).toBe('No credential');
	});

	it.each(['a text', undefined, { message: '' }, { message: 7 }])(
		'is told also where nothing is known of it: %j',
		(thrown) => {
			expect(failureOfSetUp(thrown)).toEqual({
				kind: 'input',
				title: 'The node could not begin',
				advice: expect.stringMatching(/^Nothing was sent\./),
			});
			expect(errorOfSetUp(node, thrown).message).toBe('The node could not begin');
		},
	);
});
