import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { TencentChatApi } from '../../credentials/TencentChatApi.credentials';
import { TencentChat } from '../../nodes/TencentChat/TencentChat.node';
import { TencentChatTrigger } from '../../nodes/TencentChatTrigger/TencentChatTrigger.node';
import { markdownFiles, read } from './support/markdownFiles';

/** Words of n8n's editor, as n8n 2.41 has them. */
const n8n = [
	...['+', 'Trigger manually', 'Execute step', 'Stop', 'Save', 'Retry', 'More details', 'Docs'],
	...['Import', 'From file', 'Import from file', 'Settings', 'Community nodes', 'Install'],
	...['On Error', 'Stop Workflow', 'Continue (using error output)', 'Retry On Fail'],
	...['Save execution progress', 'Save successful production executions', 'Production URL'],
	...['From list', 'Uninstall', 'Update', 'Database is not ready!'],
	...['HTTP Request', 'Predefined Credential Type', 'Loop Over Items', 'Execute Once'],
	...['Resume', 'On Webhook Call', 'Human review', 'exists', 'set mock data'],
];

/** Words of Tencent's console, in English. */
const chatConsole = ['Chat', 'Users', 'Webhook', 'Display key'];

const shownIn = (properties: readonly INodeProperties[]): string[] =>
	properties.flatMap(({ displayName, options = [] }) => [
		displayName,
		...options.flatMap((option) => {
			if ('values' in option) return [option.displayName, ...shownIn(option.values)];
			if ('type' in option) return shownIn([option]);
			const { name, action = name }: INodePropertyOptions = option;
			return [name, action];
		}),
	]);

const own = [new TencentChat().description, new TencentChatTrigger().description].flatMap(
	({ displayName, properties }) => [displayName, ...shownIn(properties)],
);
const credential = new TencentChatApi();
const known = new Set([
	...own,
	...[credential.displayName, ...shownIn(credential.properties)],
	...n8n,
	...chatConsole,
]);

/** What a page shows in bold as words to look for on a screen; what begins an entry of a list has a colon. */
const labelsOf = (text: string): string[] =>
	[...text.replaceAll(/```.*?```/gs, '').matchAll(/(^- )?\*\*([^*\n]+)\*\*(:?)/gm)]
		.filter(([, entry, , colon]) => entry === undefined || colon === '')
		.flatMap(([, , words = '']) => words.split(/ > |: /))
		.filter((words) => !/\p{Script=Han}/u.test(words));

describe('the labels that the documentation names', () => {
	it.each(markdownFiles().filter((file) => !/^(?:CHANGELOG|CONTRIBUTING|\.github)/.test(file)))(
		'are all on a screen: %s',
		(file) => {
			expect(labelsOf(read(file)).filter((label) => !known.has(label))).toEqual([]);
		},
	);

	it('are seen in prose and in lists, and not in code', () => {
		const text = '- **An entry**: of **Options > Dry Run**\n- **Send**\n\n```\n**code**\n```\n';
		expect(labelsOf(text)).toEqual(['Options', 'Dry Run', 'Send']);
	});
});
