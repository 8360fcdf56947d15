import { offlinePushParts } from '../../shared/apis/offlinePush';
import type { WireField } from '../../shared/elements/wireField';

/** Parts of the examples that operations give of their items. */

export const succeeded = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };

/** What is stored of a message. */
export const exampleStored = {
	MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'See you at noon' } }],
	CloudCustomData: '{"rule":"none"}',
};

/** The same with its text beside it. */
export const exampleContents = { ...exampleStored, Text: 'See you at noon' };

/** What an edit tells of words that it replaced. */
export const exampleOfReplacing = { Modified: true, Replaced: [{ Word: 'casino', Count: 1 }] };

/** Fields of a table with a value each. */
export const exampleOf = (fields: readonly WireField[]): Record<string, unknown> =>
	Object.fromEntries(fields.map((field) => [field.wire, valueOf(field)]));

function valueOf({ kind, choices = [], fields = [] }: WireField): unknown {
	switch (kind) {
		case 'text':
		case 'longText':
		case 'payload':
			return 'text';
		case 'integer':
		case 'decimal':
		case 'flag':
			return 1;
		case 'choice':
			return choices[0]?.value;
		case 'choices':
			return [choices[0]?.value];
		case 'lines':
			return ['text'];
		case 'objects':
			return [{}];
		case 'groups':
			return [exampleOf(fields)];
	}
}

/** OfflinePushInfo with everything that there may be in it. */
export const exampleOfPush: Record<string, unknown> = Object.fromEntries(
	offlinePushParts.flatMap(({ inside, fields }) =>
		inside === undefined ? Object.entries(exampleOf(fields)) : [[inside, exampleOf(fields)]],
	),
);
