import type { Sandbox, StoredMessage } from '../../../sandbox';

/** A hundred messages of one user to another. */
export const seedHundred = (sandbox: Sandbox, from: string): StoredMessage[] =>
	sandbox.seed(
		Array.from({ length: 100 }, (_, at) => ({ from, to: 'user_1002', text: `Old ${at}` })),
	);

/** Has the messages edited by one execution, and gives what that says of each of them. */
export const postEdits = async (url: string, messages: StoredMessage[]): Promise<unknown> => {
	const edits = messages.map(({ from, to, msgKey }, at) => ({
		...{ From_Account: from, To_Account: to, MsgKey: msgKey, text: `New ${at}` },
	}));
	return (await postJson(url, { messages: edits })).json();
};

export const postJson = (url: string, value: object): Promise<Response> => {
	const headers = { 'content-type': 'application/json' };
	return fetch(url, { method: 'POST', headers, body: JSON.stringify(value) });
};

/** Text of each message of these conversations, with how often it was edited. */
export const textsAndEdits = (
	sandbox: Sandbox,
	conversations: ReadonlyArray<Pick<StoredMessage, 'from' | 'to'>>,
): unknown[][] =>
	conversations
		.flatMap(({ from, to }) => sandbox.conversation(from, to))
		.map(({ msgBody, edits }) => [msgBody[0]?.MsgContent.Text, edits]);
