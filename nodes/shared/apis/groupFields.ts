import type { WireField } from '../elements/wireField';

/**
 * What a group says of itself. The form, the request and its check come from this.
 *
 * @see https://trtc.io/document/34962
 */
export const groupFields = {
	Name: {
		wire: 'Name',
		name: 'name',
		label: 'Name',
		kind: 'text',
		required: false,
		maxBytes: 30,
		description: 'Name of the group, at most 30 bytes (10 Chinese characters)',
	},
	Introduction: {
		wire: 'Introduction',
		name: 'introduction',
		label: 'Introduction',
		kind: 'text',
		required: false,
		maxBytes: 240,
		description: 'What the group is about, at most 240 bytes; empty to clear it',
	},
	Notification: {
		wire: 'Notification',
		name: 'notification',
		label: 'Notice',
		kind: 'text',
		required: false,
		maxBytes: 300,
		description: 'What stands on top of the group, at most 300 bytes; empty to clear it',
	},
	FaceUrl: {
		wire: 'FaceUrl',
		name: 'faceUrl',
		label: 'Picture URL',
		kind: 'text',
		required: false,
		maxBytes: 100,
		placeholder: 'e.g. https://example.com/group.png',
		description: "Address of the group's picture, at most 100 bytes; empty to clear it",
	},
} as const satisfies Record<string, WireField>;

/**
 * What a member is in a group.
 *
 * @see https://trtc.io/document/34900
 */
export const memberFields = {
	NameCard: {
		wire: 'NameCard',
		name: 'nameCard',
		label: 'Name Card',
		kind: 'text',
		required: false,
		maxBytes: 50,
		description: "The member's name in this group, at most 50 bytes; empty to clear it",
	},
	Role: {
		wire: 'Role',
		name: 'role',
		label: 'Role',
		kind: 'choice',
		required: false,
		initial: 'Member',
		description: 'What the member is in the group',
		choices: [
			{ value: 'Admin', label: 'Admin' },
			{ value: 'Member', label: 'Member' },
		],
	},
	MuteTime: {
		wire: 'MuteTime',
		name: 'muteSeconds',
		label: 'Mute (Seconds)',
		kind: 'integer',
		required: false,
		initial: 3600,
		min: 0,
		max: 4_294_967_295,
		description: 'For how many seconds the member cannot send messages; 0 lifts the mute',
	},
} as const satisfies Record<string, WireField>;
