import codex from '../../nodes/TencentChat/TencentChat.node.json';
import { TencentChat } from '../../nodes/TencentChat/TencentChat.node';

/** n8n's own search. Its types are not to be found by this package's kind of resolution. */
const { sublimeSearch } = jest.requireActual<{
	sublimeSearch: <Item>(typed: string, items: readonly Item[]) => Array<{ item: Item }>;
}>('@n8n/utils/dist/search/sublime-search');

/** The node as n8n's panel of nodes searches it. */
const node = {
	properties: { displayName: new TencentChat().description.displayName, codex },
};

/** Nodes that stand beside it there. */
const others = ['Slack', 'Discord', 'Telegram', 'Send Email', 'HTTP Request', 'Edit Fields (Set)'];
const panel = [
	node,
	...others.map((displayName) => ({ properties: { displayName, codex: { alias: [] } } })),
];

describe("Typed into n8n's search", () => {
	it.each([
		['what it is', ['tencent', 'Tencent Chat', 'tim', '腾讯', '即时通信']],
		['an edit', ['modify message', 'edit message', 'modify_c2c_msg', '修改消息']],
		['a recall', ['recall', 'recall message', 'delete message', 'withdraw', '撤回']],
		['a message', ['send message', 'group message', 'message history', '群消息', '发送消息']],
		['a sender', ['mute', 'kick', 'ban user', '禁言', '踢人']],
		['moderation', ['moderat', 'moderation', 'banned words', 'callback', '敏感词', '内容审核']],
	])('%s finds the node', (_what, words) => {
		for (const word of words) {
			expect(sublimeSearch(word, panel).map(({ item }) => item)[0]).toBe(node);
		}
	});
});
