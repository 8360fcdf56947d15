import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { longUserIds } from '../../nodes/shared/apis/longUserIds';
import { warningOf } from '../../nodes/TencentChat/execution/reports/longUserIds';

/** A UUID, as a callback of a real app has it: 36 bytes. */
const uuid = '0f8fad5b-d9cb-469f-a165-70867728950e';
const other = '7c9e6679-7425-40de-944b-e07fc1f90ae7';

describe('user IDs longer than documented', () => {
	it.each([
		['a field', { From_Account: uuid, To_Account: 'user_1002' }, [uuid]],
		['a list', { ToMembers_Account: ['user_1001', uuid, other] }, [uuid, other]],
		['a list of objects', { CheckItem: [{ UserID: uuid }, { UserID: 'user_1001' }] }, [uuid]],
		[
			'Chinese characters, of 3 bytes each',
			{ UserID: '十一个字一共三十三个字节' },
			['十一个字一共三十三个字节'],
		],
		['32 bytes', { UserID: 'u'.repeat(32) }, []],
		['the most bytes that an ID has', { UserID: 'u'.repeat(255) }, ['u'.repeat(255)]],
		['what is no ID at all', { UserID: 'u'.repeat(256) }, []],
		['another field', { GroupId: uuid, CloudCustomData: uuid }, []],
		['a message that looks like a request', { MsgBody: [{ From_Account: uuid }] }, []],
		['what is no text', { From_Account: 1234, To_Account: null }, []],
	])('are found in %s', (_, body, found) => {
		expect(longUserIds(body)).toEqual(found);
	});

	it('are found in whatever field of an API takes a user ID', () => {
		expect(fieldsWithUserIds.length).toBeGreaterThan(25);
		for (const { path, field } of fieldsWithUserIds) {
			expect({ path, found: longUserIds({ [field]: uuid }) }).toEqual({ path, found: [uuid] });
		}
	});
});

describe('the warning of a run', () => {
	it('names the ID and its item', () => {
		expect(warningOf([{ userId: uuid, items: [3] }])).toBe(
			`Tencent's documentation allows 32 bytes for a user ID; one is longer: ${uuid} (item 3). It is sent as it is, and Tencent may refuse it`,
		);
	});

	it('counts each ID once, and names the first item, whichever was done first', () => {
		const sent = [7, 2, 5].map((item) => ({ userId: uuid, items: [item] }));
		expect(warningOf([...sent, { userId: other, items: [6] }])).toBe(
			`Tencent's documentation allows 32 bytes for a user ID; 2 are longer, the first is ${uuid} (item 2). They are sent as they are, and Tencent may refuse them`,
		);
	});

	it('names all items that shared the call', () => {
		expect(warningOf([{ userId: uuid, items: [0, 1, 2] }])).toContain(`${uuid} (items 0 to 2)`);
	});
});

/** Of all requests, by the shape of their schemas. */
const folder = join(__dirname, '../../nodes/shared/apis');
const fieldsWithUserIds = readdirSync(folder).flatMap((file) =>
	Object.values(jest.requireActual<object>(join(folder, file))).flatMap((api: unknown) =>
		isApi(api) ? userIdFields(api.request).map((field) => ({ path: api.path, field })) : [],
	),
);

interface Schema {
	readonly def?: { readonly innerType?: Schema; readonly in?: Schema; readonly element?: Schema };
	readonly shape?: Readonly<Record<string, Schema>>;
}

function isApi(value: unknown): value is { readonly path: string; readonly request: Schema } {
	return typeof value === 'object' && value !== null && 'path' in value && 'request' in value;
}

function userIdFields(schema: Schema, name = ''): string[] {
	const { userIdSchema } = jest.requireActual<{ readonly userIdSchema: Schema }>(
		join(folder, 'schemas'),
	);
	if (schema === userIdSchema) return [name];
	const inner = [schema.def?.innerType, schema.def?.in, schema.def?.element];
	return [
		...inner.flatMap((part) => (part === undefined ? [] : userIdFields(part, name))),
		...Object.entries(schema.shape ?? {}).flatMap(([field, part]) => userIdFields(part, field)),
	];
}
