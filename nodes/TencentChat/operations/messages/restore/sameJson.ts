/** Whether two values are the same as JSON: the order of an object's fields does not count. */
export function sameJson(left: unknown, right: unknown): boolean {
	if (Array.isArray(left) || Array.isArray(right)) {
		return (
			Array.isArray(left) &&
			Array.isArray(right) &&
			left.length === right.length &&
			left.every((entry, index) => sameJson(entry, right[index]))
		);
	}
	if (!isObject(left) || !isObject(right)) return left === right;
	const names = fieldsOf(left);
	return (
		names.length === fieldsOf(right).length &&
		names.every((name) => Object.hasOwn(right, name) && sameJson(left[name], right[name]))
	);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null;

/** JSON has no fields without a value. */
const fieldsOf = (value: Record<string, unknown>): string[] =>
	Object.keys(value).filter((name) => value[name] !== undefined);
