import { NodeHelpers, type INode, type INodeParameters } from 'n8n-workflow';
import { TencentChat } from '../../../nodes/TencentChat/TencentChat.node';

const { description } = new TencentChat();

/** What n8n finds missing before it publishes or runs a workflow. */
const missing = (given: INodeParameters): string[] => {
	const node: INode = {
		...{ id: '1', name: 'Tencent Chat', type: 'tencentChat', typeVersion: 1, position: [0, 0] },
		parameters: {},
	};
	node.parameters =
		NodeHelpers.getNodeParameters(description.properties, given, true, false, node, description) ??
		{};
	const issues = NodeHelpers.getNodeParametersIssues(description.properties, node, description);
	return Object.keys(issues?.parameters ?? {});
};

describe('a menu that an expression decides', () => {
	const reply = { resource: 'callback', operation: 'reply' };

	it.each([
		['a reply with custom data', { fieldsToModify: 'cloudCustomData', cloudCustomData: '{}' }],
		['a reply with one text', { msgBodyInput: 'text', text: 'Hidden' }],
		['a reply with JSON', { msgBodyInput: 'json', msgBodyJson: '[]' }],
	])('demands no field of other ways: %s', (_, body) => {
		expect(missing({ ...reply, decision: '={{ $json.decision }}', ...body })).toEqual([]);
	});

	it('demands what a fixed menu asks for', () => {
		expect(missing({ ...reply, decision: 'rewrite', msgBodyInput: 'text' })).toEqual(['text']);
	});
});
