import type { Names } from './names';
import type { WireField } from './wireFields';
import { wireFieldOf } from './wireFields';

/** The operation: one item, one call, one item. `account/kick.ts` is its model. */
export function operationFile(names: Names, fields: readonly string[]): string {
	const known = fields.map(wireFieldOf).filter((field) => field !== undefined);
	const readers = known.map(({ wire, reader }) => `${wire}: ${reader}`).join(', ');
	const sent = known.map(({ wire, sample }) => `${wire}: ${literal(sample)}, `).join('');
	return `import { apis } from '../../../shared/apis';
${importsOf(known)}import { oneCall } from '../calls/oneCall';
import type { Operation } from '../operation';

/** Say what it does, in one sentence. */
export const ${names.constant}: Operation = {
	resource: '${names.resource}',
	value: '${names.operation}',
	name: '${names.shownOperation}',
	action: '${names.actionWords} ${names.resourceWords}',
	description: 'Say what it does for the person who chooses it',
	noun: 'call',
	chinese: '${names.shownOperation}',
	example: { ${sent}ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' },
	...oneCall({ api: apis.${names.api}, request: ${objectOf(readers)} }),
};
`;
}

const importsOf = (fields: readonly WireField[]): string =>
	[...new Set(fields.map(({ file }) => file))]
		.sort()
		.map((file) => {
			const readers = fields.filter((field) => field.file === file).map(({ reader }) => reader);
			return `import { ${readers.join(', ')} } from '../../fields/${file}';\n`;
		})
		.join('');

const objectOf = (entries: string): string => (entries === '' ? '{}' : `{ ${entries} }`);

const literal = (value: string | number): string =>
	typeof value === 'string' ? `'${value}'` : String(value);

/** The API as the client knows it: careful until its page says otherwise. */
export const apiFile = ({ api, path }: Names): string => `import { z } from 'zod/v4';
import type { Api } from './api';
import type { CommonReply } from './schemas';
import { commonReply, userIdSchema } from './schemas';

const request = z.strictObject({ UserID: userIdSchema });

/**
 * Say what it does, and what its page says of limits, units and repeats.
 *
 * @see https://trtc.io/document/34621
 */
export const ${api}: Api<z.input<typeof request>, CommonReply> = {
	path: '${path}',
	callsPerSecond: 200,
	repeatableForMs: 0,
	request,
	reply: commonReply,
	page: 'https://trtc.io/document/34621',
};
`;

/** The API as the sandbox serves it: written from the page again, since it judges what is sent. */
export const sandboxFile = ({ api, path, family }: Names): string => `import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

/** https://trtc.io/document/34621: say what it does. */
export const ${api} = defineApi({
	path: '${path}',
	callsPerSecond: 200,
	family: families.${family},
	request: z.strictObject({ UserID: account }),
	apply({ UserID }, { state }) {
		if (!state.accounts.has(UserID)) return refuse(70107, UserID);
		return accept();
	},
});
`;

export function testFile(names: Names, fields: readonly string[]): string {
	const known = fields.map(wireFieldOf).filter((field) => field !== undefined);
	const form = known.map(({ reader, sample }) => `${reader}: ${literal(sample)}`).join(', ');
	const body = known.map(({ wire, sample }) => `${wire}: ${literal(sample)}`).join(', ');
	return `import { startSandbox, type Sandbox } from '../../sandbox';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

beforeEach(async () => {
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.close());

const operation = ['${names.resource}', '${names.operation}'] as const;
const filledIn = ${objectOf(form)};

describe('${names.actionWords} ${names.resourceWords}', () => {
	it('sends what the form holds and gives what Tencent Chat answers', async () => {
		const { items, bodies, errors } = await runOperation(sandbox, operation, filledIn);

		expect(errors).toEqual([]);
		expect(bodies).toEqual([${objectOf(body)}]);
		expect(items).toEqual([expect.objectContaining({ ErrorCode: 0 })]);
	});

	it('lets an item that lacks something fail alone, before any call', async () => {
		const emptied = { ...filledIn, ${known[0]?.reader ?? 'userId'}: '={{ $json.nothing }}' };
		const { errors, bodies } = await runOperation(sandbox, operation, emptied, [{}]);

		expect(errors).toEqual([expect.objectContaining({ attempts: 0, itemIndex: 0 })]);
		expect(bodies).toEqual([]);
	});
});
`;
}
