import fc from 'fast-check';

import { redactJson } from '../../nodes/shared/redaction/redact';
import { mayHoldSecret } from '../../nodes/shared/redaction/secretForms';
import { signUserSig } from '../../nodes/shared/signing/userSig';

/** What a server, a gateway or a log may make of a text before it echoes it. */
const encoders: Readonly<Record<string, (text: string) => string>> = {
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
function cleaned(json: unknown, secrets: readonly string[]): unknown {
	const text = JSON.stringify(json);
	const parsed: unknown = JSON.parse(text);
	return mayHoldSecret(text, secrets) ? redactJson(parsed, secrets) : parsed;
}

/** As many characters of a secret in a row as may be seen. */
const seen = 16;

/** What somebody reads in a text who knows how to undo all that. */
function readings(text: string): string[] {
	const unescape = (given: string): string =>
		given
			.replace(
				/%([\da-f]{2})|\\u00([\da-f]{2})|\\x([\da-f]{2})|&#x([\da-f]+);/gi,
				(_all, ...codes) => String.fromCharCode(parseInt(codes.slice(0, 4).find(Boolean), 16)),
			)
			.replace(/&#(\d+);/g, (_all, code) => String.fromCharCode(Number(code)))
			.replaceAll('&ast;', '*')
			.replaceAll('&lowbar;', '_')
			.replace(/\\([\\"rn])/g, (_all, sign) => ({ r: '', n: '' })[sign as string] ?? sign);
	const plain = [text];
	for (let layer = 0; layer < 3; layer++) plain.push(unescape(plain.at(-1)!));
	return [...plain, ...plain.map((given) => given.replace(/\s|> /g, ''))];
}

/** The same, and what it holds in base64 or hexadecimal, once more and once again. */
function deepReadings(text: string, layers = 2): string[] {
	const read = readings(text);
	if (layers === 0) return read;
	const inner = new Set(
		read.flatMap((given) =>
			[...given.matchAll(/[\w+/-]{8,}/g)].flatMap(([run]) =>
				[0, 1, 2, 3].flatMap((at) => [
					Buffer.from(run.slice(at), 'base64').toString('latin1'),
					Buffer.from(run.slice(at), 'hex').toString('latin1'),
				]),
			),
		),
	);
	return [...read, ...[...inner].flatMap((given) => deepReadings(given, layers - 1))];
}

const partsOf = (secret: string): string[] =>
	Array.from({ length: secret.length - seen + 1 }, (_, at) => secret.slice(at, at + seen));

/** Letters and digits, for which no escape differs. */
const comparable = (text: string) => text.toLowerCase().replace(/[^a-z\d]/g, '');

const secretKey = fc.string({
	unit: fc.constantFrom(...'0123456789abcdef'),
	minLength: 64,
	maxLength: 64,
});

it('lets no part of a UserSig or a secret key into an item, however a server echoes it', async () => {
	await fc.assert(
		fc.asyncProperty(
			secretKey,
			fc.string({ minLength: 1, maxLength: 32 }),
			fc.boolean(),
			fc.array(fc.constantFrom(...Object.keys(encoders)), { maxLength: 2 }),
			async (key, userId, echoesKey, names) => {
				const userSig = await signUserSig({
					sdkAppId: 1400000000,
					secretKey: key,
					userId,
					issuedAtSeconds: 1_795_334_400,
					lifetimeSeconds: 86400,
				});
				const secret = echoesKey ? key : userSig;
				const echoed = names.reduce((text, name) => encoders[name]!(text), secret);
				const item = { ErrorInfo: `bad request ${echoed}`, List: [{ [echoed]: echoed }] };
				const clean = JSON.stringify(cleaned(item, [userSig, key]));
				for (const reading of new Set(deepReadings(clean).map(comparable))) {
					const leak = partsOf(comparable(secret)).find((part) => reading.includes(part));
					expect(leak).toBeUndefined();
				}
			},
		),
		{ numRuns: 150 },
	);
});

it.each([
	['lines', 'base64'],
	['lines', 'hexadecimal'],
	['json', 'base64'],
	['html', 'base64url'],
	['quotedLines', 'base64'],
	['base64', 'hexadecimal'],
])(
	'takes out a secret that was put into %s and then into %s, and nothing around it',
	(...names) => {
		const key = '5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e';
		const echoed = names.reduce((text, name) => encoders[name]!(text), key);
		const around = (secret: string) => `request of user_1001 (${secret}) was not taken`;

		expect(cleaned({ ErrorInfo: around(echoed) }, [key])).toEqual({
			ErrorInfo: expect.stringMatching(
				/^request of user_1001 \(\S{0,3}\[redacted\]\S{0,3}\) was not taken$/,
			),
		});
	},
);

it('changes nothing of what holds no secret, nor of base64 of anything else', () => {
	const secrets = ['eJwtzM0KgkAUBeB3ubsoddRxFFwUWcWghtIiN1Nq1f5qTAt690YbVwce', '0123456789abcdef'];
	fc.assert(
		fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
			const text = JSON.stringify(value);
			const json: unknown = JSON.parse(text);
			expect(cleaned(json, secrets)).toEqual(json);
			const encoded = {
				File: Buffer.from(text).toString('base64'),
				Hash: encoders.hexadecimal!(text),
			};
			expect(cleaned(encoded, secrets)).toEqual(encoded);
		}),
	);
});

it('leaves digits in hexadecimal that a key has too, but only a few in a row', () => {
	const item = { Hash: encoders.hexadecimal!('{"amount":9.40223456e+178}') };

	expect(cleaned(item, ['0123456789abcdef'])).toEqual(item);
});
