import { z } from 'zod/v4';
import { apis } from '../../nodes/shared/apis';

/** A field of a request that a part of the form is there for. */
export interface WireField {
	readonly wire: string;
	/** Its file in `nodes/TencentChat/fields`, and its name in the form and in that file. */
	readonly file: string;
	readonly reader: string;
	readonly sample: string | number;
}

const wireFields: readonly WireField[] = [
	{ wire: 'UserID', file: 'accounts', reader: 'userId', sample: 'user_1001' },
	{ wire: 'Get_Account', file: 'accounts', reader: 'userId', sample: 'user_1001' },
	{ wire: 'Set_Account', file: 'accounts', reader: 'userId', sample: 'user_1001' },
	{ wire: 'Member_Account', file: 'accounts', reader: 'userId', sample: 'user_1001' },
	{ wire: 'GroupId', file: 'groups', reader: 'groupId', sample: 'club' },
	{ wire: 'MsgSeq', file: 'groups', reader: 'msgSeq', sample: 1 },
];

export const wireFieldOf = (name: string): WireField | undefined =>
	wireFields.find(({ wire }) => wire === name);

/**
 * What calls of an API cannot do without, by the wire's names; what a new API's skeleton takes where
 * there is none of that name. What no part of the form is there for
 * is left to whoever fills the skeleton in, and the compiler asks for it.
 */
export async function requiredFieldsOf(api: string): Promise<readonly string[]> {
	const load = new Map<string, () => Promise<{ request: z.ZodType }>>(Object.entries(apis)).get(
		api,
	);
	if (load === undefined) return ['UserID'];
	const { request } = await load();
	return z.toJSONSchema(request, { io: 'input', unrepresentable: 'any' }).required ?? [];
}

export const isKnownApi = (api: string): boolean => api in apis;
