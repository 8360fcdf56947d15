import { apis } from '../../nodes/shared/apis';

/** All forms of the two names that a skeleton needs. */
export interface Names {
	/** As workflows store them: `oneToOneMessage`, `getMany`. */
	readonly resource: string;
	readonly operation: string;
	/** The operation's name in code, which may not be a word of the language, such as `import`. */
	readonly constant: string;
	/** As people read them: "Get Many", "get many". */
	readonly shownOperation: string;
	readonly actionWords: string;
	readonly shownResource: string;
	readonly resourceWords: string;
	/** The file and constant of the API, from its path: `setKeyValues`. */
	readonly api: string;
	/** `v4/openim/set_key_values` */
	readonly path: string;
	/** Which codes its service has for requests that cannot be read. */
	readonly family: 'account' | 'group' | 'openim';
}

/** @param path of the API; made from the operation's name unless given */
export function namesOf(resource: string, operation: string, path?: string): Names {
	for (const [what, name] of Object.entries({ resource, operation })) {
		if (/^[a-z][a-zA-Z0-9]*$/.test(name)) continue;
		throw new Error(`The ${what} '${name}' must be in camelCase, such as groupMessage or getMany.`);
	}
	const apiPath = path ?? `v4/openim/${wordsOf(operation).join('_')}`;
	if (!/^v4\/\w+\/\w+$/.test(apiPath)) {
		throw new Error(
			`The API '${apiPath}' must be a path like v4/openim/set_key_values, or the name of one that is there: ${Object.keys(apis).join(', ')}.`,
		);
	}
	const [, service = '', command = ''] = apiPath.split('/');
	return {
		resource,
		operation,
		constant: reserved.has(operation) ? `${operation}${capital(resource)}` : operation,
		shownOperation: titleOf(operation),
		actionWords: sentenceOf(operation),
		shownResource: titleOf(resource),
		resourceWords: wordsOf(resource).join(' '),
		api: reserved.has(command) ? `${command}Api` : camelOf(command),
		path: apiPath,
		family: families[service] ?? 'openim',
	};
}

const families: Readonly<Record<string, Names['family']>> = {
	group_open_http_svc: 'group',
	im_open_login_svc: 'account',
};

/** Words that name nothing in TypeScript. */
const reserved = new Set(
	(
		'await break case catch class const continue debugger default delete do else enum export extends ' +
		'false finally for function if implements import in instanceof interface let new null package ' +
		'private protected public return static super switch this throw true try typeof var void while ' +
		'with yield'
	).split(' '),
);

const wordsOf = (name: string): string[] =>
	name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).split(' ');

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const titleOf = (name: string): string => wordsOf(name).map(capital).join(' ');

const sentenceOf = (name: string): string => capital(wordsOf(name).join(' '));

const camelOf = (command: string): string =>
	command.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
