import fc from 'fast-check';

import { redact, redactJson } from '../../nodes/shared/redaction/redact';
import { mayHoldSecret } from '../../nodes/shared/redaction/secretForms';
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

const base64 = (text: string) => Buffer.from(text).toString('base64');
const hexadecimal = (text: string) => Buffer.from(text).toString('hex');
const inLines = (text: string) => text.replace(/.{32}/g, '$&\n');

describe('a secret in a text', () => {
	const word = 'Zq7Kx0Wm4T';

	it.each<[string, string, string, string]>([
		['its first ten letters', `(${word})`, `${word}rest`, '([redacted])'],
		['its last ten letters', `(${word})`, `rest${word}`, '([redacted])'],
		['ten of it and no more', word, `a${word}b`, '[redacted]'],
		['ten of it in capitals', `(${word.toUpperCase()})`, `a${word}b`, '([redacted])'],
		['all ten that it has in small letters', `(${word.toLowerCase()})`, word, '([redacted])'],
		['escapes of its own, in a query', '(1%2541!~*)', '1%41!~*', '([redacted])'],
		['escapes of its own and a blank, in a form', '(1%2541+%21)', '1%41 !', '([redacted])'],
		['what is left around a mask', `k ab${word}***yz.`, `ab${word}rest_yz`, 'k [redacted].'],
		['it twice', `${word} and ${word} here`, word, '[redacted] and [redacted] here'],
		['it twice in a row', `<pa ss><pa ss>`, '<pa ss>', '[redacted]'],
		['signs of HTML at its end', 'hi&#32;you&#33;.', 'hi you!', '[redacted].'],
		['names of HTML', '&lt;pa&ast;&plus;&num;', 'pa*+#', '&lt;[redacted]'],
		['numbers of HTML in hexadecimal', '(pa&#x2A;&#x00fc;)', 'pa*ü', '([redacted])'],
		['numbers of HTML beyond all signs', '&#x110000; pa&#42;', 'pa*', '&#x110000; [redacted]'],
		['escapes of a script', '(pa\\x2a\\x2F)', 'pa*/', '([redacted])'],
		['octal escapes', '(pa\\052\\057)', 'pa*/', '([redacted])'],
		['units in braces', '(pa\\u{002a}%u002F)', 'pa*/', '([redacted])'],
		['a backslash before a sign', "(it\\'s)", "it's", '([redacted])'],
		['a line break as JSON', '(two\\nlines)', 'two\nlines', '([redacted])'],
		['bytes in small letters', '(sch%c3%bcssel)', 'schüssel', '([redacted])'],
		['signs that are no ASCII', '(schüssel)', 'schüssel', '([redacted])'],
		['quotes as JSON', '("say \\"hi\\"")', 'say "hi"', '("[redacted]")'],
		['escapes of escapes', '(pa%25252A%252525)', 'pa*%', '([redacted])'],
	])('is taken out with %s', (_, text, secret, expected) => {
		expect(redact(text, [secret])).toBe(expected);
		expect(mayHoldSecret(text, ['another one', secret])).toBe(true);
		expect(redactJson([text], ['another one', secret])).toEqual([expected]);
	});

	it('is taken out of the lines that hold it, and of no others', () => {
		const before = 'It was asked for what nobody has, by somebody who said this: ';
		const after = ' and then there was no more of it to be seen by anybody at all.';
		for (const encoded of [base64, hexadecimal]) {
			for (const shift of ['', ' ', '  ']) {
				const whole = inLines(encoded(`${before}${shift}${secretKey}${after}`));
				const lines = redact(whole, [secretKey]).split('\n');
				const kept = whole.split('\n');
				expect(lines[0]).toBe(kept[0]);
				expect(lines.at(-1)).toBe(kept.at(-1));
				expect(lines.filter((line) => line.includes('[redacted]')).length).toBeGreaterThan(0);
				expect(cleaned({ whole }, [secretKey])).toEqual({ whole: lines.join('\n') });
			}
		}
	});

	it.each(['', '_', '__', '___'])('is taken out of base64 that begins after %j', (before) => {
		const escaped = encoders.html!('pa-ss-wo-rd-of-mi-ne');
		const text = `(${before}${encoders.base64url!(escaped)})`;
		expect(redact(text, ['pa-ss-wo-rd-of-mi-ne'])).toBe('([redacted])');
	});

	it('is taken out of base64 in base64, escaped within', () => {
		const secret = 'pa-ss-wo-rd-of-mi-ne';
		const text = `(${base64(`x ${base64(encoders.html!(secret))} y`)})`;
		expect(cleaned({ text }, ['another one', secret])).toEqual({
			text: expect.stringMatching(/^\(\S{0,3}\[redacted\]\S{0,3}\)$/),
		});
	});

	/** A key that no other test has, so that nothing of it is known from before. */
	const turned = (by: number) => secretKey.slice(by) + secretKey.slice(0, by);

	it.each([
		['', turned(1)],
		['a', turned(2)],
		['ab', turned(3)],
	])('is known by a dozen signs of its base64 after %j', (before, key) => {
		const from = before === '' ? 0 : before.length + 1;
		const cut = base64(before + key).slice(from, from + 12);
		expect(cleaned({ text: `(${cut})` }, [key])).toEqual({ text: '([redacted])' });
	});

	it.each([
		['hexadecimal with colons', (key: string) => hexadecimal(key).replace(/..(?=.)/g, '$&:')],
		['base64 in capitals', (key: string) => base64(key).toUpperCase()],
		['base64 in base64 in capitals', (key: string) => base64(base64(key)).toUpperCase()],
	])('is known in %s', (name, encode) => {
		const key = turned(name.length);
		const clean = JSON.stringify(cleaned({ text: encode(key) }, [key]));
		expect(clean).toContain('[redacted]');
		expect(clean.length).toBeLessThan(60);
	});
});

