import { parseArgs } from 'node:util';
import type { CallbackSettings } from '../callbacks/callbackTypes';
import { evenOdds, type FaultOdds } from '../faults';

/**
 * Reads the command line. Gives undefined after it printed the help. Throws for a flag that is
 * wrong.
 */
export const readFlags = (args: string[]) => {
	const { values } = parseArgs({
		args,
		options: {
			port: { type: 'string', default: '7700' },
			limit: { type: 'string' },
			latency: { type: 'string', default: '0' },
			faults: { type: 'string', default: '' },
			callbacks: { type: 'string' },
			'retry-callbacks': { type: 'boolean', default: false },
			'block-unanswered': { type: 'boolean', default: false },
			token: { type: 'string' },
			help: { type: 'boolean', default: false },
		},
	});
	if (values.help) {
		console.log(HELP);
		return undefined;
	}
	return {
		port: numberOf('--port', values.port, 65_535),
		limit: values.limit === undefined ? undefined : numberOf('--limit', values.limit, 1_000_000),
		latencyMs: numberOf('--latency', values.latency, 600_000),
		odds: oddsOf(values.faults),
		callbacks: callbacksOf(values),
		token: values.token,
	};
};

const HELP = `npm run sandbox -- [flags]

  --port 7700          where it listens on 127.0.0.1 (default 7700)
  --limit 200          refuse more calls a second than this, for each API (default: no limit)
  --latency 50         milliseconds before each answer (default 0)
  --faults 0.05        misbehave in 5 of 100 calls, in every way there is; or name the ways:
                       --faults 20004=0.05,badGateway=0.02,html=0.01,cutBody=0.01,
                                resetBefore=0.01,resetAfter=0.01,silence=0.01
  --callbacks URL      tell this URL of what happens, such as the one that the Tencent Chat Trigger shows
  --retry-callbacks    call again, twice at most, where a callback after an event is not answered properly
  --block-unanswered   block a message, with code 80003, where the callback before it is not answered
                       properly in 2 seconds (default: deliver it)
  --token TOKEN        sign those callbacks with it (default: the Callback Token shown at the start)
  --help               this text

While it runs, type a line to send as a user's app does: user_1001 user_1002 hello there`;

const numberOf = (flag: string, text: string, max: number): number => {
	if (/^\d+$/.test(text) && Number(text) <= max) return Number(text);
	throw new Error(`${flag} takes a whole number from 0 to ${max}, not "${text}".`);
};

/** The settings of callbacks that the flags ask for; undefined where they ask for none. */
const callbacksOf = (values: {
	callbacks?: string;
	'retry-callbacks': boolean;
	'block-unanswered': boolean;
}): CallbackSettings | undefined => {
	const retryAfterCallbacks = values['retry-callbacks'];
	const block = values['block-unanswered'];
	if (values.callbacks !== undefined) {
		const url = urlOf(values.callbacks);
		return { url, retryAfterCallbacks, onFailedBefore: block ? 'block' : 'deliver' };
	}
	if (!retryAfterCallbacks && !block) return undefined;
	const flag = retryAfterCallbacks ? '--retry-callbacks' : '--block-unanswered';
	throw new Error(`${flag} needs --callbacks URL, which says where to call.`);
};

const urlOf = (text: string): string => {
	if (URL.canParse(text) && /^https?:/.test(text)) return text;
	throw new Error(`--callbacks takes a URL that starts with http:// or https://, not "${text}".`);
};

const WAYS = ['badGateway', 'html', 'cutBody', 'resetBefore', 'resetAfter', 'silence'] as const;

const oddsOf = (text: string): FaultOdds => {
	if (text === '') return {};
	if (!text.includes('=')) return evenOdds(chanceOf('--faults', text));
	const odds: FaultOdds = { errorCodes: {} };
	for (const part of text.split(',')) {
		const [name = '', chance = ''] = part.split('=');
		const way = WAYS.find((known) => known === name);
		if (way !== undefined) odds[way] = chanceOf(name, chance);
		else if (/^\d+$/.test(name))
			odds.errorCodes = { ...odds.errorCodes, [name]: chanceOf(name, chance) };
		else throw new Error(`--faults knows ${WAYS.join(', ')} and error codes, not "${name}".`);
	}
	return odds;
};

const chanceOf = (name: string, text: string): number => {
	const chance = Number(text);
	if (text !== '' && chance >= 0 && chance <= 1) return chance;
	throw new Error(`${name} takes a chance from 0 to 1, not "${text}".`);
};
