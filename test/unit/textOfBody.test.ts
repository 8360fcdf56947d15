import { flatText, textOfBody } from '../../nodes/shared/elements/textOfBody';

const text = (Text: unknown) => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
const picture = { MsgType: 'TIMImageElem', MsgContent: { UUID: 'a' } };

it.each<[string, unknown, string | undefined]>([
	['one text', [text('hello')], 'hello'],
	['all texts, a line each, without what stands between', [text('a'), picture, text('b')], 'a\nb'],
	['nothing of a picture', [picture], ''],
	['nothing of another element that has a text', [{ ...text('a'), MsgType: 'TIMNewElem' }], ''],
	['nothing of an empty body', [], ''],
	['no text of something else', [text(7), null, 'text', { MsgType: 'TIMTextElem' }], ''],
	['undefined for what is no body', 'hello', undefined],
	['undefined where there is none', undefined, undefined],
])('is %s', (_case, body, expected) => {
	expect(textOfBody(body)).toBe(expected);
});

it('stands beside a body and nowhere else', () => {
	expect(flatText([text('hello')])).toEqual({ Text: 'hello' });
	expect(flatText(undefined)).toStrictEqual({});
});
