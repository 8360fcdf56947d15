const textType = 'TIMTextElem';

/**
 * The text of all text elements of a message body, one a line; '' where there is none. Undefined for
 * what is no body at all.
 */
export const textOfBody = (msgBody: unknown): string | undefined => {
	if (!Array.isArray(msgBody)) return undefined;
	const texts = msgBody.map(textOfElement).filter((text) => text !== undefined);
	return texts.join('\n');
};

/** `{ Text }` to stand beside a message body, or nothing where there is no body. */
export const flatText = (msgBody: unknown): { readonly Text?: string } => {
	const Text = textOfBody(msgBody);
	return Text === undefined ? {} : { Text };
};

const textOfElement = (element: unknown): string | undefined => {
	if (!isRecord(element) || element.MsgType !== textType) return undefined;
	const { MsgContent } = element;
	return isRecord(MsgContent) && typeof MsgContent.Text === 'string' ? MsgContent.Text : undefined;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
	typeof value === 'object' && value !== null;
