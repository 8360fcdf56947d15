/**
 * Who may import what: the arrows of the design, as an allow list. A folder's files may import
 *
 *   folders    from these folders or modules of the repository (paths without their ending)
 *   types      from these only with `import type`
 *   never      not from these, whatever the lines above say
 *   packages   these packages, by exact name or pattern
 *
 * The most exact `in` that fits a file holds for it; a file that none fits is free.
 */
export const arrows = [
	{
		in: 'nodes/shared',
		folders: ['nodes/shared'],
		packages: ['zod/v4', 'node:crypto'],
		why: 'the REST client knows nothing of n8n, and needs zod, node:crypto and web globals alone',
	},
	{
		in: 'pooled',
		folders: ['pooled', 'nodes/shared/transport'],
		types: ['nodes/shared'],
		packages: ['undici', /^node:(net|process|stream|util|zlib)$/],
		why: 'the undici adapter is the one place for undici and the environment, and for nothing else',
	},
	{
		in: 'pooled/stage',
		folders: ['pooled'],
		packages: [/^node:/],
		why: 'what makes the pooled package runs in the build, not in n8n',
	},
	{
		in: 'nodes/TencentChat',
		folders: ['nodes/TencentChat', 'nodes/shared'],
		packages: ['n8n-workflow'],
		why: 'the node stands on its own folders, the shared client and n8n-workflow',
	},
	{
		in: 'nodes/TencentChat/fields',
		folders: ['nodes/TencentChat/fields', 'nodes/shared'],
		packages: ['n8n-workflow'],
		why: 'form fragments know neither the operations that use them nor how items are run',
	},
	{
		in: 'nodes/TencentChat/operations',
		folders: ['nodes/TencentChat/operations', 'nodes/TencentChat/fields', 'nodes/shared'],
		types: ['nodes/TencentChat/execution'],
		packages: ['n8n-workflow'],
		why: 'an operation makes a plain call from parameters; execution runs it, never the reverse',
	},
	{
		in: 'nodes/TencentChat/methods',
		folders: ['nodes/TencentChat/methods', 'nodes/TencentChat/fields', 'nodes/shared'],
		packages: ['n8n-workflow'],
		why: 'a list that one picks from is handed its calls; it knows neither operations nor execution',
	},
	{
		in: 'nodes/TencentChat/execution',
		types: ['nodes/TencentChat/methods'],
		folders: [
			'nodes/TencentChat/execution',
			'nodes/TencentChat/operations',
			'nodes/TencentChat/fields',
			'nodes/shared',
		],
		packages: ['n8n-workflow', 'node:crypto'],
		why: 'the item loop stands between operations, with their fields, and the shared client',
	},
	{
		in: 'nodes/TencentChatTrigger',
		folders: ['nodes/TencentChatTrigger', 'nodes/shared'],
		packages: ['n8n-workflow'],
		why: 'the trigger shares the client and its tables with the node, not the node itself',
	},
	{
		in: 'credentials',
		folders: ['credentials', 'nodes/shared'],
		packages: ['n8n-workflow'],
		why: 'a credential signs with the shared client and knows no node',
	},
	{
		in: 'sandbox',
		folders: [
			'sandbox',
			'nodes/shared/elements',
			'nodes/shared/errorCodes',
			'nodes/shared/regions',
		],
		types: ['nodes/shared'],
		never: ['nodes/shared/client/client', 'nodes/shared/signing'],
		packages: [/^node:/, 'zod/v4'],
		why: "the sandbox judges the client, so it shares the client's types and tables, not its code",
	},
];
