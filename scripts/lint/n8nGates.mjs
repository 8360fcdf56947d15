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
