import fc from 'fast-check';
import { foldedOf } from '../../nodes/shared/words/foldedText';
import { prepareWords } from '../../nodes/shared/words/findWords';
import { replaceWords } from '../../nodes/shared/words/replaceWords';

const textElement = (Text: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });

const replaceIn = (text: string, words: string[], replacement = '***', wholeWordsOnly = false) => {
	const rule = { find: prepareWords(words, wholeWordsOnly), replacement };
	const { elements, replaced } = replaceWords([textElement(text)], rule);
	return { text: elements[0]!.MsgContent.Text, replaced };
};

const anyText = fc.string({ unit: fc.constantFrom(...'abAB ßẞſKİıi\u0307\u200Bǅ😀é́赌场,.$^*\\') });
const word = anyText.filter((text) => foldedOf(text) !== '');
/** What nobody sees at a word's beginning belongs to what stands before it. */
const anyScript = fc
	.string({ unit: 'grapheme', minLength: 1 })
	.filter((text) => !/^\p{Default_Ignorable_Code_Point}/u.test(text));

describe('Replacing words', () => {
	it('finds a word in either case, wherever it stands, in any script', () => {
		fc.assert(
			fc.property(
				anyScript,
				fc.constantFrom('upper', 'lower', 'asItIs'),
				fc.boolean(),
				(banned, letters, first) => {
					const written =
						letters === 'upper'
							? banned.toUpperCase()
							: letters === 'lower'
								? banned.toLowerCase()
								: banned;
					// Private characters stand around it: no word holds one.
					const text = first ? `${written}\uE000` : `\uE000${written}\uE000`;
					const { text: after, replaced } = replaceIn(text, [banned], '\uE001');
					expect(after).toBe(text.replace(written, () => '\uE001'));
					expect(replaced).toEqual([{ Word: banned, Count: 1 }]);
				},
			),
		);
	});

	it('leaves nothing of the words in what it does not replace, and loses nothing else', () => {
		fc.assert(
			fc.property(anyText, fc.array(word, { minLength: 1 }), (text, words) => {
				const found = prepareWords(words, false)(text);
				let from = 0;
				for (const { start, end } of found) {
					expect(start).toBeGreaterThanOrEqual(from);
					expect(end).toBeGreaterThan(start);
					expect(prepareWords(words, false)(text.slice(from, start))).toEqual([]);
					from = end;
				}
				expect(prepareWords(words, false)(text.slice(from))).toEqual([]);
			}),
		);
	});

	it('does what a plain replacement does where case does not matter', () => {
		const lower = fc.string({ unit: fc.constantFrom('a', 'b', '赌', '😀', '.', '*', '$') });
		fc.assert(
			fc.property(lower, lower, lower, (text, banned, replacement) => {
				fc.pre(banned !== '');
				expect(replaceIn(text, [banned], replacement).text).toBe(
					text.replaceAll(banned, () => replacement),
				);
			}),
		);
	});

	it('never cuts a character in two', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, banned) => {
				for (const { start, end } of prepareWords([banned], false)(text)) {
					for (const edge of [start, end]) {
						const pair = text.slice(edge - 1, edge + 1);
						expect(/^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(pair)).toBe(false);
					}
				}
			}),
		);
	});

	it('is given by upper and lower case alike: folding once more changes nothing', () => {
		for (let code = 0; code <= 0x1ffff; code++) {
			const character = String.fromCodePoint(code);
			const folded = foldedOf(character);
			if (foldedOf(folded) !== folded || foldedOf(character.toLowerCase()) !== folded) {
				throw new Error(`U+${code.toString(16)}`);
			}
		}
	});
});

