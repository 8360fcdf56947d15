import type { INodeExecutionData, INodeType } from 'n8n-workflow';
import { jsonParse } from 'n8n-workflow';
import { asText } from './convert';
import { isObject } from './dataPath';
import { choice, describe, parameter } from './describe';
import { readerOf } from './read';

/** The HTTP Request node for a JSON body and a predefined credential. */
export const httpRequest: INodeType = {
	description: describe({
		name: 'httpRequest',
		versions: [4.2],
		properties: [
			choice('method', ['GET', 'POST']),
			parameter('url', 'string', ''),
			choice('authentication', ['none', 'predefinedCredentialType']),
			parameter('nodeCredentialType', 'string', ''),
			parameter('sendBody', 'boolean', false),
			choice('specifyBody', ['keypair', 'json']),
			parameter('jsonBody', 'json', ''),
		],
	}),
	async execute() {
		const request = async (_: unknown, index: number): Promise<INodeExecutionData> => {
			const read = readerOf(this, index);
			if (read.text('authentication') !== 'predefinedCredentialType') {
				throw new Error('The bare engine sends HTTP requests with a predefined credential only.');
			}
			if (!read.isOn('sendBody', false) || read.text('specifyBody') !== 'json') {
				throw new Error('The bare engine sends HTTP requests with a JSON body only.');
			}
			const answer: unknown = await this.helpers.httpRequestWithAuthentication.call(
				this,
				read.text('nodeCredentialType'),
				{
					method: read.text('method') === 'POST' ? 'POST' : 'GET',
					url: read.text('url'),
					body: jsonParse<object>(asText(read.any('jsonBody'))),
					json: true,
				},
			);
			return { json: isObject(answer) ? answer : {}, pairedItem: { item: index } };
		};
		return [await Promise.all(this.getInputData().map(request))];
	},
};
