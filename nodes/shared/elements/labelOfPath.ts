import { elementTypeOf } from './elementTypes';
import type { WireField } from './wireField';

/**
 * The name a person knows for a place in MsgBody, such as "Element 2 (Image) › Image File 1 › URL".
 *
 * @param path where in MsgBody, from its root: `[1, 'MsgContent', 'ImageInfoArray', 0, 'URL']`
 */
export function labelOfPath(body: unknown, path: readonly PropertyKey[]): string {
	const [index, part, ...inside] = path;
	if (typeof index !== 'number') return '';
	const type = elementTypeOf(msgTypeAt(body, index));
	const element = `Element ${index + 1}${type === undefined ? '' : ` (${type.label})`}`;
	const names = [element, ...labelsOfFields(type?.fields ?? [], inside)];
	// Without a field inside, the place is MsgType or MsgContent itself.
	if (inside.length === 0 && part !== undefined) names.push(String(part));
	return names.join(' › ');
}

/** The labels along a path of wire names and positions in lists. */
export function labelsOfFields(
	fields: readonly WireField[],
	path: readonly PropertyKey[],
): readonly string[] {
	const [wire, ...inside] = path;
	if (wire === undefined) return [];
	const field = fields.find((candidate) => candidate.wire === wire);
	const [position, ...below] = inside;
	if (typeof position !== 'number') {
		return [field?.label ?? String(wire), ...labelsOfFields(field?.fields ?? [], inside)];
	}
	const entry = `${field?.groupLabel ?? `${field?.label ?? String(wire)}, entry`} ${position + 1}`;
	return [entry, ...labelsOfFields(field?.fields ?? [], below)];
}

const msgTypeAt = (body: unknown, index: number): unknown => {
	const element: unknown = Array.isArray(body) ? body[index] : undefined;
	return typeof element === 'object' && element !== null && 'MsgType' in element
		? element.MsgType
		: undefined;
};
