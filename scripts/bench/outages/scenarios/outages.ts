import { setTimeout as sleep } from 'node:timers/promises';
import { edit, edits, list, send, sends, sendToGroup } from '../jobs';
import { against, aside, type Scenario } from '../scenario';
import { accept, gateway, keepSilent, refuse, type AnsweringServer } from '../answeringServer';

const every = 10_000;

const away = (server: AnsweringServer): void => void server.goAway();

const awayForAWhile = (server: AnsweringServer): void => {
	setTimeout(() => void server.goAway(), 3_000);
	setTimeout(() => void server.comeBack(), 31_000);
};

/** Runs that cannot succeed, and outages that pass. */
export const outages: readonly Scenario[] = [
	{
		what: '10,000 edits, wrong key',
		play: against(refuse(70009), { parameters: edit, items: edits(every) }),
	},
	{
		what: '10,000 edits, connection refused',
		play: against(accept, { parameters: edit, items: edits(every) }, undefined, away),
	},
	{
		what: '10,000 edits, no answer ever',
		play: against(keepSilent, { parameters: edit, items: edits(every) }),
	},
	{
		what: '10,000 edits, over the limit without end',
		play: against(refuse(60007), { parameters: edit, items: edits(every) }),
	},
	{
		what: '2,000 edits, host away for 28 s',
		play: against(accept, { parameters: edit, items: edits(2_000) }, undefined, awayForAWhile),
	},
	{
		what: '1,000 sends, a gateway takes 50 a second',
		play: against(gateway(50), { parameters: send, items: sends(1_000) }),
	},
	{
		what: '600 messages to 60 groups beside a busy one',
		play: against(
			(response, call) => (call.body.GroupId === 'busy' ? refuse(10023) : accept)(response, call),
			{ parameters: sendToGroup, items: list(600, (index) => ({ group: `group_${index % 60}` })) },
			undefined,
			async ({ origin }, place) => {
				const items = [{ group: 'busy' }, { group: 'busy' }];
				aside(place.run({ origin, parameters: sendToGroup, items }));
				await sleep(1_000);
			},
		),
	},
];
