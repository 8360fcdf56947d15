import {
	UserError,
	type ICredentialDataDecryptedObject,
	type IHttpRequestOptions,
} from 'n8n-workflow';

import { appOfCredential } from '../nodes/shared/client/app';
import { signedQuery } from '../nodes/shared/signing/signedQuery';
import { createUserSigCache } from '../nodes/shared/signing/userSigCache';
import { addressOf } from './addressOf';
import type { RequestToSign } from './requestToSign';
import { withJsonBody } from './withJsonBody';

/**
 * Makes any request one that Tencent Chat takes: to the credential's own endpoint, signed, by POST
 * and with a JSON body. The given request stays as it is, since n8n shows it to people.
 *
 * Throws a UserError where the credential cannot be used or the request goes elsewhere.
 */
export const signRequest = async (
	fields: ICredentialDataDecryptedObject,
	request: RequestToSign,
): Promise<IHttpRequestOptions> => {
	const app = appOfCredential(fields);
	if (!app.ok) {
		const { field, message } = app.error;
		throw new UserError(`The Tencent Chat credential cannot be used. ${field}: ${message}`);
	}
	const { sdkAppId, secretKey, adminUserId, endpoint } = app.value;
	const address = addressOf(request, endpoint);
	if (!address.ok) throw new UserError(address.error);

	const userSig = await userSigs.get({ sdkAppId, secretKey, userId: adminUserId });
	return {
		...withJsonBody(request),
		...target(request, address.value),
		...noRedirect,
		method: 'POST',
		qs: { ...request.qs, ...signedQuery(app.value, userSig) },
	};
};

const userSigs = createUserSigCache({ nowMs: () => Date.now() });

/** The whole address stands in the one field, or fields, that n8n will look at. */
const target = ({ uri }: RequestToSign, address: string) => ({
	url: address,
	baseURL: undefined,
	...(uri === undefined ? {} : { uri: address }),
});

/** Tencent Chat never redirects; whoever does would be handed a signed call. In both forms. */
const noRedirect = {
	disableFollowRedirect: true,
	maxRedirects: 0,
	sendCredentialsOnCrossOriginRedirect: false,
	followRedirect: false,
	followAllRedirects: false,
};
