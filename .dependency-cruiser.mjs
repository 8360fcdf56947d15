/**
 * The house: which folder may import what. `npm run lint` holds every import to it, of types too.
 *
 *   credentials ───────────────────────────────────────────────┐
 *   nodes/TencentChatTrigger ──────────────────────────────────┤
 *   nodes/TencentChat/methods ───────────────────┐             │
 *   nodes/TencentChat/execution ──► operations ──► fields ──► nodes/shared ◄── pooled
 *
 *   sandbox: stands alone, so that it can judge what the others send
 *
 * Each room says what it may import besides its own files: folders, folders for their types alone,
 * and packages. Whatever it does not name is an error, and so is a circle.
 */
const n8n = '^node_modules/n8n-workflow/';
const zod = '^node_modules/zod/v4/';
const undici = '^node_modules/undici/';
const shared = '^nodes/shared/';
const fields = '^nodes/TencentChat/fields/';
const operations = '^nodes/TencentChat/operations/';
const methods = '^nodes/TencentChat/methods/';
const execution = '^nodes/TencentChat/execution/';
/** Comes with n8n-core, in its version; a test throws its errors. */
const partOfN8nCore = '@n8n/backend-network';
const ofNode = (...names) => `^(${names.join('|')})$`;
/** A module of Node has no ending, which every file has. */
const anyOfNode = '^[a-z_/]+$';

const rooms = [
	{
		room: 'shared',
		files: shared,
		mayImport: [zod, ofNode('crypto')],
		because: "Tencent's client knows nothing of n8n, of the nodes, or of the process it runs in.",
	},
	{
		room: 'fields',
		files: fields,
		mayImport: [shared, n8n],
		because: 'A part of a form knows neither the operations that use it nor how items are run.',
	},
	{
		room: 'operations',
		files: operations,
		mayImport: [fields, shared, n8n],
		because: 'An operation makes a plain call of its fields. Execution runs it, never the reverse.',
	},
	{
		room: 'methods',
		files: methods,
		mayImport: [fields, shared, n8n],
		because: 'A list to pick from is handed what it calls with.',
	},
	{
		room: 'execution',
		files: execution,
		mayImport: [operations, fields, shared, n8n, ofNode('crypto')],
		mayImportTypes: [methods],
		because: 'The loop over the items stands between the operations and the client.',
	},
	{
		room: 'node',
		files: '^nodes/TencentChat/[^/]+$',
		mayImport: ['^nodes/TencentChat/', shared, n8n],
		because: 'The node itself puts its rooms together.',
	},
	{
		room: 'trigger',
		files: '^nodes/TencentChatTrigger/',
		mayImport: [shared, n8n],
		because: 'The two nodes share the client and its tables, not each other.',
	},
	{
		room: 'credentials',
		files: '^credentials/',
		mayImport: [shared, n8n],
		because: 'A credential signs with the shared client and knows no node.',
	},
	{
		room: 'pooled',
		files: '^pooled/.*[.]ts$',
		mayImport: [`${shared}transport/`, undici, ofNode('net', 'process', 'stream', 'util', 'zlib')],
		mayImportTypes: [shared],
		because: 'The adapter over undici is the one place for undici and for the environment.',
	},
	{
		room: 'sandbox',
		files: '^sandbox/',
		mayImport: [zod, anyOfNode],
		because: 'It judges what the client sends, so it takes nothing from it.',
	},
];

const rulesOf = ({ room, files, mayImport, mayImportTypes = [], because }) => {
	const rule = { name: room, comment: because, severity: 'error', from: { path: files } };
	const values = { ...rule, to: { pathNot: [files, ...mayImport, ...mayImportTypes] } };
	const types = {
		...rule,
		name: `${room}-types-only`,
		to: { path: mayImportTypes, pathNot: mayImport, dependencyTypesNot: ['type-only'] },
	};
	return mayImportTypes.length === 0 ? [values] : [values, types];
};

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
	forbidden: [
		...rooms.flatMap(rulesOf),
		{
			name: 'no-circle',
			comment: 'Of two files that import each other, neither can be read alone.',
			severity: 'error',
			from: {},
			to: { circular: true },
		},
		{
			name: 'no-stranger',
			comment: 'A package that package.json does not name is there only by chance.',
			severity: 'error',
			from: {},
			to: {
				dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
				pathNot: partOfN8nCore,
			},
		},
		{
			name: 'nothing-missing',
			comment: 'What is imported has to be there.',
			severity: 'error',
			from: {},
			to: { couldNotResolve: true },
		},
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^(dist|packages|coverage|mutation)/' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['types', 'import', 'require', 'node', 'default'],
		},
		tsConfig: { fileName: 'tsconfig.dev.json' },
		tsPreCompilationDeps: true,
	},
};
