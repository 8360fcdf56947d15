import type { INodeProperties } from 'n8n-workflow';

/** Where a user is muted. */
export const muteWhere: INodeProperties = {
	displayName: 'Where',
	name: 'muteWhere',
	type: 'options',
	default: 'everywhere',
	description: 'Where the user cannot send messages',
	options: [
		{ name: 'All Groups', value: 'groups' },
		{ name: 'Everywhere', value: 'everywhere' },
		{
			name: 'One Group',
			value: 'oneGroup',
			description: 'Not for work groups: they have no mute',
		},
		{ name: 'One-to-One Chats', value: 'oneToOne' },
	],
};

/** For how long, or that the mute ends. */
export const muteFor: INodeProperties = {
	displayName: 'How Long',
	name: 'muteFor',
	type: 'options',
	default: 'seconds',
	description: 'How long the user cannot send messages',
	options: [
		{ name: 'Forever', value: 'forever', description: 'Until you lift it' },
		{ name: 'For Some Time', value: 'seconds' },
		{ name: 'Lift the Mute', value: 'lift', description: 'Let the user send messages again' },
	],
};
