import type { IHookFunctions } from 'n8n-workflow';
import { textOf } from './callbackApp';

/**
 * Tencent Chat has no API for its callback URL: a person pastes it into the console, as the form
 * says. So there is nothing to register, and when a workflow is activated only the credential is
 * looked at, which shows at once if it is missing.
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
