import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** What n8n's own node-cli and package scanner switch off in the older plugin, and no more. */
const n8nOwnExceptions = {
	credentials: {
		'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		'n8n-nodes-base/cred-class-field-type-options-password-missing': 'off',
	},
	nodes: {
		'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
		'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
		'n8n-nodes-base/node-param-type-options-max-value-present': 'off',
	},
};

/** The rules that n8n's scanner holds a community package to, on whatever files it is given. */
export const n8nGates = [
	{
		files: ['**/nodes/**', '**/credentials/**', 'package.json'],
		extends: [n8nCommunityNodesPlugin.configs.recommended],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		// The scanner does not look at eslint-disable comments, so nobody does.
		linterOptions: { noInlineConfig: true },
		rules: { 'no-console': 'error' },
	},
	{
		files: ['**/*.json'],
		languageOptions: {
			parser: tseslint.parser,
			parserOptions: { extraFileExtensions: ['.json'] },
		},
	},
	{ files: ['package.json'], rules: n8nNodesBase.configs.community.rules },
	{
		files: ['**/credentials/**/*.ts'],
		rules: { ...n8nNodesBase.configs.credentials.rules, ...n8nOwnExceptions.credentials },
	},
	{
		files: ['**/nodes/**/*.ts'],
		rules: { ...n8nNodesBase.configs.nodes.rules, ...n8nOwnExceptions.nodes },
	},
];

/** Every rule of these gates that this package breaks on purpose, and why. Nothing else is. */
export const waivers = [
	{
		// undici and zod have no dependencies of their own. undici keeps connections to Tencent open
		// between calls, which n8n's HTTP helper cannot; the package is for self-hosted n8n first.
		files: ['package.json'],
		rules: { '@n8n/community-nodes/no-runtime-dependencies': 'off' },
	},
	{
		// The undici adapter, which alone imports undici and reads the proxy environment.
		files: [
			'nodes/shared/transport/undiciTransport.ts',
			'nodes/shared/transport/undiciExchange.ts',
		],
		rules: { '@n8n/community-nodes/no-restricted-imports': 'off' },
	},
	{
		// One exchange needs a timer of its own: undici has none that begins when a call leaves.
		files: ['nodes/shared/transport/undiciExchange.ts'],
		rules: { '@n8n/community-nodes/no-restricted-globals': 'off' },
	},
];
