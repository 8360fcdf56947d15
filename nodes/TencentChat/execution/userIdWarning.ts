import type { IExecuteFunctions } from 'n8n-workflow';
import { documentedUserIdBytes } from '../../shared/apis/limits';
import { longUserIds } from '../../shared/apis/longUserIds';

/** What one run sent of user IDs that are longer than documented, for one warning after the run. */
export class UserIdWarning {
	private readonly found = new Set<string>();
	private first: { readonly userId: string; readonly items: readonly number[] } | undefined;

	/**
	 * @param body a request, or an answer to a callback
	 * @param items the indexes of the items that it is made of, in their order
	 */
	look(body: Readonly<Record<string, unknown>>, items: readonly number[]): void {
		for (const userId of longUserIds(body)) {
			this.found.add(userId);
			// Items are not done in their order, and the person looks for the first one.
			if (this.first !== undefined && firstOf(this.first.items) <= firstOf(items)) continue;
			this.first = { userId, items };
		}
	}

	/** Tells the person, where there is something to tell. */
	tell(context: Pick<IExecuteFunctions, 'addExecutionHints'>): void {
		const message = this.sentence();
		if (message === undefined) return;
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}

	sentence(): string | undefined {
		if (this.first === undefined) return undefined;
		const where = `${this.first.userId} (${inWords(this.first.items)})`;
		const allowed = `Tencent's documentation allows ${documentedUserIdBytes} bytes for a user ID`;
		return this.found.size === 1
			? `${allowed}; one is longer: ${where}. It is sent as it is, and Tencent may refuse it`
			: `${allowed}; ${this.found.size.toLocaleString('en-US')} are longer, the first is ${where}. They are sent as they are, and Tencent may refuse them`;
	}
}

const firstOf = ([first = 0]: readonly number[]): number => first;

const inWords = (items: readonly number[]): string =>
	items.length > 1 ? `items ${firstOf(items)} to ${items.at(-1) ?? 0}` : `item ${firstOf(items)}`;
