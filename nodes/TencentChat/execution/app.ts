import type { ICredentialDataDecryptedObject, IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import type { App } from '../../shared/client/app';
import { appOfCredential } from '../../shared/client/appOfCredential';
import type { TencentChatClient } from '../../shared/client/client';
import type { Result } from '../../shared/result';
import { failure, success } from '../../shared/result';
import type { InputFailure } from '../fields/inputFailure';
import { isDataObject } from '../fields/values';
import { failureOfSetUp } from './failures';

/** What reads a credential; pickers have no items. */
interface CredentialReader extends Pick<IExecuteFunctions, 'getNode'> {
	getCredentials(type: string, itemIndex?: number): Promise<ICredentialDataDecryptedObject>;
}

/** The app that the node's credential names, for one item where its expressions say so. */
export async function readApp(context: CredentialReader, itemIndex = 0): Promise<App> {
	const app = appOfCredential(await context.getCredentials('tencentChatApi', itemIndex));
	if (app.ok) return app.value;
	const { field, message } = app.error;
	throw new NodeOperationError(
		context.getNode(),
		`The Tencent Chat credential cannot be used. ${field}: ${message}`,
		{
			description:
				'Nothing was sent. Open the credential, fill in the field and save it: n8n then tests it.',
		},
	);
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

type Context = Pick<IExecuteFunctions, 'getNode' | 'getMode'>;

/**
 * Whether the node's credential, as it is stored, may give each item other values: whether it holds
 * expressions, but for those that name a secret or a variable and nothing else. Where n8n does not
 * let it be seen, it counts as if it did.
 */
export async function mayDifferByItem(context: Context): Promise<boolean> {
	try {
		const stored = await storedFields(context);
		return !isDataObject(stored) || Object.values(stored).some(isOfItem);
	} catch {
		return true;
	}
}

/**
 * Whether the node's credential is known to take values from items or other nodes. In the call by
 * which a waiting execution goes on, n8n works a credential's expressions out without any of them.
 */
export async function takesFromWorkflow(context: Context): Promise<boolean> {
	try {
		const stored = await storedFields(context);
		return isDataObject(stored) && Object.values(stored).some(namesData);
	} catch {
		return false;
	}
}

/** No call of a node's context gives the fields before their expressions are worked out; this does. */
async function storedFields(context: Context): Promise<unknown> {
	const additionalData: unknown = Reflect.get(context, 'additionalData');
	if (!isDataObject(additionalData)) return undefined;
	const helper: unknown = additionalData.credentialsHelper;
	if (!isDataObject(helper)) return undefined;
	const getDecrypted: unknown = Reflect.get(helper, 'getDecrypted');
	if (typeof getDecrypted !== 'function') return undefined;
	const type = 'tencentChatApi';
	const named = context.getNode().credentials?.[type];
	const asStored = [additionalData, named, type, context.getMode(), undefined, true];
	const fields: unknown = await Reflect.apply(getDecrypted, helper, asStored);
	return fields;
}

/** Nothing of an item is in these. */
const constant = /^=\{\{\s*\$(?:secrets|vars|env)(?:\.\w+)+\s*\}\}$/;

const isOfItem = (value: unknown): boolean =>
	typeof value === 'string' && value.startsWith('=') && !constant.test(value);

const namesData = (value: unknown): boolean =>
	typeof value === 'string' && value.startsWith('=') && ofRun.test(value);

const ofRun = /\$\(|\$(?:json|input|binary|data|items?|itemIndex|node|prevNode)\b/;
