import { apis } from '../../../shared/apis';
import { customTagOf, profileFields } from '../../../shared/apis/profileFields';
import type { WireField } from '../../../shared/elements/wireField';
import { success } from '../../../shared/result';
import { userId } from '../../fields/accounts';
import type { Field } from '../../fields/field';
import { fieldOf, updateField } from '../../fields/field';
import { fieldSets } from '../../fields/fieldSets';
import { updateFieldsLabel } from '../../fields/form';
import { text } from '../../fields/kinds';
import { wireField } from '../../fields/wireFields';
import { oneCall } from '../calls/oneCall';
import type { Operation } from '../operation';
import type { ReaderOfValue } from '../calls/request';
import { exampleOfProfile } from './exampleOfProfile';
import { profileValues } from './profileValues';
import { orderOfUser } from './users';

interface ProfileItem {
	Tag: string;
	Value: unknown;
}

const name = text({
	name: 'name',
	label: 'Name',
	placeholder: 'e.g. Score',
	description: 'With or without Tag_Profile_Custom_',
});

const value = fieldOf<unknown>(
	text({ name: 'value', label: 'Value', description: 'A text, or a number from an expression' })
		.form,
	(_label, given) => success(given ?? ''),
);

/** Fields of the app's own, each with its tag; one without a name is none. */
const customFields = updateField(
	fieldSets<ProfileItem | undefined>({
		name: 'customFields',
		label: 'Custom Fields',
		placeholder: 'Add Custom Field',
		description: "Fields of the app's own, as the console names them",
		initial: { fields: [{}] },
		set: { name: 'fields', label: 'Custom Field' },
		fields: [name, value],
		read: (set) => {
			const named = name.read(set);
			if (!named.ok) return named;
			const Value = value.read(set);
			if (!Value.ok) return Value;
			return success(
				named.value === undefined
					? undefined
					: { Tag: customTagOf(named.value), Value: Value.value },
			);
		},
	}),
);

/** A text that was added and is empty clears what was there. */
const clearable = (field: WireField): Field<unknown> => {
	const { form, valueOf } = wireField(field);
	return updateField(
		fieldOf(form, (_label, given, timezone) =>
			field.kind === 'text' && given === '' ? success('') : valueOf(given, timezone),
		),
	);
};

const fields = profileFields.map((each) => ({ Tag: each.wire, field: clearable(each) }));

/** The table's fields and the app's own; the API's schema checks them by the same table. */
const profile: ReaderOfValue<ProfileItem[]> = {
	label: updateFieldsLabel,
	fields: [...fields.map(({ field }) => field), customFields],
	read: (parameters) => {
		const items = new Map<string, ProfileItem>();
		for (const { Tag, field } of fields) {
			const set = field.read(parameters);
			if (!set.ok) return set;
			if (set.value !== undefined) items.set(Tag, { Tag, Value: set.value });
		}
		const custom = customFields.read(parameters);
		if (!custom.ok) return custom;
		for (const item of custom.value) if (item !== undefined) items.set(item.Tag, item);
		return success([...items.values()]);
	},
};

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
