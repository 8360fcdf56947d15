import { startSandbox } from '../../sandbox';
import { exampleMessages } from '../../sandbox/exampleMessages';
import { startSession } from '../../scripts/host/n8nApi';
import { type CoreStage, testCore } from './support/core';
import { given } from './support/given';

/** In another n8n than the newest: N8N_VERSION=1.123.81; with the other build: PACKAGE_BUILD=verified. */
describe('the package in n8n', () => {
	let stage: CoreStage;

	beforeAll(async () => {
		const sandbox = await startSandbox();
		sandbox.seed(exampleMessages);
		const n8nUrl = given('E2E_N8N_URL');
		const api = startSession(n8nUrl, given('E2E_N8N_COOKIE'));
		const name = `Tencent Chat ${sandbox.url}`;
		const credential = await api.saveCredential(name, 'tencentChatApi', sandbox.credential);
		stage = { n8nUrl, api, sandbox, credential };
	});

	afterAll(async () => {
		await stage.sandbox.close();
	});

	testCore(() => stage);
});
