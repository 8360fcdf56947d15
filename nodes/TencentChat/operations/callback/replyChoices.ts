import { shownWhen } from '../../fields/field';
import { choice } from '../../fields/kinds';
import { aboutMessage } from './questionFields';

export const decisionMenu = shownWhen(
	choice({
		shown: 'Decision',
		name: 'decision',
		initial: 'allow',
		description:
			'What happens to the message. Where an expression decides, fill in below what is delivered instead: n8n asks for it, whether it comes to that or not.',
		choices: [
			{ shown: 'Allow', value: 'allow', description: 'Deliver the message as it was sent' },
			{ shown: 'Block', value: 'block', description: 'Do not deliver it, and tell the sender' },
			{
				shown: 'Deliver Something Else',
				value: 'rewrite',
				description: 'Deliver it with another body or other custom data',
			},
			{
				shown: 'Drop Silently',
				value: 'drop',
				description: 'Do not deliver it; to the sender it looks as if it was sent',
			},
		],
	}),
	{ question: [aboutMessage] },
);

export const sentToMenu = shownWhen(
	choice({
		shown: 'Sent To',
		name: 'conversation',
		initial: 'oneToOne',
		description: 'Where the message was going. This decides which codes can be used.',
		choices: [
			{ shown: 'Group', value: 'group' },
			{ shown: 'One User', value: 'oneToOne' },
		],
	}),
	{ question: [aboutMessage], decision: ['block'] },
);
