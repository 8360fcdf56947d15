import { exampleConversation } from './exampleConversation';
import type { SeedGroupMessage, SeedMessage } from './types';

/** The messages that workflows of `examples/` change. Each workflow has two users of its own. */
export const exampleMessages: readonly SeedMessage[] = [
	...exampleConversation,
	// clean-up-from-csv.json lists the keys of these messages.
	{
		from: 'user_1003',
		to: 'user_1001',
		msgKey: '31_1003001_1763625600',
		text: 'Cheap tickets, only today, only from me!',
	},
	{
		from: 'user_1003',
		to: 'user_1001',
		msgKey: '32_1003002_1763625660',
		text: 'Write to me on another app, not here',
	},
	{
		from: 'user_1003',
		to: 'user_1001',
		msgKey: '33_1003003_1763625720',
		text: 'Still cheap tickets!',
	},
	// recall-within-a-time.json recalls these, except the first and the third.
	{
		from: 'user_1004',
		to: 'user_1001',
		msgKey: '41_1004001_1763629200',
		text: 'See you at the harbour on Saturday',
	},
	{ from: 'user_1004', to: 'user_1001', text: 'I lost my phone, please lend me 200 at once' },
	{ from: 'user_1001', to: 'user_1004', text: 'Is that really you?' },
	{ from: 'user_1004', to: 'user_1001', text: 'Yes! Use this link: https://example.com/pay' },
	// ask-a-moderator-first.json asks this moderator.
	{ from: 'administrator', to: 'moderator_1', text: 'What needs a decision of yours comes here' },
];

/**
 * Messages of a group for clean-up-after-user.json, by the user that it cleans up after and by
 * another.
 */
export const exampleGroupMessages: readonly SeedGroupMessage[] = [
	{ groupId: 'harbour', from: 'user_1004', text: 'Who lends me 200? I pay back double' },
	{ groupId: 'harbour', from: 'user_1002', text: 'Do not send money, that account was stolen' },
	{ groupId: 'harbour', from: 'user_1004', text: 'Nonsense. Here: https://example.com/pay' },
];
