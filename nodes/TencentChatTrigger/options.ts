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
					'Which callbacks start nothing because calls of the REST API caused them. Calls by this package, such as an edit or a reply, are among those.',
				options: [
					{
						name: 'All',
						value: 'all',
						description:
							'The workflow hears of what users do in their apps, and not of what servers do',
					},
					{
						name: 'Edits Only',
						value: 'edits',
						description:
							'For apps whose servers send messages for their users. A workflow that sends a message for each message it hears of will answer itself without end.',
					},
					{
						name: 'None',
						value: 'off',
						description:
							'The workflow hears of everything. If it edits or sends messages, each edit or message starts it again, without end, unless the workflow itself stops that.',
					},
				],
			},
			{
				displayName: 'Skip Repeated Events',
				name: 'skipRepeatedEvents',
				type: 'boolean',
				default: false,
				description:
					'Whether an event that Tencent tells of again within 10 minutes starts one execution only. Turn this on if the console is set to retry callbacks. Each n8n process remembers for itself.',
			},
		],
	},
	{
		displayName:
			'Messages that your servers or workflows send by REST now start this workflow. If it sends messages itself, see that it does not answer its own.',
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
