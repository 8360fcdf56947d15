import { dirname, posix, relative, resolve, sep } from 'node:path';
import { arrows } from './arrows.mjs';

const isWithin = (path, folder) => path === folder || path.startsWith(`${folder}/`);

const isOneOf = (name, list = []) =>
	list.some((wanted) => (wanted instanceof RegExp ? wanted.test(name) : wanted === name));

const arrowFor = (path) =>
	arrows
		.filter((arrow) => isWithin(path, arrow.in))
		.sort((a, b) => b.in.length - a.in.length)
		.at(0);

const isAllowed = (arrow, target, typesOnly) => {
	if (!target.startsWith('/')) return isOneOf(target, arrow.packages);
	const path = target.slice(1);
	const standsIn = (folders = []) => folders.some((folder) => isWithin(path, folder));
	if (standsIn(arrow.never)) return false;
	return standsIn(arrow.folders) || (typesOnly && standsIn(arrow.types));
};

const withoutEnding = (path) => path.replace(/\.(?:[cm]?[jt]s)$/, '').replace(/\/index$/, '');

const isTypesOnly = (node) =>
	node.importKind === 'type' ||
	node.exportKind === 'type' ||
	(node.specifiers?.length > 0 && node.specifiers.every((each) => each.importKind === 'type'));

/** ESLint rule: every import, export from, import() and require() follows the table of arrows. */
export const arrowsRule = {
	meta: {
		type: 'problem',
		schema: [],
		messages: { forbidden: "'{{folder}}' may not import '{{name}}'{{asValue}}: {{why}}." },
	},
	create(context) {
		const inRepository = (path) => relative(context.cwd, path).split(sep).join(posix.sep);
		const arrow = arrowFor(withoutEnding(inRepository(context.filename)));
		if (arrow === undefined) return {};

		const check = (node, source, typesOnly = false) => {
			if (typeof source?.value !== 'string') return;
			const name = source.value;
			// A path of the repository is told from a package's name by its leading slash.
			const target = name.startsWith('.')
				? `/${withoutEnding(inRepository(resolve(dirname(context.filename), name)))}`
				: name;
			if (isAllowed(arrow, target, typesOnly)) return;
			const asValue = isAllowed(arrow, target, true) ? ' except as a type' : '';
			const data = { folder: arrow.in, name, asValue, why: arrow.why };
			context.report({ node, messageId: 'forbidden', data });
		};
		const checkStatement = (node) => check(node, node.source, isTypesOnly(node));

		return {
			ImportDeclaration: checkStatement,
			ExportNamedDeclaration: checkStatement,
			ExportAllDeclaration: checkStatement,
			ImportExpression: (node) => check(node, node.source),
			TSImportType: (node) => check(node, node.source ?? node.argument?.literal, true),
			TSExternalModuleReference: (node) => check(node, node.expression),
			'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0]),
		};
	},
};
