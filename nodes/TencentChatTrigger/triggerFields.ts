import type { INodeProperties } from 'n8n-workflow';
import { anyEvent, callbackCommands } from '../shared/callbacks/commands';
import { optionFields } from './optionFields';
import { respondFields } from './respondFields';

/**
 * Notices for events that need a further switch in the console beside its webhook configuration.
 */
const switchNotices: INodeProperties[] = callbackCommands.flatMap(({ value, label, needs }) =>
	needs === undefined
		? []
		: [
				{
					displayName: `${label} comes only when ${needs} is switched on as well, in the feature configuration of the Chat console.`,
					name: 'switchNotice',
					type: 'notice',
					default: '',
					displayOptions: { show: { events: [value] } },
				},
			],
);

/** The fields of the trigger's form, from top to bottom. */
export const triggerProperties: INodeProperties[] = [
	{
		displayName:
			'Copy the Production URL above. In the <a href="https://console.trtc.io/" target="_blank">Chat console</a> choose Chat > Webhook and your application. Edit the webhook URL configuration and paste the URL there, then turn on the webhooks you choose below. A new URL takes about 2 minutes to apply. <a href="https://trtc.io/document/34520" target="_blank">Tencent\'s guide</a>',
		name: 'setUpNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName:
			"<b>Without a callback token, anyone who knows the URL can start this workflow.</b> Turn on authentication in the console's webhook configuration, and put the same token into the credential as Callback Token.",
		name: 'tokenNotice',
		type: 'notice',
		default: '',
	},
	{
		displayName: 'Events',
		name: 'events',
		type: 'multiOptions',
		required: true,
		default: ['C2C.CallbackAfterSendMsg'],
		description:
			'The callbacks that start the workflow. Others are acknowledged to Tencent and start nothing.',
		options: [
			{
				name: 'Any Event',
				value: anyEvent,
				description: 'Every callback that is turned on in the console',
			},
			...callbackCommands.map(({ label, value, description, needs }) => ({
				name: label,
				value,
				description: needs === undefined ? description : `${description}; needs ${needs}`,
			})),
		],
	},
	...switchNotices,
	...respondFields,
	...optionFields,
];
