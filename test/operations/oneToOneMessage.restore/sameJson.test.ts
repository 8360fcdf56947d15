import fc from 'fast-check';

import { sameJson } from '../../../nodes/TencentChat/operations/messages/restore/sameJson';

describe('The same JSON', () => {
	const reversed = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(reversed);
		if (typeof value !== 'object' || value === null) return value;
		const entries = Object.entries(value).map(([name, inside]) => [name, reversed(inside)]);
		return Object.fromEntries(entries.reverse());
	};

	it('is a value and its copy, whatever the order of the fields', () => {
		fc.assert(
			fc.property(fc.jsonValue(), (value) => {
				expect(sameJson(value, reversed(JSON.parse(JSON.stringify(value))))).toBe(true);
			}),
		);
	});

	it('is not what reads otherwise', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
				const sorted = (value: unknown) =>
					JSON.stringify(value, (_, inside) =>
						typeof inside === 'object' && inside !== null && !Array.isArray(inside)
							? Object.fromEntries(Object.entries(inside).sort(([a], [b]) => (a < b ? -1 : 1)))
							: inside,
					);
				expect(sameJson(left, right)).toBe(sorted(left) === sorted(right));
			}),
		);
	});
});
