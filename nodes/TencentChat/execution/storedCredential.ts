import type { IExecuteFunctions } from 'n8n-workflow';
import { isDataObject } from '../fields/values';

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
