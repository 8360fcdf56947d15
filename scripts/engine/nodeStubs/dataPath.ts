import type { IDataObject } from 'n8n-workflow';

export type Value = IDataObject[string];

/** An object or a list of an item's data. */
export const isObject = (value: unknown): value is IDataObject =>
	typeof value === 'object' && value !== null;

/** `a.b[0].c` as its steps; with `dots` false the whole name is one step. */
const stepsOf = (path: string, dots: boolean) => {
	const steps = dots ? path.split(/[.[\]]+/).filter((step) => step !== '') : [path];
	return { before: steps.slice(0, -1), last: steps.at(-1) ?? '' };
};

const follow = (data: Value, steps: string[]) =>
	steps.reduce<Value>((value, step) => (isObject(value) ? value[step] : undefined), data);

/** The value at a path of an item's data, or undefined. */
export const valueAt = (data: IDataObject, path: string, dots = true): Value => {
	const { before, last } = stepsOf(path, dots);
	return follow(data, [...before, last]);
};

/** Writes a value at a path, making the objects on the way. */
export const writeAt = (data: IDataObject, path: string, value: Value, dots = true): void => {
	const { before, last } = stepsOf(path, dots);
	let place = data;
	for (const step of before) {
		const found = place[step];
		const next = isObject(found) ? found : {};
		place[step] = next;
		place = next;
	}
	place[last] = value;
};

/** Takes the value at a path away. */
export const removeAt = (data: IDataObject, path: string, dots = true): void => {
	const { before, last } = stepsOf(path, dots);
	const parent = follow(data, before);
	if (isObject(parent)) Reflect.deleteProperty(parent, last);
};

/** A comma-separated list of field names, as forms hold it. */
export const namesIn = (list: string): string[] =>
	list
		.split(',')
		.map((name) => name.trim())
		.filter((name) => name !== '');
