import fc from 'fast-check';

import { redact } from '../../nodes/shared/redaction/redact';
import { signUserSig } from '../../nodes/shared/signing/userSig';
import fixture from '../fixtures/userSig.json';
import { cleaned, encoders } from '../support/echoes';

const { secretKey, vectors } = fixture;
const userSig = vectors[0]!.userSig;

describe('redacting', () => {
	it.each([
		[
			'a query value',
			`GET /v4/x?sdkappid=1&usersig=short&random=5`,
			'&usersig=[redacted]&random=5',
		],
		['a query value in any case', `?UserSig=short failed`, '?UserSig=[redacted] failed'],
		['an escaped query value', `u=%3Fusersig%3Dshort&a=1`, 'usersig%3D[redacted]&a=1'],
		['a JSON value', `{"usersig": "short", "a": 1}`, '{"usersig": "[redacted]", "a": 1}'],
		['a JSON value inside JSON', `{\\"usersig\\":\\"short\\"}`, '{\\"usersig\\":\\"[redacted]\\"}'],
		['a UserSig anywhere', `bad signature ${userSig}!`, 'bad signature [redacted]!'],
		['an escaped UserSig', encodeURIComponent(userSig).replaceAll('*', '%2A'), '[redacted]'],
		['the secret key', `key ${secretKey} refused`, 'key [redacted] refused'],
		['a secret escaped for a URL', 'token=a%26b%3D%C3%BC', 'token=[redacted]'],
		['a secret with a space in a query', 'token=two+words%20', 'token=[redacted]%20'],
		['a secret escaped for JSON', '{"token":"say \\"hi\\""}', '{"token":"[redacted]"}'],
	])('takes out %s', (_, text, expected) => {
		const clean = redact(text, [secretKey, 'a&b=ü', 'two words', 'say "hi"']);
		expect(clean).toContain(expected);
		expect(clean).not.toContain(secretKey);
		expect(clean).not.toContain('short');
	});

	it.each([
		'The UserSig has expired: sign again',
		'MsgKey 31906_833502_1572869830 of user_1001 is not there',
		'https://console.tim.qq.com/v4/openim/modify_c2c_msg?sdkappid=1400000000&random=1',
		'',
	])('leaves %j as it is', (text) => {
		expect(redact(text, [secretKey, ''])).toBe(text);
	});

	const plain = fc.string({ maxLength: 40 });

	it('lets no secret and no UserSig survive, wherever they stand', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(plain, { minLength: 2, maxLength: 5 }),
				fc.string({ minLength: 11, maxLength: 64 }),
				fc.string({ minLength: 1, maxLength: 32 }),
				fc.nat(),
				async (texts, secret, userId, issuedAtSeconds) => {
					const signature = await signUserSig({
						sdkAppId: 1400000000,
						secretKey: secret,
						userId,
						issuedAtSeconds,
						lifetimeSeconds: 86400,
					});
					const escaped = encodeURIComponent(secret);
					const text = texts.join(`${secret} ${signature} ${escaped}`);
					const clean = redact(text, [secret]);

					expect(clean).not.toContain(secret);
					expect(clean).not.toContain(escaped);
					expect(clean).not.toContain(signature.slice(0, 60));
					expect(clean).not.toContain(signature.slice(-60));
				},
			),
		);
	});
});

describe('redacting an answer', () => {
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

	it('leaves digits in hexadecimal that a key has too, but only a few in a row', () => {
		const item = { Hash: encoders.hexadecimal!('{"amount":9.40223456e+178}') };

		expect(cleaned(item, ['0123456789abcdef'])).toEqual(item);
	});
});
