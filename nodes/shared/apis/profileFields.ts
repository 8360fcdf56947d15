import type { WireField } from '../elements/wireField';

/** As many bytes as most texts of a profile may have. */
const maxTextBytes = 500;

/**
 * What every profile may say of a user, by Tencent's tags. An app may have fields of its own beside
 * these.
 *
 * @see https://trtc.io/document/33520
 */
export const profileFields: readonly WireField[] = [
	{
		wire: 'Tag_Profile_IM_Nick',
		name: 'nick',
		label: 'Nickname',
		kind: 'text',
		required: false,
		maxBytes: maxTextBytes,
		description: 'The name that other users see, at most 500 bytes; empty to clear it',
	},
	{
		wire: 'Tag_Profile_IM_Image',
		name: 'image',
		label: 'Picture URL',
		kind: 'text',
		required: false,
		maxBytes: maxTextBytes,
		placeholder: 'e.g. https://example.com/face.png',
		description: 'Address of the profile picture, at most 500 bytes; empty to clear it',
	},
	{
		wire: 'Tag_Profile_IM_SelfSignature',
		name: 'selfSignature',
		label: 'Signature',
		kind: 'text',
		required: false,
		maxBytes: maxTextBytes,
		description: 'What the user says of themselves, at most 500 bytes; empty to clear it',
	},
	{
		wire: 'Tag_Profile_IM_Gender',
		name: 'gender',
		label: 'Gender',
		kind: 'choice',
		required: false,
		initial: 'Gender_Type_Unknown',
		description: 'Gender of the user',
		choices: [
			{ value: 'Gender_Type_Unknown', label: 'Unknown' },
			{ value: 'Gender_Type_Female', label: 'Female' },
			{ value: 'Gender_Type_Male', label: 'Male' },
		],
	},
	{
		wire: 'Tag_Profile_IM_BirthDay',
		name: 'birthDay',
		label: 'Birthday',
		kind: 'integer',
		required: false,
		min: 0,
		max: 4_294_967_295,
		placeholder: 'e.g. 19900101',
		description: 'Birthday as a number; Tencent suggests year, month and day, such as 19900101',
	},
	{
		wire: 'Tag_Profile_IM_Location',
		name: 'location',
		label: 'Location',
		kind: 'text',
		required: false,
		maxBytes: 16,
		description: 'Where the user is, at most 16 bytes in a form of the app; empty to clear it',
	},
	{
		wire: 'Tag_Profile_IM_Language',
		name: 'language',
		label: 'Language',
		kind: 'integer',
		required: false,
		min: 0,
		max: 4_294_967_295,
		description: 'Language of the user, as a number of the app',
	},
	{
		wire: 'Tag_Profile_IM_AllowType',
		name: 'allowType',
		label: 'Friend Requests',
		kind: 'choice',
		required: false,
		initial: 'AllowType_Type_NeedConfirm',
		description: 'How the user takes requests of others to become a friend',
		choices: [
			{ value: 'AllowType_Type_NeedConfirm', label: 'Ask the User' },
			{ value: 'AllowType_Type_AllowAny', label: 'Accept All' },
			{ value: 'AllowType_Type_DenyAny', label: 'Refuse All' },
		],
	},
	{
		wire: 'Tag_Profile_IM_AdminForbidType',
		name: 'adminForbidType',
		label: 'Own Friend Requests',
		kind: 'choice',
		required: false,
		initial: 'AdminForbid_Type_SendOut',
		description: 'Whether the user may ask others to become a friend',
		choices: [
			{ value: 'AdminForbid_Type_None', label: 'Allowed' },
			{ value: 'AdminForbid_Type_SendOut', label: 'Forbidden' },
		],
	},
	{
		wire: 'Tag_Profile_IM_MsgSettings',
		name: 'msgSettings',
		label: 'Message Settings',
		kind: 'integer',
		required: false,
		min: 0,
		max: 4_294_967_295,
		description: 'A number of bits: 1 in the lowest keeps messages from the user',
	},
	{
		wire: 'Tag_Profile_IM_Level',
		name: 'level',
		label: 'Level',
		kind: 'integer',
		required: false,
		min: 0,
		max: 4_294_967_295,
		description: 'Level of the user, as a number of the app',
	},
	{
		wire: 'Tag_Profile_IM_Role',
		name: 'role',
		label: 'Role',
		kind: 'integer',
		required: false,
		min: 0,
		max: 4_294_967_295,
		description: 'Role of the user, as a number of the app',
	},
];

/** What the tags of an app's own fields begin with. */
const customTagPrefix = 'Tag_Profile_Custom_';

/** The tag of an app's own field, which people may name without what all of them begin with. */
export const customTagOf = (name: string): string =>
	name.startsWith(customTagPrefix) ? name : `${customTagPrefix}${name}`;
