import type { IExecuteFunctions } from 'n8n-workflow';
import type { CallReport } from '../../../shared/client/callTerms';

/**
 * A call that waited fewer milliseconds than this for its permit counts as one that did not wait: a timer
 * may be that late by itself, and the person would be told of a limit that held nothing up.
 */
const noticedWaitMs = 3;

/**
 * From so many items on that waited for another, the person is told: one after another, they take about
 * a second at a round trip of 50 ms. Fewer are not noticed.
 */
const noticedInOrder = 20;

/** What the calls of one run went through, for one sentence after the run. */
export class RunReport {
	private waited = 0;
	private refused = 0;
	private retried = 0;
	private done = 0;
	private inOrder = 0;
	private readonly paths = new Set<string>();
	private limitPerSecond = Infinity;

	/**
	 * @param noun what a call is to the person who runs them, such as "edit"
	 * @param ownLimit the node's Max Calls per Second, where it is set
	 * @param thing what items are about of which one waits for the other, such as "message"
	 */
	constructor(
		private readonly noun: string,
		private readonly ownLimit: number | undefined,
		private readonly thing = 'thing',
	) {}

	/**
	 * @param path the API's, since calls of several make no count of edits
	 */
	add(report: CallReport, succeeded: boolean, path = ''): void {
		this.paths.add(path);
		if (succeeded) this.done++;
		if (report.overLimitAnswers > 0) this.refused++;
		// What never got through may have waited for a connection.
		const pacedOnly = succeeded && report.pacedMs >= noticedWaitMs;
		if (pacedOnly) this.waited++;
		if (report.attempts > 1) this.retried++;
		this.limitPerSecond = report.limitPerSecond;
	}

	/** An item waits for an earlier one about the same thing. */
	heldBack(): void {
		this.inOrder++;
	}

	/** Calls that Tencent carried out. */
	succeeded(): number {
		return this.done;
	}

	/** Tells the person, where there is something to tell. */
	tell(context: Pick<IExecuteFunctions, 'addExecutionHints'>): void {
		const message = this.sentence();
		if (message === undefined) return;
		context.addExecutionHints({ message, type: 'info', location: 'outputPane' });
	}

	/** Nothing where there is nothing to tell: waits of less than a second in all are none. */
	sentence(): string | undefined {
		const told: string[] = [];
		const counted = (calls: number) => (told.length === 0 ? this.counted(calls) : count(calls));
		if (this.waited >= this.limitPerSecond) told.push(this.waits());
		if (this.refused > 0) {
			// The limit may be one group's or a gateway's, so its height is not known.
			told.push(
				`${counted(this.refused)} ${this.refused === 1 ? 'was' : 'were'} answered with "too many calls" and waited`,
			);
		}
		if (this.inOrder >= noticedInOrder) {
			told.push(
				`${counted(this.inOrder)} waited for an earlier one about the same ${this.thing}: those go one at a time, in the order of the items`,
			);
		}
		if (this.retried > 0) {
			told.push(`${counted(this.retried)} ${this.retried === 1 ? 'was' : 'were'} retried`);
		}
		return told.length === 0 ? undefined : told.join('; ');
	}

	private waits(): string {
		const limit =
			this.ownLimit !== undefined && this.ownLimit <= this.limitPerSecond
				? 'the limit set in this node,'
				: "Tencent's limit of";
		return `${this.counted(this.waited)} waited for ${limit} ${this.limitPerSecond} calls a second`;
	}

	private counted(calls: number): string {
		const noun = this.paths.size > 1 ? 'call' : this.noun;
		return `${count(calls)} ${noun}${calls === 1 ? '' : 's'}`;
	}
}

const count = (value: number): string => value.toLocaleString('en-US');
