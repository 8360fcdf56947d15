import type { INodeProperties } from 'n8n-workflow';
import { pickable } from './locator';
import { shownNames } from './shownNames';

/** The two sides of a one-to-one message that was already sent. */
export const originalAccountFields: INodeProperties[] = [
	{
		displayName: shownNames.From_Account,
		name: 'fromAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. user_1001',
		description: 'Who sent the original message, as the From_Account of the message says',
	},
	pickable(
		{
			displayName: shownNames.To_Account,
			name: 'toAccount',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. user_1002',
			description: 'Who received the original message, as the To_Account of the message says',
		},
		'searchConversations',
	),
];

/** In whose name a message is sent. */
export const senderField: INodeProperties = {
	displayName: shownNames.From_Account,
	name: 'fromAccount',
	type: 'string',
	default: '',
	placeholder: 'e.g. user_1001, or empty for the admin',
	description:
		'Optional. In whose name the message is sent. Leave empty to send it in the name of the admin.',
};

/** Who gets a new message. */
export const recipientField: INodeProperties = pickable(
	{
		displayName: shownNames.To_Account,
		name: 'toAccount',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. user_1002',
		description: 'Who gets the message',
	},
	'searchConversations',
);

/** The user that an operation is about. */
export const userIdField: INodeProperties = {
	displayName: shownNames.UserID,
	name: 'userId',
	type: 'string',
	default: '',
	required: true,
	placeholder: 'e.g. user_1001',
	description: 'ID of the user in your app',
};

/** Several users in one field; `readUserIds` reads it. */
export const userIdsField = (
	field: Pick<INodeProperties, 'displayName' | 'name' | 'description' | 'required'>,
): INodeProperties => ({
	...field,
	type: 'string',
	default: '',
	placeholder: 'e.g. user_1001, user_1002',
	hint: 'Separate several with commas, semicolons or line breaks, or use an expression that gives an array',
});
