import type { Endpoint } from '../nodes/shared/regions';
import { failure, success, type Result } from '../nodes/shared/result';
import { signedQueryNames } from '../nodes/shared/signing/signedQuery';
import type { RequestToSign } from './requestToSign';

/**
 * The full address of a request, or why it is not called: a signature opens the whole app, so it
 * goes to the credential's own endpoint alone. A path without a host is one of that endpoint.
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

/** As n8n's HTTP library joins the two. */
const joined = (baseURL: string | undefined, path: string): string =>
	!baseURL || /^([a-z][a-z\d+.-]*:)?\/\//i.test(path)
		? path
		: `${baseURL.replace(/\/+$/, '')}/${path.replace(/^\/+/, '')}`;

/** A sample that was pasted from Tencent's page brings placeholders for what is signed. */
const withoutSignature = (address: URL): string => {
	for (const name of signedQueryNames) {
		if (address.searchParams.has(name)) address.searchParams.delete(name);
	}
	address.hash = '';
	return address.href;
};
