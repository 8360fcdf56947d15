import type { INodeProperties } from 'n8n-workflow';
import { customTagOf, profileFields } from '../../../shared/apis/profileFields';
import { fieldsToWire } from '../../../shared/elements/wireFieldValues';
import { success } from '../../../shared/result';
import { userIdField } from '../../fields/accounts';
import { isDataObject } from '../../fields/json';
import { optionsField } from '../../fields/options';
import { readOptionalText } from '../../fields/text';
import { textsToWire, updateFieldsOf } from '../../fields/updateFields';
import { formField } from '../../fields/wireFieldForm';
import { oneCall } from '../oneCall';
import type { Operation } from '../operation';
import { accountKey } from '../orderKeys';
import { exampleOfProfile } from './exampleOfProfile';
import { profileValues } from './profileValues';

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

/** Texts by their tags. */
const texts = Object.fromEntries(
	profileFields.filter(({ kind }) => kind === 'text').map((field) => [field.wire, field]),
);

const updateFields = updateFieldsOf([...profileFields.map(formField), customFields]);

/** Changes what a user's profile says. */
export const updateProfile: Operation = {
	resource: 'account',
	value: 'updateProfile',
	name: 'Update Profile',
	action: 'Update profile of account',
	description: 'Change what the profile of a user says, such as an offensive name or picture',
	noun: 'update',
	chinese: '设置用户资料',
	labels: {
		From_Account: userIdField.displayName,
		ProfileItem: updateFields.displayName,
	},
	example: {
		UserID: 'user_1001',
		...exampleOfProfile,
		ActionStatus: 'OK',
		ErrorCode: 0,
		ErrorInfo: '',
		ErrorDisplay: '',
	},
	order: { of: 'user', keys: (parameters) => [accountKey(parameters.id('userId'))] },
	fields: [userIdField, updateFields, optionsField()],
	run: oneCall({
		api: async () => (await import('../../../shared/apis/portraitSet')).portraitSet,
		body: (parameters) => {
			const values = parameters.group(updateFields.name);
			const tags = {
				...fieldsToWire(profileFields, values),
				...textsToWire(texts, values),
				...customToWire(values.customFields),
			};
			return success({
				From_Account: parameters.id('userId'),
				ProfileItem: Object.entries(tags).map(([Tag, Value]) => ({ Tag, Value })),
			});
		},
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
			tag: readOptionalText(name),
			value: value ?? '',
		}));
	return Object.fromEntries(
		named.flatMap(({ tag, value }) => (typeof tag === 'string' ? [[customTagOf(tag), value]] : [])),
	);
}
