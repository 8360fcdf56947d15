import type { IHookFunctions } from 'n8n-workflow';
import { registration } from '../../nodes/TencentChatTrigger/registration';

const activate = async (getCredentials: () => Promise<object>) => {
	const warnings: string[] = [];
	const logger = { warn: (line: string) => warnings.push(line) };
	const context = { getCredentials, logger, getNode: () => ({ name: 'Chat calls' }) };
	const ready = await registration.checkExists.call(context as unknown as IHookFunctions);
	return { ready, warnings };
};

it('has nothing to register with Tencent', async () => {
	expect(await activate(() => Promise.resolve({ callbackToken: 'xxxxyyyy' }))).toEqual({
		ready: true,
		warnings: [],
	});
	expect(await Promise.all([registration.create(), registration.delete()])).toEqual([true, true]);
});

it.each([undefined, '', ' '])(
	"warns in n8n's log that anybody can call while the token is %j",
	async (callbackToken) => {
		const { warnings } = await activate(() => Promise.resolve({ callbackToken }));
		expect(warnings).toEqual([expect.stringContaining('Anyone who knows the URL of "Chat calls"')]);
	},
);

it('does not let a workflow be activated whose credential is gone', async () => {
	const gone = () => Promise.reject(new Error('Credential with ID "1" does not exist'));
	await expect(activate(gone)).rejects.toThrow('does not exist');
});
