import { schemaOfExample } from '../../scripts/schemas/schemaOfExample';

describe('the output schema of an example', () => {
	it.each<[string, unknown, object]>([
		['a text', 'hello', { type: 'string' }],
		['a whole number', 3, { type: 'integer' }],
		['any other number', 0.5, { type: 'number' }],
		['yes or no', true, { type: 'boolean' }],
		['a list, by its first element', ['a', 'b'], { type: 'array', items: { type: 'string' } }],
		['an empty list', [], { type: 'array' }],
		[
			'an object, by its fields',
			{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } },
			{
				type: 'object',
				properties: {
					MsgType: { type: 'string' },
					MsgContent: { type: 'object', properties: { Text: { type: 'string' } } },
				},
			},
		],
	])('tells %s', (_, example, schema) => {
		expect(schemaOfExample(example)).toEqual(schema);
	});
});
