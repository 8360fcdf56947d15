import type { Flow } from '../../rateLimit/fairQueue';
import { dataCenterOf } from '../../regions';
import { signerKey } from '../../signing/userSigCache';
import type { Time } from '../../time';
import type { AttemptFailureCause } from '../attemptFailure';
import type { App } from '../app';
import type { OutageDependencies } from './outage';
import { Outage } from './outage';
import type { OutageName } from './outageRules';
import { outageRules } from './outageRules';

/**
 * From 1,000 apps on, what is known of the one asked for longest ago is forgotten. More would only take
 * memory; with fewer, an n8n with that many apps would learn of the same outage again.
 */
const maxApps = 1_000;

/** What a process knows of how each app fares. One for the whole process. */
export class AppStates {
	private readonly states = new Map<string, AppState>();

	constructor(
		private readonly time: Time,
		private readonly random: () => number,
	) {}

	of(app: App): AppState {
		const key = `${dataCenterOf(app.endpoint)} ${signerKey(app)}`;
		const state = this.states.get(key) ?? new AppState(this.time, this.random);
		this.states.delete(key);
		this.states.set(key, state);
		const [oldest] = this.states.keys();
		if (this.states.size > maxApps && oldest !== undefined) this.states.delete(oldest);
		return state;
	}
}

/** How one app, called by one admin with one key, fares now. */
export class AppState implements OutageDependencies {
	private readonly outages = new Map<string, Outage>();
	private readonly came = new WeakMap<Flow, number>();
	private ticks = 0;
	private readonly answeredMs = new Map<string, number>();

	constructor(
		readonly time: Time,
		readonly random: () => number,
	) {}

	/** Tells, by the order of such numbers, when a flow's first call came to this app. */
	cameAt(flow: Flow): number {
		const at = this.came.get(flow) ?? this.tick();
		this.came.set(flow, at);
		return at;
	}

	/** Whether nothing is wrong. */
	isCalm(): boolean {
		return this.outages.size === 0;
	}

	/** @param scope of what it is the state, such as one API; nothing for the whole app */
	outage(name: OutageName, scope = ''): Outage | undefined {
		const key = `${name} ${scope}`;
		const outage = this.outages.get(key);
		if (outage?.isForgotten() !== true) return outage;
		this.outages.delete(key);
		return undefined;
	}

	failed(name: OutageName, scope: string, cause: AttemptFailureCause, weight = 1): void {
		const outage = this.outage(name, scope) ?? new Outage(outageRules[name], this, cause);
		this.outages.set(`${name} ${scope}`, outage);
		outage.failed(cause, weight);
	}

	/** A call got past what made others fail. */
	passed(name: OutageName, scope = ''): void {
		const key = `${name} ${scope}`;
		this.outages.get(key)?.end();
		this.outages.delete(key);
	}

	readonly tick = (): number => ++this.ticks;

	/** Notes that Tencent answered a call of an API, be it with a refusal of what the call holds. */
	answered(api: string): void {
		this.answeredMs.set(api, this.time.now());
	}

	/** When an API last answered; long ago where it never did. */
	lastAnswerMs(api: string): number {
		return this.answeredMs.get(api) ?? -Infinity;
	}
}
