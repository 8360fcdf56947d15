import type * as z from 'zod/v4';
import { issueAt } from '../checks/issues';
import { refuse, type Reply } from '../reply';
import type { DeliveryParts } from '../delivery/parts';

/** One REST API as the server sees it. `handle` never throws; its failures are refusals. */
export interface Api {
	/** Without a leading slash, such as `v4/openim/sendmsg`. */
	readonly path: string;
	/** The last part of the path, by which logs and tests name the API. */
	readonly command: string;
	/**
	 * The rate that Tencent documents for one app. Calls beyond it are refused where limits are on.
	 */
	readonly callsPerSecond: number;
	handle(body: ReceivedBody, call: CallContext): Reply | Promise<Reply>;
}

export interface ReceivedBody {
	readonly bytes: number;
	/** The parsed JSON, or undefined where the text was not JSON. */
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
	/** The codes that this API's family has for requests that it cannot read. */
	family: Family;
	/** The codes for fields that are missing or wrong. Other fields get the family's `invalid`. */
	fieldCodes?: Readonly<Record<string, number>>;
	/** The longest request, where the API has such a limit, and the code for a longer one. */
	maxRequest?: { bytes: number; errorCode: number };
	apply(request: z.infer<Schema>, call: CallContext): Reply | Promise<Reply>;
}

/** Codes for a request that is not JSON, and for one whose fields are wrong. */
export interface Family {
	readonly notJson: number;
	readonly invalid: number;
}

/** The codes of each family, as the pages of its service list them. */
export const families = {
	openim: { notJson: 90001, invalid: 20001 },
	group: { notJson: 10011, invalid: 10004 },
	account: { notJson: 60003, invalid: 70402 },
} satisfies Record<string, Family>;

/**
 * Tencent's limit of 12 KB. Some APIs count the whole request as it was sent, others the message
 * alone.
 */
export const MAX_MESSAGE_BYTES = 12_288;

/** Makes an API that checks a request by its schema before it applies it. */
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

/** Counts the bytes of the message alone, for APIs whose request around it may be longer. */
export const messageBytes = (request: { MsgBody: unknown; CloudCustomData?: string }): number =>
	Buffer.byteLength(JSON.stringify(request.MsgBody)) +
	Buffer.byteLength(request.CloudCustomData ?? '');
