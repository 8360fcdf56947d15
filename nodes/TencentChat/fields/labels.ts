import type { RequestIssue } from '../../shared/client/failure';

/**
 * What people know a field of the wire by. Where one field of the form stands for more than one value,
 * it says which is meant.
 */
export type Label = string | LabelInside;

/**
 * @param inside where in the field, by the wire's names and by positions in lists
 * @param value what the field holds
 */
type LabelInside = (inside: readonly PropertyKey[], value: unknown) => string;

/** Labels by the wire's names. */
export type Labels = Readonly<Record<string, Label>>;

/**
 * What is wrong with a request, in the names of the form: "Sender User ID is required". One field may
 * stand for two of the wire, and is named once.
 *
 * @param entriesBefore how many entries of a long list went before those of this request
 */
export const describeIssues = (
	body: Readonly<Record<string, unknown>>,
	issues: readonly RequestIssue[],
	labels: Labels = {},
	entriesBefore = 0,
): string => {
	const told = issues.map(({ path: [field, ...inside], message }) => {
		if (field === undefined) return `The request ${message}`;
		const name = String(field);
		return `${placeIn(labels[name] ?? name, inside, body[name], entriesBefore)} ${message}`;
	});
	return [...new Set(told)].join('; ');
};

function placeIn(
	label: Label,
	inside: readonly PropertyKey[],
	value: unknown,
	entriesBefore: number,
): string {
	if (typeof label === 'function') return label(inside, value);
	const [position] = inside;
	const isList = Array.isArray(value) && (value.length > 1 || entriesBefore > 0);
	return isList && typeof position === 'number'
		? `${label} (entry ${entriesBefore + position + 1})`
		: label;
}
