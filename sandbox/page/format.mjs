const clock = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** `14:03:22`, with the day before it where that is not today. */
export const timeOf = (ms, nowMs = Date.now()) => {
	const time = clock.format(ms);
	return isSameDay(ms, nowMs) ? time : `${day.format(ms)}, ${time}`;
};

/** `14:03`, or `20 Nov` where that is not today. */
export const shortTimeOf = (ms, nowMs = Date.now()) =>
	isSameDay(ms, nowMs) ? clock.format(ms).slice(0, 5) : day.format(ms);

const isSameDay = (ms, otherMs) => new Date(ms).toDateString() === new Date(otherMs).toDateString();

/** `182 KB`; '' where there is no number. */
export const sizeOf = (bytes) => {
	if (typeof bytes !== 'number') return '';
	if (bytes < 1000) return `${bytes} bytes`;
	return bytes < 999_500
		? `${Number((bytes / 1000).toPrecision(3))} KB`
		: `${Number((bytes / 1_000_000).toPrecision(3))} MB`;
};

/** `1:12`; '' where there is no number. */
export const durationOf = (seconds) =>
	typeof seconds === 'number'
		? `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
		: '';

/** `29.34066° N, 116.77498° E` */
export const placeOf = (latitude, longitude) =>
	`${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;

const degrees = (value, positive, negative) =>
	typeof value === 'number'
		? `${Number(Math.abs(value).toFixed(5))}° ${value < 0 ? negative : positive}`
		: '?';

export const manyOf = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Text of whatever came over the wire, '' for nothing. */
export const textOf = (value) =>
	typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/** The value that a JSON text stands for, undefined for other texts. */
export const parsed = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

/** A message in a few words, for lists and screen readers. */
export const summaryOf = ({ msgBody, recalled }) => {
	if (recalled) return 'Recalled';
	return msgBody.map(({ MsgType, MsgContent }) => inWords(MsgType, MsgContent ?? {})).join(' ');
};

const inWords = (type, content) =>
	type === 'TIMTextElem' ? textOf(content.Text) : `[${shownTypes[type] ?? textOf(type)}]`;

/** The element types as people call them. */
export const shownTypes = {
	TIMTextElem: 'Text',
	TIMCustomElem: 'Custom',
	TIMFaceElem: 'Face',
	TIMLocationElem: 'Location',
	TIMImageElem: 'Image',
	TIMSoundElem: 'Sound',
	TIMFileElem: 'File',
	TIMVideoFileElem: 'Video',
	TIMRelayElem: 'Relay',
};
