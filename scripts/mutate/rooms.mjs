/**
 * What is mutated, and the tests that judge it: those that are about it, and quick. More of them would
 * find little more, and each mutant that survives runs all that reach it.
 *
 * `tables` are data, which has no behaviour to break.
 */
export const rooms = [
	{
		folder: 'nodes/shared/rateLimit',
		tests: [
			'unit/{rateLimiter,adaptivePace,concurrency,wakeUpTimer,partLimits}',
			'property/rateLimiter',
		],
	},
	{
		folder: 'nodes/shared/client',
		tests: [
			'unit/{answer,attemptFailure,backupDomain,client,credential,failover,outages}',
			'unit/{partLimits,repeats,retryPolicy,tooManyCalls}',
		],
	},
	{
		folder: 'nodes/shared/callbacks',
		tests: ['unit/callbacks*', 'unit/documentedSamples', 'property/callbacks'],
		tables: ['commands/!(index).ts'],
	},
	{
		folder: 'nodes/shared/signing',
		tests: ['unit/{redact,userSig,userSigCache}', 'property/{redact,userSig}'],
	},
	{
		folder: 'nodes/shared/transport',
		tests: ['transport/{contract,blocked}', 'unit/tooManyCalls'],
	},
	{ folder: 'nodes/shared/json', tests: ['property/exactNumbers', 'unit/answer'] },
	{ folder: 'nodes/shared/words', tests: ['property/words'] },
	{ folder: 'nodes/shared/media', tests: ['unit/mediaFromUrl'] },
	{
		folder: 'nodes/shared/elements',
		tests: ['unit/{elements,textOfBody}', 'property/elements'],
		tables: ['elementTypes.ts'],
	},
	{
		folder: 'nodes/shared/errorCodes',
		tests: ['unit/errorCodes'],
		tables: ['!(index).ts'],
	},
	{
		folder: 'nodes/shared',
		files: 'nodes/shared/*.ts',
		tests: ['unit/{keyedLock,regions,stop}', 'property/mapInOrder'],
	},
	{
		folder: 'nodes/TencentChat/execution',
		tests: [
			'unit/{callSettings,credential,eventLoop,firstFailure,msgSeq,ownFault,runReport}',
			'unit/storedCredential',
			'property/mapInOrder',
			'engine/{order,stop}',
		],
	},
];
