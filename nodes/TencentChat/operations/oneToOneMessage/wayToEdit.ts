import { editsBody, editsCustomData } from '../../fields/edit';
import { textOfStored } from '../../fields/messageBody';
import type { Parameters } from '../../fields/parameters';
import { isTrue } from '../../fields/switches';

/** What an edit needs the stored message for. */
export interface WayToEdit {
	/** The elements that are not text stay as they are stored. */
	readonly keepElements: boolean;
	/** The custom data goes into the JSON that is stored. */
	readonly mergeCustomData: boolean;
	/** The item holds the message as it was. */
	readonly returnPrevious: boolean;
}

export const wayToEdit = (parameters: Parameters): WayToEdit => ({
	keepElements: editsBody(parameters) && parameters.value('msgBodyInput') === textOfStored.value,
	mergeCustomData:
		editsCustomData(parameters) && parameters.value('cloudCustomDataMode') === 'merge',
	returnPrevious: isTrue(parameters.group('options').returnPreviousVersion),
});
