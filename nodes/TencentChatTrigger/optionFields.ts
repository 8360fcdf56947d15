import type { INodeProperties } from 'n8n-workflow';

export const optionFields: INodeProperties[] = [
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add option',
		default: {},
		options: [
			{
				displayName: 'Ignore Callbacks of REST Calls',
				name: 'loopGuard',
				type: 'options',
				default: 'all',
				description:
					'Which callbacks to ignore because a call of the REST API caused them. What the Tencent Chat node edits or sends is such a call. An event that the last node answers is never ignored.',
				options: [
					{
						name: 'All',
						value: 'all',
						description:
							'What users do in their apps starts the workflow, what servers do does not',
					},
					{
						name: 'Edits Only',
						value: 'edits',
						description:
							'For apps whose servers send messages for their users. A workflow that sends a message for each message it gets then answers itself endlessly.',
					},
					{
						name: 'None',
						value: 'off',
						description:
							'Everything starts the workflow. If it edits or sends messages, each of those starts it again, endlessly, unless the workflow itself stops that.',
					},
				],
			},
			{
				displayName: 'Skip Repeated Events',
				name: 'skipRepeatedEvents',
				type: 'boolean',
				default: false,
				description:
					'Whether an event that Tencent reports again within 10 minutes starts only one execution. Turn this on if the console is set to retry callbacks. Each n8n process knows only what it received itself.',
			},
		],
	},
	{
		displayName:
			'Messages that your servers or workflows send by REST now start this workflow. If it sends messages itself, make sure that it does not answer its own.',
		name: 'editsGuardNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { '/options.loopGuard': ['edits'] } },
	},
	{
		displayName:
			'Nothing keeps this workflow from starting itself: each message that it edits or sends comes back as a callback and starts it again.',
		name: 'noGuardNotice',
		type: 'notice',
		default: '',
		displayOptions: { show: { '/options.loopGuard': ['off'] } },
	},
];
