import { setTimeout as sleep } from 'node:timers/promises';
import { edit, edits, send, sends } from '../jobs';
import { against, aside, type Scenario } from '../scenario';
import { accept, drip, slowly, switchProtocols, withoutEnd } from '../answeringServer';

const short = { options: { timeout: 1_000, maxTries: 1 } };

/** What a run that is stopped tells, and what bounds one answer, one run and one API. */
export const bounds: readonly Scenario[] = [
	{
		what: '500 sends, On Error: Stop Workflow, a bad recipient at item 20',
		play: against(
			slowly(40),
			{
				parameters: send,
				items: sends(500).map((item, index) => (index === 20 ? { ...item, user: '' } : item)),
				onError: 'stopWorkflow',
			},
			({ outcome }) =>
				/Done: items? [^"]*?Not known: [^."]*/.exec(outcome.stopped ?? '')?.[0] ?? 'nothing told',
		),
	},
	{
		what: '1 edit, the answer drips, Timeout 1 s',
		play: against(drip, { parameters: { ...edit, ...short }, items: edits(1) }),
	},
	{
		what: '1 edit, answered by 101, Timeout 1 s',
		play: against(switchProtocols, { parameters: { ...edit, ...short }, items: edits(1) }),
	},
	{
		what: '1 edit, an answer of 600 MB',
		play: against(withoutEnd(600), {
			parameters: { ...edit, options: { maxTries: 1 } },
			items: edits(1),
		}),
	},
	{
		what: '30,000 dry runs',
		play: against(accept, {
			parameters: { ...edit, options: { dryRun: true } },
			items: edits(30_000),
		}),
	},
	{
		what: '20 sends beside 200 edits that hang',
		play: against(
			(response, call) => (call.path.includes('modify') ? undefined : accept(response, call)),
			{ parameters: send, items: sends(20) },
			undefined,
			async ({ origin }, place) => {
				aside(place.run({ origin, parameters: { ...edit, ...short }, items: edits(200) }));
				await sleep(1_000);
			},
		),
	},
];
