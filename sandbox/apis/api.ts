import type * as z from 'zod/v4';
import { issueAt } from '../checks/issues';
import { refuse, type Reply } from '../reply';
import type { DeliveryParts } from '../delivery/parts';

/** One REST API as the server sees it. `handle` never throws; its failures are refusals. */
export interface Api {
	/** Such as `v4/openim/sendmsg`. */
	readonly path: string;
	/** The path's last part. */
	readonly command: string;
	/** Tencent's documented rate for one app. */
	readonly callsPerSecond: number;
	handle(body: ReceivedBody, call: CallContext): Reply | Promise<Reply>;
}

export interface ReceivedBody {
	readonly bytes: number;
	/** The parsed JSON, or undefined where the text was none. */
	readonly json: unknown;
}

/** What an API may use: the state, and who called it from where. */
export interface CallContext extends DeliveryParts {
	/** The admin that signed the call. */
	readonly identifier: string;
}

interface Definition<Schema extends z.ZodType> {
	path: string;
	callsPerSecond: number;
	request: Schema;
	/** Which codes this API's family has for requests that cannot be read at all. */
	family: Family;
	/** Code for a request field that is missing or wrong; others get the family's. */
	fieldCodes?: Readonly<Record<string, number>>;
	/** Longest request in bytes, where the API has such a limit. */
	maxRequest?: { bytes: number; errorCode: number };
	apply(request: z.infer<Schema>, call: CallContext): Reply | Promise<Reply>;
}

export interface Family {
	readonly notJson: number;
	readonly invalid: number;
}

/** Codes as the pages of each service list them. */
export const families = {
	openim: { notJson: 90001, invalid: 20001 },
	group: { notJson: 10011, invalid: 10004 },
	account: { notJson: 60003, invalid: 70402 },
} satisfies Record<string, Family>;

/** 12 KB, counted over the request as it was sent. */
export const MAX_MESSAGE_BYTES = 12_288;

export const defineApi = <Schema extends z.ZodType>(definition: Definition<Schema>): Api => {
	const { path, callsPerSecond, request, family, fieldCodes = {}, maxRequest } = definition;
	return {
		path,
		command: path.slice(path.lastIndexOf('/') + 1),
		callsPerSecond,
		handle({ bytes, json }, call) {
			if (json === undefined) return refuse(family.notJson);
			if (maxRequest && bytes > maxRequest.bytes)
				return refuse(maxRequest.errorCode, `${bytes} bytes of at most ${maxRequest.bytes}`);
			const parsed = request.safeParse(json);
			if (parsed.success) return definition.apply(parsed.data, call);
			const { field, detail, errorCode } = issueAt(parsed.error);
			return refuse(errorCode ?? fieldCodes[field ?? ''] ?? family.invalid, detail);
		},
	};
};

/** What a message itself takes, where the request around it may be longer. */
export const messageBytes = (request: { MsgBody: unknown; CloudCustomData?: string }): number =>
	Buffer.byteLength(JSON.stringify(request.MsgBody)) +
	Buffer.byteLength(request.CloudCustomData ?? '');
