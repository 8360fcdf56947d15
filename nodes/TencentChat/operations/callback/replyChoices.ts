import { shownWhen } from '../../fields/field';
import { choice } from '../../fields/menus';
import { aboutMessage } from './questionFields';

export const decisionMenu = shownWhen(
	choice({
		label: 'Decision',
		name: 'decision',
		initial: 'allow',
		description:
			'What happens to the message. Where an expression decides, fill in below what is delivered instead: n8n asks for it, whether it comes to that or not.',
		choices: [
			{ label: 'Allow', value: 'allow', description: 'Deliver the message as it was sent' },
			{ label: 'Block', value: 'block', description: 'Do not deliver it, and tell the sender' },
			{
				label: 'Deliver Something Else',
				value: 'rewrite',
				description: 'Deliver it with another body or other custom data',
			},
			{
				label: 'Drop Silently',
				value: 'drop',
				description: 'Do not deliver it; to the sender it looks as if it was sent',
			},
		],
	}),
	{ question: [aboutMessage] },
);

export const sentToMenu = shownWhen(
	choice({
		label: 'Sent To',
		name: 'conversation',
		initial: 'oneToOne',
		description: 'Where the message was going. This decides which codes can be used.',
		choices: [
			{ label: 'Group', value: 'group' },
			{ label: 'One User', value: 'oneToOne' },
		],
	}),
	{ question: [aboutMessage], decision: ['block'] },
);
