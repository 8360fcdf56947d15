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
 * Turns any request into one that Tencent Chat accepts: signed, to the credential's own endpoint,
 * by POST and with a JSON body. Gives a copy, since n8n shows the given request to people.
 *
 * Throws a UserError where the credential cannot be used or the request goes to another host.
 *
 * @see https://trtc.io/document/34620
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
	const address = addressOf(request, app.value.endpoint);
	if (!address.ok) throw new UserError(address.error);

	const userSig = await userSigs.get(app.value);
	return {
		...withJsonBody(request),
		...target(request, address.value),
		...noRedirect,
		method: 'POST',
		qs: { ...request.qs, ...signedQuery(app.value, userSig) },
	};
};

const userSigs = createUserSigCache({ nowMs: () => Date.now() });

/** Writes the whole address into each field that n8n may read it from. */
const target = ({ uri }: RequestToSign, address: string) => ({
	url: address,
	baseURL: undefined,
	...(uri === undefined ? {} : { uri: address }),
});

/**
 * Forbids redirects, under the names of both forms of a request. Tencent Chat never redirects; a
 * proxy or a wrong host that did would be sent a signed call.
 */
const noRedirect = {
	disableFollowRedirect: true,
	maxRedirects: 0,
	sendCredentialsOnCrossOriginRedirect: false,
	followRedirect: false,
	followAllRedirects: false,
};
