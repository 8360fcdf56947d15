import { listInJson } from './json';

/**
 * Several user IDs: a list as it is, or a text with one ID a line or between commas or semicolons. Each ID stands
 * once. Whether an ID is right is for the API's schema to say.
 */
export function readUserIds(value: unknown): readonly unknown[] {
	const list = Array.isArray(value) ? value : splitText(value);
	return [...new Set<unknown>(list.map(numberToText))];
}

/** Commas, semicolons and line breaks, also as a Chinese keyboard types them. */
export const betweenIds = /[,;\r\n，、；]/;

const splitText = (value: unknown): readonly unknown[] => {
	if (value === undefined || value === null) return [];
	if (typeof value !== 'string') return [value];
	const userIds = value.split(betweenIds).map((userId) => userId.trim());
	return listInJson(value) ?? userIds.filter((userId) => userId !== '');
};

/** Apps whose user IDs are numbers have them as numbers in their data. A rounded one is somebody else. */
const numberToText = (value: unknown): unknown =>
	typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