describe('a quick look for secrets', () => {
	const secrets = [secretKey, userSig];

	it.each([0, 1, 2, 3, 4])('finds any ten letters of a secret after %d others', (others) => {
		for (let at = 0; at + 10 <= secretKey.length; at++) {
			const text = '_'.repeat(at) + 'z'.repeat(others) + secretKey.slice(at, at + 10);
			expect(mayHoldSecret(text, [userSig, secretKey])).toBe(true);
		}
	});

	it.each(['{"TLS.sig":"x"}', `{"ErrorInfo":"${userSig}"}`, base64(`key ${secretKey}`)])(
		'finds it in %s',
		(text) => {
			expect(mayHoldSecret(text, secrets)).toBe(true);
		},
	);

	it.each<[string, string[]]>([
		['{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}', secrets],
		['{"ErrorInfo":"Copy &copy; AT&nbsp;T 100% \\\\ of &#x110000; it"}', secrets],
		[base64('a picture, a sound or whatever else is no secret at all'), secrets],
		['anything at all', ['']],
		['anything at all', []],
		['half of a short one: passwo', ['password']],
	])('finds none in %s', (text, of) => {
		expect(mayHoldSecret(text, of)).toBe(false);
		expect(redact(text, of)).toBe(text);
	});

	it('finds one of many, each time it is asked', () => {
		const many = Array.from({ length: 100 }, (_, index) => `secret number ${index}!`);
		for (let round = 0; round < 2; round++) {
			for (const secret of many) {
				expect(mayHoldSecret(`say ${secret}`, [secret])).toBe(true);
				expect(redact(`say ${secret}.`, [secret])).toBe('say [redacted].');
			}
		}
	});
});

describe('the JSON of an answer', () => {
	it('keeps its form, and all that is no secret', () => {
		const answer = {
			List: [`a ${secretKey}`, 7, null, true, ['b', { [secretKey]: secretKey }]],
			Empty: {},
			None: null,
			// It looks like a UserSig, and is none of this app's.
			Link: `https://example.com/${'x'.repeat(90)}`,
			Note: 'usersig=none',
		};
		expect(redactJson(answer, [userSig, secretKey])).toEqual({
			...answer,
			List: ['a [redacted]', 7, null, true, ['b', { '[redacted]': '[redacted]' }]],
		});
	});

	it('shows nothing of an opened UserSig', () => {
		const opened = { 'TLS.ver': '2.0', 'TLS.sig': 'short' };
		const text = JSON.stringify(opened);
		expect(redactJson({ opened, text }, [secretKey])).toEqual({
			opened: { 'TLS.ver': '2.0', 'TLS.sig': '[redacted]' },
			text: '{"TLS.ver":"2.0","TLS.sig":"[redacted]"}',
		});
	});

	it('keeps what is no plain object, such as a number too long for JavaScript', () => {
		class Exact {
			readonly digits = '12345678901234567890';
		}
		const exact = new Exact();
		expect(redactJson({ exact }, [secretKey])).toHaveProperty('exact', exact);
		expect(redactJson(exact, [secretKey])).toBe(exact);
	});
});
