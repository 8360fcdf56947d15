import type { INodeProperties } from 'n8n-workflow';
import { apis } from '../../../shared/apis';
import { customTagOf, profileFields } from '../../../shared/apis/profileFields';
import { fieldsToWire } from '../../../shared/elements/toWire';
import { success } from '../../../shared/result';
import { userId } from '../../fields/accounts';
import { isDataObject, numberAsText } from '../../fields/values';
import { updateFieldsLabel } from '../../fields/updateFields';
import { formField } from '../../fields/wireFieldForm';
import { oneCall } from '../calls/oneCall';
import type { Operation } from '../operation';
import type { ReaderOfValue } from '../calls/request';
import { exampleOfProfile } from './exampleOfProfile';
import { profileValues } from './profileValues';
import { orderOfUser } from './users';

const customFields: INodeProperties = {
	displayName: 'Custom Fields',
	name: 'customFields',
	type: 'fixedCollection',
	default: { fields: [{}] },
	placeholder: 'Add Custom Field',
	description: "Fields of the app's own, as the console names them",
	typeOptions: { multipleValues: true },
	options: [
		{
			displayName: 'Custom Field',
			name: 'fields',
			values: [
				{
					displayName: 'Name',
					name: 'name',
					type: 'string',
					default: '',
					placeholder: 'e.g. Score',
					description: 'With or without Tag_Profile_Custom_',
				},
				{
					displayName: 'Value',
					name: 'value',
					type: 'string',
					default: '',
					description: 'A text, or a number from an expression',
				},
			],
		},
	],
};

interface ProfileItem {
	Tag: string;
	Value: unknown;
}

/** The table's fields and the app's own; the API's schema checks them by the same table. */
const profile: ReaderOfValue<ProfileItem[]> = {
	label: updateFieldsLabel,
	fields: [...profileFields.map(formField), customFields].map((form) => ({
		form,
		collection: 'updateFields',
	})),
	read: (parameters) => {
		const values = parameters.collection('updateFields');
		const tags = {
			...fieldsToWire(profileFields, values),
			...clearedTexts(values),
			...customToWire(values.customFields),
		};
		return success(Object.entries(tags).map(([Tag, Value]) => ({ Tag, Value })));
	},
};

/** A text that was added and is empty clears what was there. */
const clearedTexts = (values: Readonly<Record<string, unknown>>): Record<string, unknown> =>
	Object.fromEntries(
		profileFields
			.filter(({ kind, name }) => kind === 'text' && values[name] === '')
			.map(({ wire }) => [wire, '']),
	);

/** Changes what a user's profile says. */
export const updateProfile: Operation = {
	resource: 'account',
	value: 'updateProfile',
	name: 'Update Profile',
	action: 'Update profile of account',
	description: 'Change what the profile of a user says, such as an offensive name or picture',
	noun: 'update',
	chinese: '设置用户资料',
	example: {
		UserID: 'user_1001',
		...exampleOfProfile,
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
		ErrorDisplay: '',
	},
	order: orderOfUser,
	...oneCall({
		api: apis.portraitSet,
		request: { From_Account: userId, ProfileItem: profile },
		output: ({ From_Account, ProfileItem }, reply) => ({
			json: { UserID: From_Account, ...profileValues(ProfileItem), ...reply },
		}),
	}),
};

function customToWire(collection: unknown): Record<string, unknown> {
	const fields: unknown = isDataObject(collection) ? collection.fields : undefined;
	const named = (Array.isArray(fields) ? fields : [])
		.filter(isDataObject)
		.map(({ name, value }) => ({
			tag: name === '' ? undefined : numberAsText(name),
			value: value ?? '',
		}));
	return Object.fromEntries(
		named.flatMap(({ tag, value }) => (typeof tag === 'string' ? [[customTagOf(tag), value]] : [])),
	);
}
