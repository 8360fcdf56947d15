/**
 * Lints snippets with the repository's own ESLint configuration, without type information: takes
 * `[{ filePath, code }]` on stdin and gives, in the same order, the IDs of the rules that each breaks.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';

const withoutTypes = { languageOptions: { parserOptions: { project: null } } };
const rules = /^(tencent-chat\/|no-console$|@n8n\/community-nodes\/no-restricted-)/;

const eslint = new ESLint({
	overrideConfig: [withoutTypes],
	ruleFilter: ({ ruleId }) => rules.test(ruleId),
});

const lint = async ({ filePath, code }) => {
	const [result] = await eslint.lintText(code, { filePath, warnIgnored: true });
	return result.messages.map(({ ruleId, message }) => ruleId ?? message);
};

const snippets = JSON.parse(await text(process.stdin));
process.stdout.write(JSON.stringify(await Promise.all(snippets.map(lint))));
