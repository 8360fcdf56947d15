/** Imported by its file: its package.json names `main` twice, which jest's resolver takes ill. */
declare module 'tls-sig-api-v2/TLSSigAPIv2.js' {
	export class Api {
		constructor(sdkAppId: number, secretKey: string);
		genUserSig(userId: string, lifetimeSeconds: number): string;
	}
}
