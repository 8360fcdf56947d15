import type { INodeProperties } from 'n8n-workflow';
import { aboutMessage } from './questionFields';

export const decisionMenu: INodeProperties = {
	displayName: 'Decision',
	name: 'decision',
	type: 'options',
	default: 'allow',
	description:
		'What happens to the message. Where an expression decides, fill in below what is delivered instead: n8n asks for it, whether it comes to that or not.',
	displayOptions: { show: { question: [aboutMessage] } },
	options: [
		{ name: 'Allow', value: 'allow', description: 'Deliver the message as it was sent' },
		{ name: 'Block', value: 'block', description: 'Do not deliver it, and tell the sender' },
		{
			name: 'Deliver Something Else',
			value: 'rewrite',
			description: 'Deliver it with another body or other custom data',
		},
		{
			name: 'Drop Silently',
			value: 'drop',
			description: 'Do not deliver it; to the sender it looks as if it was sent',
		},
	],
};

export const sentToMenu: INodeProperties = {
	displayName: 'Sent To',
	name: 'conversation',
	type: 'options',
	default: 'oneToOne',
	description: 'Where the message was going. This decides which codes can be used.',
	displayOptions: { show: { question: [aboutMessage], decision: ['block'] } },
	options: [
		{ name: 'Group', value: 'group' },
		{ name: 'One User', value: 'oneToOne' },
	],
};
