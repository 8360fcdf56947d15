import { z } from 'zod/v4';
import { startSandbox } from '../../../../sandbox';
import { edit, editTo, list, send } from '../jobs';
import type { Place } from '../place';
import { against, type Line, type Scenario } from '../scenario';
import { slowly, type Call } from '../answeringServer';

/** How many texts, which are the numbers of their items, came after a later one about the same thing. */
const outOfOrder = (calls: readonly Call[], thing: string): number => {
	const last = new Map<unknown, number>();
	let wrong = 0;
	for (const { body } of calls) {
		const number = Number(textIn(body));
		if (number < (last.get(body[thing]) ?? -1)) wrong++;
		last.set(body[thing], number);
	}
	return wrong;
};

const bodyOfText = z.object({
	MsgBody: z.array(z.object({ MsgContent: z.object({ Text: z.string() }) })),
});

const textIn = (body: unknown): string | undefined =>
	bodyOfText.parse(body).MsgBody[0]?.MsgContent.Text;

/** Items about one thing, which go one after another. */
export const order: readonly Scenario[] = [
	{
		what: '3 edits of each of 30 messages, answers after 0 to 40 ms',
		play: against(
			slowly(40),
			{
				parameters: editTo,
				items: list(90, (index) => ({ key: `${index % 30}_2_3`, text: `${index}` })),
			},
			(_, { calls }) => `${outOfOrder(calls, 'MsgKey')} out of order`,
		),
	},
	{
		what: '3 messages to each of 24 users, answers after 0 to 40 ms',
		play: against(
			slowly(40),
			{
				parameters: send,
				items: list(72, (index) => ({ user: `user_${index % 24}`, text: `${index}` })),
			},
			(_, { calls }) => `${outOfOrder(calls, 'To_Account')} out of order`,
		),
	},
	{ what: "10 merges into one message's custom data", play: mergeTen },
	{
		what: '1,000 sends to one user ahead of 1,000 to others',
		play: against(
			slowly(40),
			{
				parameters: send,
				items: list(2_000, (index) => ({
					user: index < 1_000 ? 'user_1' : `user_${index}`,
					text: 'hello',
				})),
			},
			(_, { calls }) => {
				const others = calls.filter(({ body }) => body.To_Account !== 'user_1');
				const spanMs = (others.at(-1)?.atMs ?? NaN) - (others[0]?.atMs ?? NaN);
				return `the others within ${(spanMs / 1_000).toFixed(1)} s`;
			},
		),
	},
];

async function mergeTen(place: Place): Promise<Line> {
	const sandbox = await startSandbox({ latencyMs: 20 });
	const [message] = sandbox.seed([{ from: 'user_1001', to: 'user_1002', text: 'hello' }]);
	const outcome = await place.run({
		origin: sandbox.url,
		credential: { secretKey: sandbox.credential.secretKey },
		parameters: {
			...edit,
			...{ msgKey: message?.msgKey ?? '', fieldsToModify: 'cloudCustomData' },
			...{ cloudCustomData: '={{ $json.data }}', cloudCustomDataMode: 'merge' },
		},
		items: list(10, (index) => ({ data: JSON.stringify({ [`field${index}`]: index }) })),
	});
	const [stored] = sandbox.conversation('user_1001', 'user_1002');
	const data = z.record(z.string(), z.number()).parse(JSON.parse(stored?.cloudCustomData ?? '{}'));
	const line = {
		outcome,
		calls: sandbox.calls.length,
		seen: `${Object.keys(data).length} of 10 kept`,
	};
	await sandbox.close();
	return line;
}
