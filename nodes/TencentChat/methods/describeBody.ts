import { elementTypes } from '../../shared/elements/elementTypes';
import type { MessageBody } from '../../shared/elements/messageBodySchema';

/**
 * In characters. More does not fit into a line of the list beside time and sender, and n8n cuts it
 * off.
 */
const maxLength = 80;

const typeLabels = new Map(elementTypes.map(({ msgType, label }) => [msgType, label]));

/**
 * Describes a message in one line: its texts, and other elements by their type, as in "[Image]
 * Look!".
 */
export function describeBody(body: MessageBody | readonly never[]): string {
	const parts = body.map(({ MsgType, MsgContent }) =>
		typeof MsgContent.Text === 'string' && MsgType === 'TIMTextElem'
			? MsgContent.Text
			: `[${typeLabels.get(MsgType) ?? MsgType}]`,
	);
	const letters = Array.from(parts.join(' ').replace(/\s+/g, ' ').trim());
	return letters.length > maxLength
		? `${letters.slice(0, maxLength - 1).join('')}…`
		: letters.join('');
}