describe('Replacing words, one by one', () => {
	it.each<[string, string, string[], string, string?]>([
		['the longest of several', 'free money here', ['free', 'free money'], '*** here'],
		['each time', 'Casino CASINO casino', ['casino'], '*** *** ***'],
		['Chinese, which has no word boundaries', '他在赌场赌博', ['赌场', '赌博'], '他在******'],
		['what a pattern would take for signs', 'a.c abc $&', ['a.c', '$&'], '*** abc ***'],
		['ß as SS', 'STRASSE straße', ['Straße'], '*** ***'],
		['no half of an ß', 'weiß', ['weis', 's'], 'weiß'],
		['after a letter that is longer in lower case', 'İİİ casino', ['casino'], 'İİİ ***'],
		['what overlaps once', 'aaa ababa', ['aa', 'aba'], '***a ***ba'],
		['one after another without a gap', 'aaaaaaa', ['aa'], '*********a'],
		['the first of two that overlap', 'abc', ['ab', 'bc'], '***c'],
		[
			'the Turkish İ and ı within words',
			'DİNİ di̇ni̇ IĞDIR ığdır',
			['dini', 'ığdır'],
			'*** *** *** ***',
		],
		['the Turkish İ', 'İSTANBUL i̇stanbul istanbul', ['İstanbul'], '*** *** ***'],
		['the final sigma', 'ΟΔΟΣ οδος', ['οδός', 'οδος'], '*** ***'],
		['no half of an emoji', '😀😁', ['\uD83D'], '😀😁'],
		[
			'an emoji with and without what asks for its colours',
			'❤\uFE0F❤ ❤\uFE0E',
			['❤\uFE0F'],
			'****** ***',
		],
		[
			'a word with characters in it that nobody sees',
			'ca\u200Bsi\u00ADno\u200D!',
			['casino'],
			'***!',
		],
		[
			'and keeps such characters elsewhere',
			'\u200Bfree \u200Bcasino',
			['casino'],
			'\u200Bfree \u200B***',
		],
		['no text for a word of such characters alone', 'a\u200Bb', ['\u200B'], 'a\u200Bb'],
		['an accent that is a character of its own', 'cafe\u0301 café', ['café'], '*** ***'],
		['with a replacement that looks like a pattern', 'a casino', ['casino'], 'a $&', '$&'],
		['with nothing', 'a casino', ['casino'], 'a ', ''],
	])('replaces %s', (_, text, words, expected, ...[replacement]) => {
		expect(replaceIn(text, words, replacement).text).toBe(expected);
	});

	it.each<[string, string, string[], string]>([
		['part of a word', 'class ass pass assign', ['ass'], 'class *** pass assign'],
		['a shorter word where the longer one goes on', 'ab abc', ['ab', 'a'], '*** abc'],
		['a word with marks', 'naïve na', ['na'], 'naïve ***'],
		['the second letter of a word', 'ab b', ['b'], 'ab ***'],
		['a word before a digit or a line', 'ass1 ass_a 1ass ass', ['ass'], 'ass1 ass_a 1ass ***'],
		['no word beside a sign, a comma or an emoji', '(ass),😀ass😀', ['ass'], '(***),😀***😀'],
		['letters beyond the first 65,536', '𝒜ss ass', ['ass'], '𝒜ss ***'],
		['a word with signs at its end', 'C++11 C++ xC++', ['c++'], '***11 *** xC++'],
	])('with whole words only, leaves alone %s', (_, text, words, expected) => {
		expect(replaceIn(text, words, '***', true).text).toBe(expected);
	});

	it('keeps every other element and field as it is, and counts over all texts', () => {
		const image = { MsgType: 'TIMImageElem', MsgContent: { UUID: 'casino', Text: 'casino' } };
		const odd = { MsgType: 'TIMTextElem', MsgContent: { Text: 7 } };
		const kept = { ...textElement('no'), Extra: 1 };
		const elements = [textElement('casino a'), image, odd, kept, textElement('A CASINO')];
		const result = replaceWords(elements, {
			find: prepareWords(['casino', 'A'], true),
			replacement: '#',
		});
		expect(result).toEqual({
			elements: [textElement('# #'), image, odd, kept, textElement('# #')],
			replaced: [
				{ Word: 'casino', Count: 2 },
				{ Word: 'A', Count: 2 },
			],
		});
		expect(result.elements[3]).toBe(kept);
	});
});
