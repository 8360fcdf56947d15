import { createPublicKey, generateKeyPairSync, sign } from 'node:crypto';

/** A self-signed certificate for 127.0.0.1 and localhost, with its key; both PEM. */
export interface Certificate {
	readonly key: string;
	readonly cert: string;
}

/** Makes a certificate that is valid for a day. Node has no function for it, so this writes the DER. */
export function makeCertificate(now = new Date()): Certificate {
	const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
	const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
	const body = sequence(
		explicit(0, integer(2)),
		integer(1),
		ecdsaWithSha256,
		name,
		sequence(time(now.getTime() - hourMs), time(now.getTime() + 24 * hourMs)),
		name,
		publicKey,
		explicit(3, sequence(authority, alternativeNames)),
	);
	const signature = sign('sha256', body, privateKey);
	const der = sequence(body, ecdsaWithSha256, bitString(signature));
	return {
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
		cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
	};
}

const hourMs = 3_600_000;

const tagged = (tag: number, ...parts: Uint8Array[]): Buffer => {
	const content = Buffer.concat(parts);
	return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
};

const lengthOf = (length: number): number[] => {
	if (length < 0x80) return [length];
	return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
};

const sequence = (...parts: Uint8Array[]) => tagged(0x30, ...parts);
const set = (...parts: Uint8Array[]) => tagged(0x31, ...parts);
const explicit = (number: number, part: Uint8Array) => tagged(0xa0 + number, part);
const integer = (value: number) => tagged(0x02, Buffer.from([value]));
const identifier = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'));
const octets = (part: Uint8Array) => tagged(0x04, part);
const bitString = (bytes: Uint8Array) => tagged(0x03, Buffer.from([0]), bytes);
const yes = tagged(0x01, Buffer.from([0xff]));

/** YYMMDDhhmmssZ */
const time = (ms: number) => {
	const digits = new Date(ms).toISOString().replace(/\D/g, '').slice(2, 14);
	return tagged(0x17, Buffer.from(`${digits}Z`));
};

/** 1.2.840.10045.4.3.2 */
const ecdsaWithSha256 = sequence(identifier('2a8648ce3d040302'));

/** 2.5.4.3, common name */
const name = sequence(set(sequence(identifier('550403'), tagged(0x0c, Buffer.from('localhost')))));

/** 2.5.29.19, basic constraints: may sign itself */
const authority = sequence(identifier('551d13'), yes, octets(sequence(yes)));

/** 2.5.29.17, subject alternative names */
const alternativeNames = sequence(
	identifier('551d11'),
	octets(
		sequence(tagged(0x82, Buffer.from('localhost')), tagged(0x87, Buffer.from([127, 0, 0, 1]))),
	),
);
