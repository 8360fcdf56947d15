import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import type { App } from '../../shared/client/app';
import { appOfCredential } from '../../shared/client/app';
import type { TencentChatClient } from '../../shared/client/client';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from '../fields/inputFailure';
import { failureOfSetUp, unusableCredential } from './failures';
import { mayDifferByItem } from './storedCredential';

/** What reads a credential; pickers have no items. */
interface CredentialReader extends Pick<IExecuteFunctions, 'getNode'> {
	getCredentials(type: string, itemIndex?: number): Promise<ICredentialDataDecryptedObject>;
}

/** The app that the node's credential names, for one item where its expressions say so. */
export async function readApp(context: CredentialReader, itemIndex = 0): Promise<App> {
	const app = appOfCredential(await context.getCredentials('tencentChatApi', itemIndex));
	if (app.ok) return app.value;
	throw unusableCredential(context.getNode(), app.error);
}

/** An app that items are for, and what calls it. */
export interface AppInUse {
	readonly app: App;
	readonly client: TencentChatClient;
}

/** Gives the app of an item: the same object for the same app. */
export type AppOfItem = (itemIndex: number) => Promise<Result<AppInUse, InputFailure>>;

/**
 * Reads the credential: once for all items, or for each where it may differ, which costs n8n two to
 * three milliseconds an item.
 */
export async function createAppOfItem(
	context: IExecuteFunctions,
	clientOf: (app: App) => TencentChatClient,
): Promise<AppOfItem> {
	const inUse = (app: App): AppInUse => ({ app, client: clientOf(app) });
	if (context.getInputData().length === 1 || !(await mayDifferByItem(context))) {
		const only = success(inUse(await readApp(context)));
		return async () => await Promise.resolve(only);
	}
	const known = new Map<string, AppInUse>();
	return async (itemIndex) => {
		try {
			const app = await readApp(context, itemIndex);
			const values = JSON.stringify(app);
			const found = known.get(values) ?? inUse(app);
			known.set(values, found);
			return success(found);
		} catch (thrown) {
			return failure(failureOfSetUp(thrown));
		}
	};
}
