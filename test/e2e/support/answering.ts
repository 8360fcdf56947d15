import { setTimeout } from 'node:timers/promises';
import type { Sandbox } from '../../../sandbox';

/** A question that was sent to a user, and whose page is open to answers. */
export interface OpenQuestion {
	text: string;
	url: string;
	/** Presses a button of the page. */
	answer: (decision: string) => Promise<Response>;
}

/** The texts that the admin has sent to a user. */
export const textsTo = (sandbox: Sandbox, user: string): string[] =>
	sandbox
		.conversation('administrator', user)
		.map(({ msgBody }) => String(msgBody[0]?.MsgContent.Text));

/** Resolves when it is so, looking whenever the sandbox changes. */
export const whenSo = (sandbox: Sandbox, isSo: () => boolean): Promise<void> =>
	new Promise((resolve) => {
		const look = () => {
			if (isSo()) resolve();
		};
		sandbox.on('change', look);
		look();
	});

/** The question in the user's message of this number, once n8n has saved that it waits. */
export const openQuestion = async (
	sandbox: Sandbox,
	user: string,
	number: number,
): Promise<OpenQuestion> => {
	const newest = () => textsTo(sandbox, user)[number - 1] ?? '';
	await whenSo(sandbox, () => newest().includes('http'));
	const text = newest();
	const [url] = /https?:\/\/\S+/.exec(text)!;
	for (;;) {
		const page = await fetch(url);
		if ((await page.text()).includes('<form')) break;
		await setTimeout(100);
	}
	const answer = (decision: string) =>
		fetch(url, { method: 'POST', body: new URLSearchParams({ decision }) });
	return { text, url, answer };
};
