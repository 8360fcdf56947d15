import type { IAuthenticateRuleResponseSuccessBody, ICredentialTestRequest } from 'n8n-workflow';

import { defaultAdminUserId } from '../nodes/shared/client/app';
import { errorCodes } from '../nodes/shared/errorCodes';

const rule = (
	key: string,
	value: unknown,
	message: string,
): IAuthenticateRuleResponseSuccessBody => ({
	type: 'responseSuccessBody',
	properties: { key, value, message },
});

const explained = Object.entries(errorCodes).map(([code, { title, advice }]) =>
	rule('ErrorCode', Number(code), `${title} (code ${code}). ${advice}`),
);

/**
 * Tests the credential: the admin asks whether the admin exists. This works only with the right
 * key, app, region and admin, and changes nothing. n8n shows the first rule whose value is the one
 * in the answer.
 *
 * @see https://trtc.io/document/34956
 */
export const testRequest: ICredentialTestRequest = {
	request: {
		method: 'POST',
		url: 'v4/im_open_login_svc/account_check',
		body: {
			CheckItem: [{ UserID: `={{ $credentials.adminUserId?.trim() || '${defaultAdminUserId}' }}` }],
		},
	},
	rules: [
		...explained,
		rule(
			'ErrorCode',
			undefined,
			'The answer did not come from Tencent Chat. Check Region and Base URL, and the proxy settings of n8n.',
		),
		rule(
			'ActionStatus',
			'FAIL',
			'Tencent Chat refused the call with a code that is not in the table of this node. Check all fields; SDKAppID, the key and Region are shown in the Chat console.',
		),
	],
};
