import { endpointOf, type Endpoint } from '../regions';
import { failure, success, type Result } from '../result';

/** An app and the admin in whose name calls are made. */
export interface App {
	readonly sdkAppId: number;
	readonly secretKey: string;
	readonly adminUserId: string;
	readonly endpoint: Endpoint;
}

/** Which field of the credential cannot be used. Reads well as "<field>: <message>". */
export interface CredentialFailure {
	/** The label of the credential field that is at fault. */
	readonly field: 'SDKAppID' | 'Secret Key' | 'Region' | 'Base URL';
	readonly message: string;
}

export const defaultAdminUserId = 'administrator';

/**
 * Turns a credential's fields, as a form or an expression left them, into the app that they name. Its
 * endpoint has a backup only where the credential opted in.
 */
export const appOfCredential = (
	fields: Readonly<Record<string, unknown>>,
): Result<App, CredentialFailure> => {
	const sdkAppId = Number(fields.sdkAppId);
	const secretKey = textOf(fields.secretKey);
	const endpoint = endpointOf({ region: textOf(fields.region), baseUrl: textOf(fields.baseUrl) });

	if (!Number.isSafeInteger(sdkAppId) || sdkAppId < 1) {
		return failure({
			field: 'SDKAppID',
			message: 'enter the number that the Chat console shows for the app, such as 1400000000',
		});
	}
	if (!secretKey) {
		return failure({
			field: 'Secret Key',
			message: 'enter the key that the Chat console shows for the app (Display key)',
		});
	}
	if (!endpoint.ok) return endpoint;

	const adminUserId = textOf(fields.adminUserId) || defaultAdminUserId;
	const useBackup = fields.useBackupDomain === true || fields.useBackupDomain === 'true';
	return success({
		sdkAppId,
		secretKey,
		adminUserId,
		endpoint: useBackup ? endpoint.value : { ...endpoint.value, backupOrigin: undefined },
	});
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');
