import type { INodeProperties } from 'n8n-workflow';
import { shownNames } from './shownNames';

/** The two sides of a one-to-one message. */
export const accountFields: INodeProperties[] = [
	{
		displayName: shownNames.From_Account,
		name: 'fromAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. user_1001',
		description: 'Who sent the original message, as the From_Account of the message says',
	},
	{
		displayName: shownNames.To_Account,
		name: 'toAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. user_1002',
		description: 'Who received the original message, as the To_Account of the message says',
	},
];
