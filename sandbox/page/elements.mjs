import { h, icon } from './dom.mjs';
import { durationOf, manyOf, parsed, placeOf, typeLabels, sizeOf, textOf } from './format.mjs';
import { jsonBlock } from './json.mjs';
import { textWithQuestion } from './question.mjs';

/** Makes the node of one message element. Nothing is loaded from foreign URLs in it. */
export const elementNode = ({ MsgType, MsgContent }) => {
	const content = MsgContent ?? {};
	const show = shows[MsgType];
	return show ? show(content) : custom(textOf(MsgType), jsonBlock(content));
};

const about = (...facts) => facts.filter((fact) => fact !== '').join(' · ');

const address = (url) => (url ? h('span', { class: 'address' }, textOf(url)) : undefined);

const card = (iconName, title, facts, ...rest) =>
	h(
		'div',
		{ class: 'card' },
		h('span', { class: 'card-icon' }, icon(iconName)),
		h(
			'div',
			{ class: 'card-text' },
			h('strong', {}, title),
			facts ? h('span', { class: 'facts' }, facts) : undefined,
			rest,
		),
	);

/** Shows a picture that was sent from this page. Pictures at other URLs are not loaded. */
const shownPicture = (files) => {
	const own = `${globalThis.location?.origin}/_sandbox/pictures/`;
	const file = files.find(({ URL }) => textOf(URL).startsWith(own));
	if (file === undefined) return undefined;
	const { URL: src, Width: width, Height: height } = file;
	// With its size, the page does not jump when the picture arrives.
	return h('img', { src, width, height, alt: 'Picture', class: 'shown' });
};

const picture = (sign, label, ...rest) =>
	h(
		'div',
		{ class: 'picture' },
		h('div', { class: 'picture-frame' }, sign, h('span', {}, label)),
		h('div', { class: 'picture-text' }, rest),
	);

const custom = (title, ...rest) =>
	h(
		'div',
		{ class: 'custom' },
		h('div', { class: 'custom-head' }, icon('code'), h('span', {}, title)),
		rest,
	);

const IMAGE_FORMATS = { 1: 'JPG', 2: 'GIF', 3: 'PNG', 4: 'BMP' };
const IMAGE_FILES = { 1: 'Original', 2: 'Large', 3: 'Thumbnail' };

const pixels = (width, height) => (width && height ? `${width} × ${height}` : '');

const listOf = (value) => (Array.isArray(value) ? value : []);

const shows = {
	TIMTextElem: ({ Text }) => h('p', { class: 'text', dir: 'auto' }, textWithQuestion(textOf(Text))),

	TIMImageElem: ({ ImageFormat, ImageInfoArray }) =>
		picture(
			shownPicture(listOf(ImageInfoArray)) ?? icon('image'),
			about('Image', IMAGE_FORMATS[ImageFormat] ?? ''),
			listOf(ImageInfoArray).map(({ Type, Width, Height, Size, URL }) =>
				h(
					'p',
					{},
					h(
						'span',
						{ class: 'facts' },
						about(IMAGE_FILES[Type] ?? 'File', pixels(Width, Height), sizeOf(Size)),
					),
					address(URL),
				),
			),
		),

	TIMVideoFileElem: ({ VideoUrl, VideoFormat, VideoSecond, VideoSize, ThumbUrl, ...rest }) =>
		picture(
			icon('play'),
			about('Video', durationOf(VideoSecond)),
			h(
				'p',
				{},
				h('span', { class: 'facts' }, about('Video', textOf(VideoFormat), sizeOf(VideoSize))),
				address(VideoUrl),
			),
			h(
				'p',
				{},
				h('span', { class: 'facts' }, about('Preview', pixels(rest.ThumbWidth, rest.ThumbHeight))),
				address(ThumbUrl),
			),
		),

	TIMSoundElem: ({ Url, Second, Size }) =>
		card('sound', 'Voice message', about(durationOf(Second), sizeOf(Size)), address(Url)),

	TIMFileElem: ({ Url, FileName, FileSize }) =>
		card('file', textOf(FileName) || 'File', sizeOf(FileSize), address(Url)),

	TIMLocationElem: ({ Desc, Latitude, Longitude }) =>
		card('pin', textOf(Desc) || 'Location', placeOf(Latitude, Longitude)),

	TIMFaceElem: ({ Index, Data }) =>
		h(
			'div',
			{ class: 'face' },
			icon('face'),
			h('span', {}, about(`Sticker ${textOf(Index)}`, textOf(Data))),
		),

	TIMCustomElem: ({ Data, Desc, Ext, Sound }) =>
		custom(
			about(typeLabels.TIMCustomElem, textOf(Desc)),
			payload(Data),
			extras({ Extension: Ext, 'Push sound': Sound }),
		),

	TIMRelayElem: ({ Title, MsgNum, AbstractList, CompatibleText }) =>
		h(
			'div',
			{ class: 'relay' },
			h('strong', {}, textOf(Title) || 'Forwarded messages'),
			listOf(AbstractList).length > 0
				? listOf(AbstractList).map((line) => h('p', {}, textOf(line)))
				: h('p', {}, textOf(CompatibleText)),
			h(
				'p',
				{ class: 'relay-foot' },
				icon('relay'),
				typeof MsgNum === 'number' ? manyOf(MsgNum, 'forwarded message') : 'Forwarded',
			),
		),
};

const payload = (data) => {
	const value = typeof data === 'string' ? parsed(data) : data;
	return typeof value === 'object' && value !== null
		? jsonBlock(value)
		: h('p', { class: 'text' }, textOf(data));
};

const extras = (named) => {
	const rows = Object.entries(named).filter(([, value]) => textOf(value) !== '');
	if (rows.length === 0) return undefined;
	return h(
		'dl',
		{ class: 'extras' },
		rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, textOf(value)))),
	);
};
