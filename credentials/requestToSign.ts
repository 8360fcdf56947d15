import type { IHttpRequestOptions } from 'n8n-workflow';

/**
 * A request as n8n hands it over. Its HTTP Request node still uses an older form: `uri` in place of
 * `url`.
 */
export type RequestToSign = Partial<IHttpRequestOptions> & {
	readonly uri?: string;
	readonly form?: unknown;
	readonly formData?: unknown;
};
