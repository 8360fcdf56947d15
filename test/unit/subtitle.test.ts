import { Workflow, type INode, type INodeParameters } from 'n8n-workflow';

import { TencentChat } from '../../nodes/TencentChat/TencentChat.node';
import { operations } from '../../nodes/TencentChat/operations';
import { TencentChatTrigger } from '../../nodes/TencentChatTrigger/TencentChatTrigger.node';

/** What n8n's editor puts under a node's name. */
function subtitleOf(type: TencentChat | TencentChatTrigger, parameters: INodeParameters): unknown {
	const { name, subtitle } = type.description;
	const node: INode = { id: '1', name, type: name, typeVersion: 1, position: [0, 0], parameters };
	const nodeTypes = { getByName: () => type, getByNameAndVersion: () => type };
	const workflow = new Workflow({
		nodes: [node],
		connections: {},
		active: false,
		nodeTypes: { ...nodeTypes, getKnownTypes: () => ({}) },
	});
	return workflow.expression.getSimpleParameterValue(node, subtitle, 'internal', {});
}

describe('On the canvas', () => {
	it.each(operations.map(({ resource, value, action }) => [action, resource, value]))(
		'%s',
		(action, resource, operation) => {
			expect(subtitleOf(new TencentChat(), { resource, operation })).toBe(action);
		},
	);

	it('a dry run is seen', () => {
		const modify = { resource: 'oneToOneMessage', operation: 'modify' };
		expect(subtitleOf(new TencentChat(), { ...modify, options: { dryRun: true } })).toBe(
			'Modify one-to-one message (dry run)',
		);
	});

	it('an event has the name that the form shows', () => {
		const events = ['C2C.CallbackAfterSendMsg', 'Some.NewEvent'];
		expect(subtitleOf(new TencentChatTrigger(), { events })).toBe(
			'One-to-One Message: Sent, Some.NewEvent',
		);
	});
});
