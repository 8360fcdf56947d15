import type { INodeProperties } from 'n8n-workflow';
import type { Parameters } from './parameters';
import { betweenIds } from './userIds';

/** For files that the form names by URL, but whose facts are in the item's binary data already. */
export const binaryFieldsOption: INodeProperties = {
	displayName: 'Input Binary Fields',
	name: 'binaryFields',
	type: 'string',
	default: 'data',
	placeholder: 'e.g. data',
	displayOptions: { show: { '/msgBodyInput': ['form'] } },
	description:
		'The binary fields of the input item that hold the files which Message Body names by URL without a UUID: UUID, size, format and sides are worked out from them, and the URLs are not looked at. Several between commas, in the order of the files in Message Body.',
};

/** The names, in the order of the files. */
export function readBinaryFields(parameters: Parameters): readonly string[] {
	const value = parameters.group('options')[binaryFieldsOption.name];
	const names: readonly unknown[] =
		typeof value === 'string' ? value.split(betweenIds) : Array.isArray(value) ? value : [];
	return names.map((name) => String(name).trim()).filter((name) => name !== '');
}
