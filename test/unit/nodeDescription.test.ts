import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';

import { nodeProperties } from '../../nodes/TencentChat/description';
import { operations } from '../../nodes/TencentChat/operations';

const optionsOf = ({ options }: INodeProperties): INodePropertyOptions[] =>
	(options ?? []).filter((option) => 'value' in option);

/** A field with everything inside it, and the fields beside each, by which it may be shown. */
const withInside = (
	field: INodeProperties,
	siblings: readonly INodeProperties[],
): Array<[INodeProperties, readonly INodeProperties[]]> => [
	[field, siblings],
	...(field.options ?? []).flatMap((option) => {
		if ('values' in option) {
			return option.values.flatMap((inner) => withInside(inner, option.values));
		}
		return 'type' in option ? withInside(option, [option]) : [];
	}),
];

const all = nodeProperties.flatMap((field) => withInside(field, nodeProperties));

/** The field in the form of one operation. */
const formOf = (resource: string, operation: string) =>
	nodeProperties.filter(({ displayOptions }) => {
		const show = displayOptions?.show;
		return (
			show?.resource?.includes(resource) === true && show.operation?.includes(operation) === true
		);
	});

describe('Every field', () => {
	it('is shown only under values that another field really has', () => {
		for (const [field, siblings] of all) {
			for (const [name, values] of Object.entries(field.displayOptions?.show ?? {})) {
				// Whether the node is a tool is for n8n to know.
				if (name === '@tool') continue;
				// A name that begins with a slash is one of the whole form's.
				const [candidates, wanted] = name.startsWith('/')
					? [nodeProperties, name.slice(1)]
					: [siblings, name];
				const deciding = candidates.filter((candidate) => candidate.name === wanted);
				const possible = deciding.flatMap((sibling) =>
					sibling.type === 'boolean' ? [true, false] : optionsOf(sibling).map(({ value }) => value),
				);
				for (const value of values as unknown[]) {
					if (!possible.includes(value as never)) {
						throw new Error(
							`${field.name} is shown when ${name} is ${String(value)}, which it never is`,
						);
					}
				}
			}
		}
	});

	it('is not demanded where it stands inside of another, since n8n would mark it before it is touched', () => {
		const inside = all.filter(([, siblings]) => siblings !== nodeProperties);
		expect(inside.filter(([{ required }]) => required === true).map(([{ name }]) => name)).toEqual(
			[],
		);
	});

	it('has a name, a description other than the name, and a default that it offers', () => {
		for (const [field] of all) {
			expect([field.name, field.displayName]).not.toContain('');
			if (field.type === 'options' && field.default !== '') {
				expect(optionsOf(field).map(({ value }) => value)).toContain(field.default);
			}
			if (field.description !== undefined) {
				expect(field.description.toLowerCase()).not.toBe(field.displayName.toLowerCase());
			}
			if (
				field.placeholder !== undefined &&
				field.type !== 'fixedCollection' &&
				field.type !== 'collection'
			) {
				expect(field.placeholder).toMatch(/^e\.g\. /);
			}
		}
	});

	it('stands once in the form of an operation, unless its conditions tell the two apart', () => {
		for (const { resource, value } of operations) {
			const seen = new Set<string>();
			for (const field of formOf(resource, value)) {
				const id = `${field.name} ${JSON.stringify(field.displayOptions)}`;
				expect(seen.has(id)).toBe(false);
				seen.add(id);
			}
		}
	});
});

describe('Every menu', () => {
	it('offers each operation with a sentence for the node panel', () => {
		for (const field of nodeProperties.filter(({ name }) => name === 'operation')) {
			for (const option of optionsOf(field)) {
				expect(option.action).toMatch(/^[A-Z][^A-Z]* [a-z-]+/);
				expect(option.description).toBeTruthy();
			}
		}
	});

	it('has long lists in alphabetical order, but for those in which what is chosen most stands first', () => {
		const byUse = ['resource', 'msgBodyInput', 'question'];
		for (const [field] of all.filter(([{ name }]) => !byUse.includes(name))) {
			const names = optionsOf(field).map(({ name }) => name);
			if (names.length >= 5) expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
		}
	});

	it('begins with modifying a one-to-one message', () => {
		const [resource] = nodeProperties;
		const operation = nodeProperties.find(
			({ name, displayOptions }) =>
				name === 'operation' &&
				displayOptions?.show?.resource?.includes('oneToOneMessage') === true,
		);
		expect([resource?.default, operation?.default]).toEqual(['oneToOneMessage', 'modify']);
	});
});

describe('The names that workflows store', () => {
	it('are those of the contract', () => {
		const names = operations.map(({ resource, value }) => `${resource}/${value}`);
		for (const name of [
			'oneToOneMessage/modify',
			'oneToOneMessage/send',
			'oneToOneMessage/sendToMany',
			'oneToOneMessage/getMany',
			'oneToOneMessage/recall',
			'oneToOneMessage/restore',
			'groupMessage/modify',
			'groupMessage/send',
			'groupMessage/getMany',
			'groupMessage/recall',
			'groupMessage/restore',
			'account/check',
			'account/mute',
			'account/kick',
			'callback/reply',
		]) {
			expect(names).toContain(name);
		}
		const modify = formOf('oneToOneMessage', 'modify');
		expect([...new Set(modify.map(({ name }) => name))]).toEqual([
			'messageSource',
			'fromAccount',
			'toAccount',
			'msgKey',
			'fieldsToModify',
			'msgBodyInput',
			'msgBody',
			'text',
			'msgBodyJson',
			'words',
			'replacement',
			'wholeWordsOnly',
			'cloudCustomDataMode',
			'cloudCustomData',
			'options',
		]);
		const options = modify.find(({ name }) => name === 'options')!.options as INodeProperties[];
		expect(options.map(({ name }) => name)).toEqual([
			'dryRun',
			'includeRecord',
			'binaryFields',
			'maxCallsPerSecond',
			'maxTries',
			'returnPreviousVersion',
			'timeout',
		]);
	});
});

describe('The ways to fill in the body of an edit', () => {
	const menus = formOf('oneToOneMessage', 'modify').filter(({ name }) => name === 'msgBodyInput');

	it('begin with the one that keeps the rest, which says that it takes two calls', () => {
		for (const menu of menus) {
			expect(optionsOf(menu)[0]).toMatchObject({
				value: 'textOfStored',
				description: expect.stringContaining('two calls') as string,
			});
		}
	});

	it('start as the form, which says what it replaces and what keeps the rest', () => {
		const [menu] = menus.filter(({ displayOptions }) => displayOptions?.hide?.['@tool']);

		expect(menu?.default).toBe('form');
		expect(menu?.hint).toContain('pictures included');
		expect(menu?.hint).toContain('Text Only, Keep Other Elements');
	});
});
