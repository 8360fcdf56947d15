import { styleText } from 'node:util';
import type { StoredMessage } from '../../sandbox';

/** A conversation as a person reads it; `before` marks what has changed since. */
export function showConversation(
	messages: readonly StoredMessage[],
	before: readonly StoredMessage[] = messages,
): string {
	return messages
		.map((message) =>
			showMessage(
				message,
				before.find(({ msgKey }) => msgKey === message.msgKey),
			),
		)
		.join('\n');
}

function showMessage(message: StoredMessage, before: StoredMessage | undefined): string {
	const now = showContent(message);
	const then = before === undefined ? now : showContent(before);
	const head = `  ${message.from} → ${message.to}`;
	if (now === then) return `${head}   ${now}`;
	return [
		`${styleText('bold', head)}   ${styleText('yellow', 'edited')}`,
		styleText('red', `      - ${then}`),
		styleText('green', `      + ${now}`),
	].join('\n');
}

const showContent = ({ msgBody, cloudCustomData }: StoredMessage): string =>
	[
		...msgBody.map(showElement),
		...(cloudCustomData === undefined ? [] : [styleText('dim', `custom data ${cloudCustomData}`)]),
	].join('  ');

const showElement = ({ MsgType, MsgContent }: StoredMessage['msgBody'][number]): string =>
	typeof MsgContent.Text === 'string'
		? MsgContent.Text
		: `[${MsgType.replace(/^TIM|Elem$/g, '').toLowerCase()}]`;
