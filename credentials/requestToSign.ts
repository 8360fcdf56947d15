import type { IHttpRequestOptions } from 'n8n-workflow';

/** n8n's HTTP Request node still asks in the form of an older library: `uri`, and no `url`. */
export type RequestToSign = Partial<IHttpRequestOptions> & {
	readonly uri?: string;
	readonly form?: unknown;
	readonly formData?: unknown;
};
