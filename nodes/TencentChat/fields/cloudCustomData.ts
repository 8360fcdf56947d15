import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { inexactIn } from '../../shared/json/inexactNumber';
import type { Parameters } from './parameters';
import { shownNames } from './shownNames';
import { numberAsText } from './text';

/** The custom data that is stored with a message. */
export const cloudCustomDataField = (show: IDisplayOptions['show'] = {}): INodeProperties => ({
	displayName: shownNames.CloudCustomData,
	name: 'cloudCustomData',
	type: 'string',
	typeOptions: { rows: 2 },
	default: '',
	placeholder: 'e.g. {"moderated":true,"rule":"banned-word"}',
	description:
		'Custom data that is stored with the message and delivered to the recipient. An object from an expression is stored as JSON.',
	displayOptions: { show },
});

/**
 * The custom data as it goes on the wire; `undefined` when it is not set. What cannot be written
 * exactly is given as such, and no request may hold it.
 */
export function readCloudCustomData(parameters: Parameters): unknown {
	const value = numberAsText(parameters.value('cloudCustomData'));
	if (value === '' || value === undefined) return undefined;
	return typeof value === 'string' ? value : (inexactIn(value) ?? JSON.stringify(value));
}
