import type { IHookFunctions } from 'n8n-workflow';
import { textOf } from './callbackApp';

/**
 * Registers nothing, since Tencent Chat has no API for its callback URL: a person pastes it into
 * the console, as the form says. When a workflow is activated, the credential is read all the same,
 * so that a missing one is found then and not with the first callback.
 */
export const registration = {
	async checkExists(this: IHookFunctions): Promise<boolean> {
		const { callbackToken } = await this.getCredentials('tencentChatApi');
		if (textOf(callbackToken) === '') {
			const { name } = this.getNode();
			this.logger.warn(
				`Anyone who knows the URL of "${name}" can call it: no callback token is set`,
			);
		}
		return true;
	},

	create: () => Promise.resolve(true),

	delete: () => Promise.resolve(true),
};
