import { z } from 'zod/v4';
import type { ElementType } from './elementTypes';
import { elementTypes } from './elementTypes';
import { fieldsSchema } from './wireFieldSchema';

const elementSchema = z.looseObject(
	{
		MsgType: z.string('must be a text').min(1, 'must not be empty'),
		MsgContent: z.looseObject({}, 'must be an object'),
	},
	'must be an object with MsgType and MsgContent',
);

export type MessageBody = Array<z.infer<typeof elementSchema>>;

/** Elements may be a user's own JSON, so nothing is known of them before this. */
export type MessageBodySchema = z.ZodType<MessageBody, readonly unknown[]>;

/**
 * A message body as Tencent keeps it: an array of elements of whatever type. For bodies that came
 * from the server, which may lack what a new message must have.
 */
export const storedMessageBodySchema: MessageBodySchema = z
	.array(elementSchema, 'must be an array of message elements')
	.min(1, 'must hold at least one element');

/**
 * The schema of MsgBody: an array of elements. The fields of known element types are checked
 * against the table; unknown types and unknown fields pass untouched.
 *
 * Messages complete the sentence "<field> …", so that a form can put its own name in front.
 *
 * Source: "Message Formats", https://trtc.io/document/33527
 */
export const messageBodySchema: MessageBodySchema = storedMessageBodySchema.check(
	({ value: elements, issues }) => {
		elements.forEach((element, index) => {
			const outcome = contentSchemas.get(element.MsgType)?.safeParse(element.MsgContent);
			for (const { message, path } of outcome?.error?.issues ?? []) {
				const place = [index, 'MsgContent', ...path];
				issues.push({ code: 'custom', message, path: place, input: element.MsgContent });
			}
		});
		for (const { msgType, label, maxPerMessage = Infinity } of elementTypes) {
			const count = elements.filter((element) => element.MsgType === msgType).length;
			if (count <= maxPerMessage) continue;
			const message = `must hold at most ${maxPerMessage} ${label} element (${msgType}), this one holds ${count}`;
			issues.push({ code: 'custom', message, path: [], input: elements });
		}
	},
);

/** The schema of an element's MsgContent: its fields, and constants that nothing may contradict. */
const contentSchema = ({ fields, constants = {} }: ElementType) =>
	fieldsSchema(
		fields,
		Object.fromEntries(
			Object.entries(constants).map(([wire, value]) => [
				wire,
				z.literal(value, `must be ${value}`).optional(),
			]),
		),
	);

const contentSchemas = new Map(elementTypes.map((type) => [type.msgType, contentSchema(type)]));
