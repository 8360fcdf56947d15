import type { Endpoint } from '../nodes/shared/regions';
import { failure, success, type Result } from '../nodes/shared/result';
import { signedQueryNames } from '../nodes/shared/signing/signedQuery';
import type { RequestToSign } from './requestToSign';

/**
 * Gives the full address of a request, or in words why it must not be called: a signature gives
 * access to the whole app, so it goes only to the credential's own endpoint. A path without a host
 * belongs to that endpoint.
 */
export const addressOf = (
	{ url, uri, baseURL }: Pick<RequestToSign, 'url' | 'uri' | 'baseURL'>,
	endpoint: Endpoint,
): Result<string, string> => {
	const written = joined(baseURL, url ?? uri ?? '');
	if (!URL.canParse(written, endpoint.origin)) {
		return failure(
			`The address of the call cannot be read: write ${endpoint.origin}/ and the path of the API.`,
		);
	}
	const address = new URL(written, endpoint.origin);
	const asked = `${address.protocol}//${address.host}`;
	if (asked !== endpoint.origin) {
		return failure(
			`The Tencent Chat credential signs calls to ${endpoint.origin} only, not to ${asked}. ` +
				`Write ${endpoint.origin}/ and the path of the API, or check Region in the credential.`,
		);
	}
	if (address.username || address.password) {
		return failure(
			`Leave the user name and password out of the address: write ${endpoint.origin}/ and the path of the API.`,
		);
	}
	return success(withoutSignature(address));
};

/** Joins the two as n8n's HTTP library would, so that what is checked here is what is called. */
const joined = (baseURL: string | undefined, path: string): string =>
	!baseURL || /^([a-z][a-z\d+.-]*:)?\/\//i.test(path)
		? path
		: `${baseURL.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;

/**
 * Drops signature parameters, since a sample pasted from Tencent's page has placeholders for them.
 */
const withoutSignature = (address: URL): string => {
	for (const name of signedQueryNames) {
		if (address.searchParams.has(name)) address.searchParams.delete(name);
	}
	address.hash = '';
	return address.href;
};
