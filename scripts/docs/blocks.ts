/** Parts of hand-written pages that are made from code, by the name in their marks. */
export type Blocks = Readonly<Record<string, () => string>>;

/**
 * Puts every block between its marks:
 *
 *     <!-- made: name -->
 *     …
 *     <!-- end: name -->
 */
export const fillIn = (text: string, blocks: Blocks): string =>
	text.replaceAll(
		/(<!-- made: (\S+) -->\n).*?(<!-- end: \2 -->)/gs,
		(_, begin: string, name: string, end: string) => {
			const block = blocks[name];
			if (block === undefined) throw new Error(`There is no block '${name}' in scripts/docs.`);
			return `${begin}\n${block()}\n\n${end}`;
		},
	);
