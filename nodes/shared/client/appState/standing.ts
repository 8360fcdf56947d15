import type { Flow } from '../../rateLimit/fairQueue';
import type { Stop } from '../../stop';
import type { AttemptFailure, AttemptFailureCause } from '../attemptFailure';
import { isRefusalOfApp } from '../attemptFailure';
import type { AppState } from './appState';
import { weightOfSilence } from './outageRules';
import type { Outage } from './outage';

/** How far a try came. */
export interface Reach {
	/** When it went on the wire; nothing where it did not. */
	readonly leftMs: number | undefined;
	/** Whether the endpoint has another name by which it can be tried. */
	readonly hasBackup?: boolean;
}

/** How one call stands with the state of its app. */
export class Standing {
	private readonly cameAt: number;
	private readonly limit: string;

	/**
	 * @param api path of the API
	 * @param part where a limit counts a part of the API's calls alone: that part
	 * @param startedMs when the call began
	 */
	constructor(
		private readonly state: AppState,
		flow: Flow,
		private readonly api: string,
		part: string,
		private readonly startedMs: number,
	) {
		this.cameAt = state.cameAt(flow);
		this.limit = `${api} ${part}`;
	}

	/** Why there is no call, for those who were there when the cause was given up. */
	verdict(): AttemptFailureCause | undefined {
		for (const outage of this.outages()) {
			const cause = outage.verdict(this.cameAt);
			if (cause !== undefined) return cause;
		}
		return undefined;
	}

	/** Waits while others probe. */
	async untilOpen(stop: Stop | undefined): Promise<'open' | 'givenUp' | 'stopped'> {
		for (;;) {
			if (this.verdict() !== undefined) return 'givenUp';
			const holding = this.outages().find((outage) => outage.holds());
			if (holding === undefined) return 'open';
			// Whoever was woken and waits for something else leaves the probe to the next.
			this.passOn(holding);
			if (!(await holding.change(stop))) {
				this.passOn();
				return 'stopped';
			}
		}
	}

	/** Whether it may go at this moment. */
	isOpen(): boolean {
		return this.verdict() === undefined && !this.outages().some((outage) => outage.holds());
	}

	/** It goes, as a probe where others wait. The returned function tells that its try is over. */
	begin(): () => void {
		const ends = this.outages().map((outage) => outage.begin());
		return () => {
			for (const end of ends) end();
		};
	}

	/** Lets another probe, since this call does not. */
	passOn(except?: Outage): void {
		for (const outage of this.outages()) if (outage !== except) outage.serve();
	}

	succeeded(): void {
		this.state.passed('unreachable');
		this.noteAnswer();
	}

	failed(attemptFailure: AttemptFailure, cause: AttemptFailureCause, reach: Reach): void {
		const { state, api } = this;
		if (reach.leftMs !== undefined) state.passed('unreachable');
		switch (attemptFailure) {
			case 'noConnection':
				if (reach.hasBackup !== true) state.failed('unreachable', '', cause);
				return;
			case 'overLimit':
				state.passed('unanswered', api);
				state.failed('overLimit', this.limit, cause);
				return;
			case 'timeout':
				state.failed('unanswered', api, cause, this.weightOfTimeout(reach.leftMs));
				return;
			case 'serverTrouble':
			case 'unreadableAnswer':
			case 'connectionLost':
			case 'staleConnection':
				state.failed('unanswered', api, cause);
				return;
			case 'final':
				if (isRefusalOfApp(cause)) this.refused(cause);
				else if (cause.kind === 'refused' || cause.kind === 'incomplete') this.noteAnswer();
				return;
			// A fresh signature may help.
			case 'signatureRefused':
			case 'cancelled':
		}
	}

	/** Its key, app, admin or IP address is refused, also with a fresh signature. */
	refused(cause: AttemptFailureCause): void {
		// Where others were answered meanwhile, it is this call's alone.
		if (this.state.lastAnswerMs(this.api) >= this.startedMs) return;
		this.state.failed('refused', this.api, cause);
	}

	private noteAnswer(): void {
		this.state.answered(this.api);
		this.state.passed('unanswered', this.api);
		this.state.passed('overLimit', this.limit);
		this.state.passed('refused', this.api);
	}

	private weightOfTimeout(leftMs = -Infinity): number {
		return this.state.lastAnswerMs(this.api) < leftMs ? weightOfSilence : 1;
	}

	private outages(): readonly Outage[] {
		if (this.state.isCalm()) return none;
		return [
			this.state.outage('unreachable'),
			this.state.outage('unanswered', this.api),
			this.state.outage('overLimit', this.limit),
			this.state.outage('refused', this.api),
		].filter((outage) => outage !== undefined);
	}
}

const none: readonly Outage[] = [];
