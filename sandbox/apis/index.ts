import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Api } from './api';

/**
 * Loads every API that the sandbox serves, which is every one that a file of this folder exports.
 */
export const loadApis = async (): Promise<readonly Api[]> => {
	const files = readdirSync(__dirname).filter((file) => /^\w+\.[jt]s$/.test(file));
	const found = await Promise.all(files.map(async (file) => apisOf(await import(pathOf(file)))));
	return found.flat();
};

const pathOf = (file: string): string => join(__dirname, file);

const apisOf = (module: unknown): readonly Api[] =>
	isObject(module) ? Object.values(module).filter(isApi) : [];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const isApi = (value: unknown): value is Api =>
	isObject(value) && 'path' in value && 'callsPerSecond' in value && 'handle' in value;
