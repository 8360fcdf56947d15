/** An n8n that this package is run in, and the Node that runs it. */
export interface HostVersions {
	n8n: string;
	node: string;
	/** What its package.json asks for beside the registry, by what the registry has. */
	overrides?: Readonly<Record<string, string>>;
	/** Settings that this n8n needs on this Node. */
	env?: Readonly<Record<string, string>>;
}

/** The first is the one of `npm start` and of the end-to-end tests; N8N_VERSION names another. */
const known: readonly [HostVersions, ...HostVersions[]] = [
	{ n8n: '2.41.1', node: '24.21.0' },
	{
		n8n: '1.123.81',
		node: '20.20.2',
		// It asks for a later one, which is on a server of its own and not in the registry.
		overrides: { xlsx: '0.18.5' },
		// Its sandbox for expressions is a native module that wants Node 22.
		env: { N8N_EXPRESSION_ENGINE: 'legacy' },
	},
];

export const chosenVersions = (n8n = process.env.N8N_VERSION): HostVersions => {
	if (n8n === undefined) return known[0];
	const chosen = known.find((versions) => versions.n8n === n8n);
	if (chosen !== undefined) return chosen;
	const names = known.map((versions) => versions.n8n).join(' or ');
	throw new Error(`N8N_VERSION is ${n8n}; this repository knows ${names}.`);
};
