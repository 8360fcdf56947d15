import type { IDataObject, IExecuteFunctions, INodeType } from 'n8n-workflow';
import { deepCopy, jsonParse, NodeOperationError } from 'n8n-workflow';
import { z } from 'zod/v4';
import { asText, convert } from './convert';
import { namesIn, removeAt, valueAt, writeAt } from './dataPath';
import { choice, collection, describe, parameter } from './describe';
import { readerOf } from './read';

/** The Edit Fields (Set) node, from version 3.3 on, in both of its modes. */
export const set: INodeType = {
	description: describe({
		name: 'set',
		versions: [3.3, 3.4, 3.5],
		properties: [
			choice('mode', ['manual', 'raw']),
			parameter('jsonOutput', 'json', '{}'),
			parameter('assignments', 'assignmentCollection', {}),
			parameter('includeOtherFields', 'boolean', false),
			choice('include', ['all', 'selected', 'except']),
			parameter('includeFields', 'string', ''),
			parameter('excludeFields', 'string', ''),
			collection('options', [
				parameter('ignoreConversionErrors', 'boolean', false),
				parameter('dotNotation', 'boolean', true),
			]),
		],
	}),
	async execute() {
		const items = this.getInputData().map((item, index) => {
			const read = readerOf(this, index);
			const dots = read.isOn('options.dotNotation', true);
			const json = keptFields(read, item.json, dots);
			const added = read.text('mode') === 'raw' ? rawJson(this, index) : assigned(this, index);
			for (const [name, value] of Object.entries(added)) writeAt(json, name, value, dots);
			return { json, pairedItem: { item: index } };
		});
		return Promise.resolve([items]);
	},
};

const keptFields = (
	read: ReturnType<typeof readerOf>,
	json: IDataObject,
	dots: boolean,
): IDataObject => {
	if (!read.isOn('includeOtherFields', false)) return {};
	const all = deepCopy(json);
	const include = read.text('include');
	if (include === 'except') {
		for (const name of namesIn(read.text('excludeFields'))) removeAt(all, name, dots);
	}
	if (include !== 'selected') return all;
	const selected: IDataObject = {};
	for (const name of namesIn(read.text('includeFields'))) {
		const key = dots ? (name.split('.').at(-1) ?? name) : name;
		writeAt(selected, key, valueAt(all, name, dots), dots);
	}
	return selected;
};

const assignments = z
	.object({
		assignments: z
			.array(z.object({ name: z.string(), value: z.unknown(), type: z.string().default('string') }))
			.default([]),
	})
	.transform((collected) => collected.assignments);

const assigned = (context: IExecuteFunctions, index: number): IDataObject => {
	const read = readerOf(context, index);
	const lenient = read.isOn('options.ignoreConversionErrors', false);
	const fields: Record<string, unknown> = {};
	for (const { name, value, type } of assignments.parse(read.any('assignments'))) {
		const converted = convert(name, value, type, lenient);
		if (!converted.ok) {
			throw new NodeOperationError(context.getNode(), converted.error, { itemIndex: index });
		}
		fields[name] = converted.value;
	}
	return jsonParse(JSON.stringify(fields));
};

/** In JSON mode each expression inside the text becomes JSON, as in the real node. */
const rawJson = (context: IExecuteFunctions, index: number): IDataObject => {
	const raw = context.getNodeParameter('jsonOutput', index, '{}', { rawExpressions: true });
	const text = asText(raw);
	if (!text.startsWith('=')) return jsonParse(text);
	const filledIn = text
		.slice(1)
		.replace(/\{\{[\s\S]*?\}\}/g, (expression) =>
			asText(context.evaluateExpression(expression, index)),
		);
	return jsonParse(filledIn);
};
