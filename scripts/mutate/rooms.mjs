/**
 * What is mutated, and the tests that judge it, the quickest first. They are those that are about it: more
 * would find little more, and each mutant that survives runs all that reach it.
 *
 * `tables` are data, which has no behaviour to break.
 */
export const rooms = [
	{
		folder: 'nodes/shared/rateLimit',
		tests: [
			...['spacing', 'wakeUpTimer', 'adaptivePace', 'arrivalWindow', 'concurrency'].map(unit),
			...['fairQueue', 'partLimiter', 'sendLimiter'].map(unit),
			...['rateLimiters', 'rateLimiter'].map(unit),
			unit('partLimits'),
			'property/rateLimiter',
		],
	},
	{
		folder: 'nodes/shared/client',
		tests: [
			...['app', 'answer', 'attemptFailure', 'failover', 'checkRequest', 'describeFailure'].map(
				unit,
			),
			...['outage', 'standing', 'retryPolicy', 'callReport'].map(unit),
			...['client', 'backupDomain', 'tooManyCalls', 'partLimits', 'repeats', 'outages'].map(unit),
		],
	},
	{
		folder: 'nodes/shared/callbacks',
		tests: [
			...['callbacksDedupe', 'callbacksReply', 'callbacksQuestionReply'].map(unit),
			...['callbacksSign', 'callbacksBody', 'callbacksCommands', 'judgeCallback'].map(unit),
			'property/callbacks',
		],
		tables: ['commands/!(index).ts'],
	},
	{
		folder: 'nodes/shared/signing',
		tests: ['userSigCache', 'userSig', 'client'].map(unit),
	},
	{
		folder: 'nodes/shared/redaction',
		tests: [unit('redact'), 'property/redact'],
	},
	{
		folder: 'nodes/shared/transport',
		tests: [
			...['hostFault', 'httpAnswer', 'tooManyCalls'].map(unit),
			...['blocked', 'contract'].map((name) => `transport/${name}`),
		],
	},
	{ folder: 'nodes/shared/words', tests: ['property/words'] },
	{ folder: 'nodes/shared/media', tests: [unit('mediaFile')] },
	{
		folder: 'nodes/shared/elements',
		tests: [...['textOfBody', 'wireFields', 'elements'].map(unit), 'property/elements'],
		tables: ['elementTypes.ts'],
	},
	{
		folder: 'nodes/shared/apis',
		tests: ['apis', 'longUserIds', 'partLimits'].map(unit),
	},
	{
		folder: 'nodes/shared/errorCodes',
		tests: [unit('errorCodes')],
		tables: ['!(index).ts'],
	},
	{
		folder: 'nodes/shared',
		files: 'nodes/shared/*.ts',
		tests: [
			...['stop', 'regions', 'keyedQueue', 'exactJson'].map(unit),
			...['exactNumbers', 'mapInOrder'].map((name) => `property/${name}`),
		],
	},
	{
		folder: 'nodes/TencentChat/execution',
		tests: [
			...['firstFailure', 'runItems', 'runItemsTogether', 'ownFault', 'outcomes'].map(unit),
			...['run', 'failures', 'progress', 'runReport', 'longUserIds', 'msgSeq'].map(unit),
			...['eventLoop', 'callSettings', 'storedCredential', 'mediaFromUrl'].map(unit),
			'property/mapInOrder',
			...['account.check', 'group.removeMembers'].map((name) => `operations/${name}`),
			...['credentialOfItem', 'userIds', 'record', 'order', 'stop'].map((name) => `engine/${name}`),
		],
	},
];

function unit(name) {
	return `unit/${name}`;
}
