import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { defaultAdminUserId } from '../nodes/shared/client/app';
import { customRegion, regions } from '../nodes/shared/regions';
import { signRequest } from './signRequest';
import { testRequest } from './testRequest';

/** The credential of one Tencent Chat app, for both nodes and for n8n's HTTP Request node. */
export class TencentChatApi implements ICredentialType {
	name = 'tencentChatApi';

	displayName = 'Tencent Chat API';

	icon: Icon = {
		light: 'file:../nodes/TencentChat/tencentChat.svg',
		dark: 'file:../nodes/TencentChat/tencentChat.dark.svg',
	};

	documentationUrl = 'https://github.com/n8n-nodes-tencent-chat/n8n-nodes-tencent-chat#credential';

	properties: INodeProperties[] = [
		{
			displayName: 'SDKAppID',
			name: 'sdkAppId',
			type: 'number',
			required: true,
			default: '',
			placeholder: 'e.g. 1400000000',
			description:
				'The number of your app. The <a href="https://console.trtc.io/">Chat console</a> shows it in the list of applications and under the basic information of each.',
		},
		{
			displayName: 'Secret Key',
			name: 'secretKey',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description:
				'The key of the same app, 64 characters. In the Chat console, open the app, go to its basic information and choose Display key.',
		},
		{
			displayName: 'Admin User ID',
			name: 'adminUserId',
			type: 'string',
			required: true,
			default: defaultAdminUserId,
			description:
				'The app admin in whose name n8n calls. Every app has one named administrator; the Chat console lists the others.',
		},
		{
			displayName: 'Region',
			name: 'region',
			type: 'options',
			options: [
				...Object.entries(regions).map(([value, { name }]) => ({ name, value })),
				{ name: 'Custom', value: customRegion },
			],
			default: 'china',
			description:
				'The data center that was chosen when the app was created. The Chat console shows it; the app answers nowhere else. If the test gives a bare code, n8n did not reach it: ENOTFOUND no such name, ECONNREFUSED nothing answers there, ETIMEDOUT no way through the network, a certificate error a proxy in between.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			required: true,
			default: '',
			placeholder: 'e.g. http://127.0.0.1:7700',
			displayOptions: { show: { region: [customRegion] } },
			description:
				"Where the app's API answers, without a path: a region that is not listed, a backup domain such as https://adminapisgp.my-imcloud.com, or this package's sandbox. If the test gives a bare code: ENOTFOUND is a name that does not exist, ECONNREFUSED an address where nothing listens, EPROTO or wrong version number https where http is spoken.",
		},
		{
			displayName: 'Use Backup Domain',
			name: 'useBackupDomain',
			type: 'boolean',
			default: false,
			displayOptions: { hide: { region: [customRegion] } },
			description:
				"Whether to use the data center's second domain (my-imcloud.com) for a minute when the first cannot be reached at all. The region never changes.",
		},
		{
			displayName: 'Callback Token',
			name: 'callbackToken',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				"Only for the Tencent Chat Trigger: the authentication token from the app's webhook configuration in the Chat console. With it, callbacks that do not come from Tencent are refused.",
		},
	];

	/**
	 * `authenticate` signs only for the credential's own endpoint, so there are no domains to choose.
	 */
	hideDomainRestrictionFields = true;

	authenticate = signRequest;

	test = testRequest;
}
