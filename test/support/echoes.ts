import { redactJson } from '../../nodes/shared/redaction/redact';
import { mayHoldSecret } from '../../nodes/shared/redaction/secretForms';

/** What a server, a gateway or a log may make of a text before it echoes it. */
export const encoders: Readonly<Record<string, (text: string) => string>> = {
	url: (text) => text.replace(/[^a-z\d]/gi, (sign) => `%${hex(sign)}`),
	urlOfAll: (text) => text.replace(/[\0-\x7f]/g, (sign) => `%${hex(sign).toLowerCase()}`),
	html: (text) => text.replace(/[^a-z\d]/gi, (sign) => `&#${sign.charCodeAt(0)};`),
	htmlHex: (text) => text.replace(/[^a-z\d]/gi, (sign) => `&#x${hex(sign)};`),
	htmlNames: (text) => text.replaceAll('*', '&ast;').replaceAll('_', '&lowbar;'),
	json: (text) => text.replace(/[^a-z\d]/gi, (sign) => `\\u00${hex(sign).toLowerCase()}`),
	script: (text) => text.replace(/[^a-z\d]/gi, (sign) => `\\x${hex(sign)}`),
	jsonText: (text) => JSON.stringify(text),
	base64: (text) => Buffer.from(text).toString('base64'),
	base64url: (text) => Buffer.from(text).toString('base64url'),
	hexadecimal: (text) => Buffer.from(text).toString('hex'),
	lines: (text) => text.replace(/.{7}/g, '$&\r\n  '),
	mimeLines: (text) => text.replace(/.{64}/g, '$&\n'),
	quotedLines: (text) => text.replace(/.{40}/g, '$&\n> '),
	asStandardBase64: (text) =>
		text.replace(/[*_-]/g, (sign) => ({ '*': '+', '-': '/' })[sign] ?? '='),
	upperCase: (text) => text.toUpperCase(),
	cutOff: (text) => text.slice(0, 50),
	cutBefore: (text) => text.slice(-50),
	inAnAddress: (text) => `POST /v4/x?sdkappid=1&usersig=${text}&random=5`,
	inAPage: (text) => `<p title="${text}">Not found</p>`,
};

const hex = (sign: string) => sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase();

/** An answer's JSON as the client hands it on. */
export function cleaned(json: unknown, secrets: readonly string[]): unknown {
	const text = JSON.stringify(json);
	const parsed: unknown = JSON.parse(text);
	return mayHoldSecret(text, secrets) ? redactJson(parsed, secrets) : parsed;
}
