import fc from 'fast-check';

import { signUserSig } from '../../nodes/shared/signing/userSig';
import { cleaned, encoders } from '../support/echoes';

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
