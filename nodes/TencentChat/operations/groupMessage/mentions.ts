import type { apis, RequestTo } from '../../../shared/apis';
import { maxMentions } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import { users } from '../../fields/accounts';
import type { Reader } from '../../fields/field';
import { option } from '../../fields/field';
import { flag } from '../../fields/kinds';
import { noneIfEmpty } from '../calls/request';

const mentionAll = option(
	flag({
		name: 'mentionAll',
		label: 'Mention Everybody',
		description: 'Whether the message mentions all members with @',
	}),
);

const mentionAccounts = option(
	users({
		name: 'mentionAccounts',
		label: 'Mention Users',
		description: `Members that the message mentions with @, at most ${maxMentions}`,
	}),
);

type Mentions = RequestTo<typeof apis.sendGroupMsg>['GroupAtInfo'];

/** Whom a message mentions; flag 1 stands for everybody. */
export const mentions: Reader<Mentions> = {
	label: mentionAccounts.label,
	fields: [mentionAll, mentionAccounts],
	read: (parameters) => {
		const everybody = mentionAll.read(parameters);
		if (!everybody.ok) return everybody;
		const accounts = mentionAccounts.read(parameters);
		if (!accounts.ok) return accounts;
		const all: NonNullable<Mentions> = everybody.value ? [{ GroupAtAllFlag: 1 }] : [];
		const each = accounts.value.map((GroupAt_Account) => ({
			GroupAtAllFlag: 0 as const,
			GroupAt_Account,
		}));
		return success(noneIfEmpty([...all, ...each]));
	},
};
