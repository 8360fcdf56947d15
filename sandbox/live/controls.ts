import * as z from 'zod/v4';
import type { Sandbox } from '../sandbox';
import { textBody } from '../seeding';
import { messagesOfAGroup, messagesOfEveryKind } from './exampleOfEveryType';
import type { Pictures } from './pictures';
import { applySettings, settingsRequest, type Tuning } from './pageSettings';
import { moderationRequest } from './stateView';
import { groupView, oneToOneView } from './views';

export interface ControlParts {
	readonly pictures: Pictures;
	readonly sandbox: Pick<
		Sandbox,
		'url' | 'userSends' | 'seed' | 'seedGroup' | 'callbacks' | 'faults' | 'state'
	>;
	readonly tuning: Tuning;
	readonly nowMs: () => number;
	/** Called after a setting was changed. */
	readonly settingsChanged: () => void;
}

/**
 * Something that the page can do. Gives the answer or a promise of it. Throws for a wrong request.
 */
export type Control = (body: unknown, parts: ControlParts) => unknown;

const control =
	<Schema extends z.ZodType>(
		request: Schema,
		run: (request: z.infer<Schema>, parts: ControlParts) => unknown,
	): Control =>
	(body, parts) =>
		run(request.parse(body), parts);

const pictureRequest = z.strictObject({
	data: z.base64().min(1),
	width: z.int().min(1),
	height: z.int().min(1),
});

/**
 * The controls by the last part of their path, such as `/_sandbox/send`. Each takes JSON and
 * answers JSON.
 */
export const controls: ReadonlyMap<string, Control> = new Map([
	[
		'send',
		control(
			z
				.strictObject({
					from: z.string().min(1),
					to: z.string().min(1).optional(),
					group: z.string().min(1).optional(),
					text: z.string().optional(),
					picture: pictureRequest.optional(),
					cloudCustomData: z.string().optional(),
				})
				.refine(({ to, group }) => (to === undefined) !== (group === undefined), {
					error: 'give either to or group',
				})
				.refine(({ text = '', picture }) => text !== '' || picture !== undefined, {
					error: 'give a text, a picture or both',
				}),
			async ({ text = '', picture, ...message }, { sandbox, pictures }) => ({
				reply: await sandbox.userSends({
					...message,
					msgBody: [
						...(text === '' ? [] : textBody(text)),
						...(picture === undefined ? [] : [pictures.add(picture, sandbox.url)]),
					],
				}),
				conversationId:
					message.group === undefined
						? oneToOneView(message.from, message.to ?? '', 0).id
						: groupView({ groupId: message.group }, 0).id,
			}),
		),
	],
	[
		'examples',
		control(z.strictObject({}), (_, { sandbox, nowMs }) => {
			sandbox.seedGroup(messagesOfAGroup(nowMs()));
			const [first] = sandbox.seed(messagesOfEveryKind(nowMs()));
			return { conversationId: first && oneToOneView(first.from, first.to, 0).id };
		}),
	],
	[
		'moderation',
		control(moderationRequest, (given, { sandbox }) => {
			Object.assign(sandbox.state.moderation, given);
			return {};
		}),
	],
	[
		'settings',
		control(settingsRequest, (settings, { sandbox, tuning, settingsChanged }) => {
			applySettings(tuning, sandbox, settings);
			settingsChanged();
			return {};
		}),
	],
]);
