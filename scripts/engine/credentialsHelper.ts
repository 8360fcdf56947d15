import type { PackageDirectoryLoader } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialsExpressionResolveValues,
	IExecuteData,
	IHttpRequestOptions,
	INodeCredentialsDetails,
	INodeParameters,
	IWorkflowExecuteAdditionalData,
	WorkflowExecuteMode,
} from 'n8n-workflow';
import { ICredentialsHelper, jsonParse, NodeHelpers } from 'n8n-workflow';

type CredentialsByName = Record<string, ICredentialDataDecryptedObject>;

/** n8n's credential store as the engine sees it, over values handed in instead of a database. */
export class HandedInCredentials extends ICredentialsHelper {
	constructor(
		private readonly loader: PackageDirectoryLoader,
		private readonly credentials: CredentialsByName,
	) {
		super();
	}

	/** As n8n does it: the fields that the form shows, set or by default, with expressions worked out. */
	async getDecrypted(
		_additionalData: IWorkflowExecuteAdditionalData,
		details: INodeCredentialsDetails,
		type: string,
		mode: WorkflowExecuteMode,
		executeData?: IExecuteData,
		_raw?: boolean,
		resolve?: ICredentialsExpressionResolveValues,
	): Promise<ICredentialDataDecryptedObject> {
		const given = jsonParse<INodeParameters>(JSON.stringify(this.find(details)));
		const fields = this.getCredentialsProperties(type);
		const shown = NodeHelpers.getNodeParameters(fields, given, true, false, null, null) ?? {};
		if (resolve === undefined) return Promise.resolve(decrypted(shown));
		const { workflow, runExecutionData, runIndex, itemIndex, node, connectionInputData } = resolve;
		const resolved = workflow.expression.getParameterValue(
			shown,
			runExecutionData,
			runIndex,
			itemIndex,
			node.name,
			connectionInputData,
			mode,
			{},
			executeData,
			false,
			shown,
		);
		return Promise.resolve(decrypted(resolved));
	}

	async authenticate(
		credentials: ICredentialDataDecryptedObject,
		type: string,
		request: IHttpRequestOptions,
	): Promise<IHttpRequestOptions> {
		const { authenticate } = this.loader.getCredential(type).type;
		if (typeof authenticate === 'function') return await authenticate(credentials, request);
		if (authenticate === undefined) return request;
		throw new Error(`The bare engine cannot sign with the rules of ${type}, only with a function.`);
	}

	getCredentialsProperties(type: string) {
		return this.loader.getCredential(type).type.properties;
	}

	getParentTypes() {
		return [];
	}

	isCredentialUsableByNode() {
		return true;
	}

	preAuthentication() {
		return Promise.resolve(undefined);
	}

	runPreAuthentication() {
		return Promise.resolve(undefined);
	}

	getCredentials(): Promise<never> {
		return Promise.reject(new Error('The bare engine keeps no encrypted credentials.'));
	}

	async updateCredentials() {}

	async updateCredentialsOauthTokenData() {}

	private find({ id, name }: INodeCredentialsDetails) {
		const found = this.credentials[name] ?? this.credentials[id ?? ''];
		if (found !== undefined) return found;
		const known = Object.keys(this.credentials).join(', ') || 'none';
		throw new Error(`The workflow asks for the credential "${name}"; the engine has ${known}.`);
	}
}

/** n8n has two types for one thing, a form's plain values: this copies from the one to the other. */
const decrypted = (values: unknown): ICredentialDataDecryptedObject =>
	jsonParse(JSON.stringify(values));
