const clock = new Intl.DateTimeFormat('en-GB', {
	hour: '2-digit',
	minute: '2-digit',
	second: '2-digit',
});
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** Formats a time as `14:03:22`, after the date where that is not today. */
export const timeOf = (ms, nowMs = Date.now()) => {
	const time = clock.format(ms);
	return isSameDay(ms, nowMs) ? time : `${day.format(ms)}, ${time}`;
};

/** Formats a time of today as `14:03`, and another one as `20 Nov`. */
export const shortTimeOf = (ms, nowMs = Date.now()) =>
	isSameDay(ms, nowMs) ? clock.format(ms).slice(0, 5) : day.format(ms);

const isSameDay = (ms, otherMs) => new Date(ms).toDateString() === new Date(otherMs).toDateString();

/** Formats bytes as `182 KB`; empty where there is no number. */
export const sizeOf = (bytes) => {
	if (typeof bytes !== 'number') return '';
	if (bytes < 1000) return `${bytes} bytes`;
	return bytes < 999_500
		? `${Number((bytes / 1000).toPrecision(3))} KB`
		: `${Number((bytes / 1_000_000).toPrecision(3))} MB`;
};

/** Formats seconds as `1:12`; empty where there is no number. */
export const durationOf = (seconds) =>
	typeof seconds === 'number'
		? `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
		: '';

/** Formats a place as `29.34066° N, 116.77498° E`. */
export const placeOf = (latitude, longitude) =>
	`${degrees(latitude, 'N', 'S')}, ${degrees(longitude, 'E', 'W')}`;

const degrees = (value, positive, negative) =>
	typeof value === 'number'
		? `${Number(Math.abs(value).toFixed(5))}° ${value < 0 ? negative : positive}`
		: '?';

/** Gives `1 message` or `2 messages`. */
export const manyOf = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** Gives the text of any value; empty for undefined. */
export const textOf = (value) =>
	typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);

/** Parses a JSON text; undefined where it is not JSON. */
export const parsed = (text) => {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
};

/** Describes a message in a few words, for lists and screen readers. */
export const summaryOf = ({ msgBody, recalled }) => {
	if (recalled) return 'Recalled';
	return msgBody.map(({ MsgType, MsgContent }) => inWords(MsgType, MsgContent ?? {})).join(' ');
};

const inWords = (type, content) =>
	type === 'TIMTextElem' ? textOf(content.Text) : `[${typeLabels[type] ?? textOf(type)}]`;

/** What the page calls the element types. */
export const typeLabels = {
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
