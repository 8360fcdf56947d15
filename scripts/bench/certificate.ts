import { generate } from 'selfsigned';

/** A self-signed certificate for 127.0.0.1 and localhost, with its key; both PEM. */
export interface Certificate {
	readonly key: string;
	readonly cert: string;
}

/** Makes a certificate that is valid for a day. */
export async function makeCertificate(): Promise<Certificate> {
	const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
		keyType: 'ec',
		notAfterDate: new Date(Date.now() + 86_400_000),
		extensions: [
			// A client takes a certificate that nobody else signed only as that of an authority.
			{ name: 'basicConstraints', cA: true },
			{
				name: 'subjectAltName',
				altNames: [
					{ type: 2, value: 'localhost' },
					{ type: 7, ip: '127.0.0.1' },
				],
			},
		],
	});
	return { key, cert };
}
