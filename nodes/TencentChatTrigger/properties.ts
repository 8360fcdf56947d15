import type { INodeProperties } from 'n8n-workflow';
import { anyEvent, callbackCommands } from '../shared/callbacks/commands';
import { optionFields } from './options';

/** The form, from top to bottom. */
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
			...callbackCommands.map(({ shown, value, description }) => ({
				name: shown,
				value,
				description,
			})),
		],
	},
	{
		displayName: 'Respond',
		name: 'respond',
		type: 'options',
		default: 'immediately',
		description: 'What Tencent gets as the answer',
		options: [
			{
				name: 'Immediately',
				value: 'immediately',
				description: 'Acknowledge every callback at once; messages are delivered as they are',
			},
			{
				name: 'When Last Node Finishes',
				value: 'lastNode',
				description:
					'For the events named Before: the output of the last node is the answer, which can block or rewrite a message. Other events are acknowledged at once.',
			},
		],
	},
	{
		displayName:
			'End every path of the workflow with a Tencent Chat node and its operation Callback: Reply. Tencent waits 2 seconds, no longer. Without a proper answer by then, it delivers the message unchanged, or blocks it with code 80003 if the console says so. Keep the workflow short: no Wait node, no AI model, no slow API, and do not save execution progress.',
		name: 'answerNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { respond: ['lastNode'] } },
	},
	...optionFields,
];
