import { createHash } from 'node:crypto';
import type { AnswerKind } from '../../fields/question/answerKind';
import { maxAnswerLength } from './answer';
import { pageStyle } from './pageStyle';

/** A page for the person who was asked. Without scripts: only its form can decide anything. */
export interface Page {
	readonly title: string;
	readonly html: string;
}

/** Asks once more, and takes the answer. */
export const askingPage = (
	{ message, answer }: { readonly message: string; readonly answer: AnswerKind },
	until: string | undefined,
	hint?: string,
): Page =>
	page(
		'Your answer, please',
		`${quote(message)}
<form method="post" accept-charset="utf-8">
${hint === undefined ? '' : `<p class="hint" role="alert">${escape(hint)}</p>`}
${answer.type === 'freeText' ? textInput : buttons(answer)}
</form>
<p class="note">Nothing is decided before you press a button.${until === undefined ? '' : ` Open until ${escape(until)}.`}</p>`,
	);

/** Says that an answer has been taken. */
export const recordedPage = (message: string, shown: string, stillAsks: boolean): Page =>
	page(
		'Recorded',
		`${quote(message)}
<p class="answer">${escape(shown)}</p>
<p class="note">${stillAsks ? 'The message in the chat could not be updated, and still asks. Your answer counts all the same. ' : ''}You can close this page.</p>`,
	);

/** Says why no answer is taken. */
export const closedPage = (title: string, reason: string): Page =>
	page(title, `<p class="note">${escape(reason)}</p>`);

/** What a browser may do with a page: show it with its own style, and send its own form. */
export const pageHeaders: Readonly<Record<string, string>> = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': [
		"default-src 'none'",
		`style-src 'sha256-${createHash('sha256').update(pageStyle).digest('base64')}'`,
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
	].join('; '),
	'Cache-Control': 'no-store',
	'Referrer-Policy': 'no-referrer',
	'X-Content-Type-Options': 'nosniff',
	'X-Robots-Tag': 'noindex, nofollow',
};

const page = (title: string, main: string): Page => ({
	title,
	html: `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>${escape(title)}</h1>
${main}
</main>
</body>
</html>
`,
});

const quote = (message: string): string => `<blockquote dir="auto">${escape(message)}</blockquote>`;

const textInput = `<label for="text">Your answer</label>
<textarea id="text" name="text" rows="4" maxlength="${maxAnswerLength}" required dir="auto"></textarea>
<div class="buttons"><button class="primary">Submit</button></div>`;

const buttons = ({ approve, decline }: { approve: string; decline?: string }): string =>
	`<div class="buttons">
<button class="primary" name="decision" value="approve">${escape(approve)}</button>
${decline === undefined ? '' : `<button name="decision" value="decline">${escape(decline)}</button>`}
</div>`;

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
