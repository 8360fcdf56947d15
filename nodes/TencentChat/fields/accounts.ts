import { orOfItem } from './field';
import { id, ids, text } from './kinds';
import { pickable } from './pickable';

/** Who sent a one-to-one message that is there already. */
export const originalSender = orOfItem(
	'From_Account',
	id({
		name: 'fromAccount',
		label: 'Sender User ID',
		placeholder: 'e.g. user_1001',
		description: 'Who sent the original message, as the From_Account of the message says',
	}),
);

/** Who received it. */
export const originalRecipient = orOfItem(
	'To_Account',
	pickable(
		id({
			name: 'toAccount',
			label: 'Recipient User ID',
			placeholder: 'e.g. user_1002',
			description: 'Who received the original message, as the To_Account of the message says',
		}),
		'searchConversations',
	),
);

/** In whose name a message is sent. */
export const sender = text({
	name: 'fromAccount',
	label: 'Sender User ID',
	placeholder: 'e.g. user_1001, or empty for the admin',
	description:
		'Optional. In whose name the message is sent. Leave empty to send it in the name of the admin.',
});

/** Who gets a new message. */
export const recipient = pickable(
	id({
		name: 'toAccount',
		label: 'Recipient User ID',
		placeholder: 'e.g. user_1002',
		description: 'Who gets the message',
	}),
	'searchConversations',
);

/** The user that an operation is about. */
export const userId = id({
	name: 'userId',
	label: 'User ID',
	placeholder: 'e.g. user_1001',
	description: 'ID of the user in your app',
});

interface Users {
	readonly name: string;
	readonly label: string;
	readonly description: string;
	readonly required?: boolean;
}

/**
 * Several users in one field.
 *
 * @param entry what messages call one of them
 */
export const users = (said: Users, entry = said.label) =>
	ids(
		{
			placeholder: 'e.g. user_1001, user_1002',
			hint: 'Separate several with commas, semicolons or line breaks, or use an expression that gives an array',
			...said,
		},
		entry,
	);

/** The users that an operation is about. */
export const userIds = (description: string, entry?: string) =>
	users({ name: 'userIds', label: 'User IDs', required: true, description }, entry);
