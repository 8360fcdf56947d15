import { success } from '../../../shared/result';
import { inWords, maxModeratedBytes } from '../../../shared/apis/limits';
import type { Field, Reader } from '../../fields/field';
import { option, shownWhen } from '../../fields/field';
import { id, notice, requiredText, text } from '../../fields/kinds';
import { choice } from '../../fields/menus';

/** What is judged. */
export const contentType = choice({
	name: 'contentType',
	label: 'Content Type',
	initial: 'Text',
	description: 'What the content is',
	choices: [
		{ label: 'Audio', value: 'Audio', description: 'The verdict comes later, by an event' },
		{ label: 'Image', value: 'Image' },
		{ label: 'Text', value: 'Text' },
		{ label: 'Video', value: 'Video', description: 'The verdict comes later, by an event' },
	],
});

/** Says where the verdict is to be heard. */
export const later = shownWhen(
	notice(
		'later',
		'Tencent judges audio and video later. Receive the verdict with the Tencent Chat Trigger, event Content Moderation: Result; its CtxcbRequestId is the RequestId that this node outputs.',
	),
	{ contentType: ['Audio', 'Video'] },
);

export const content = requiredText({
	name: 'content',
	label: 'Content',
	rows: 3,
	placeholder: 'e.g. {{ $json.Text }}',
	description: `The text, at most ${inWords(maxModeratedBytes)} bytes, or the URL of the file. A picture may have 5 MB at most.`,
});

/** Under which rules of the console. */
export const auditName = choice({
	name: 'auditName',
	label: 'Configuration',
	initial: 'C2C',
	description: "Which of the console's moderation configurations judges",
	choices: [
		{ label: 'Custom', value: 'custom', description: 'A configuration of your own' },
		{ label: 'Friends', value: 'RelationChain', description: 'Remarks and groups of friends' },
		{ label: 'Group Member Profiles', value: 'GroupMemberInfo' },
		{ label: 'Group Messages', value: 'Group' },
		{ label: 'Group Profiles', value: 'GroupInfo' },
		{ label: 'One-to-One Messages', value: 'C2C' },
		{ label: 'User Profiles', value: 'UserInfo' },
	],
});

const customAuditName: Field<string> = shownWhen(
	id({
		name: 'customAuditName',
		label: 'Configuration ID',
		required: false,
		description: 'ID of the configuration, as the console shows it',
	}),
	{ auditName: ['custom'] },
);

/** The configuration that is chosen, or the ID of an own one. */
export const configuration: Reader<string> = {
	label: customAuditName.label,
	fields: [auditName, customAuditName],
	read: (parameters) => {
		const chosen = auditName.read(parameters);
		if (!chosen.ok) return chosen;
		return chosen.value === 'custom' ? customAuditName.read(parameters) : success(chosen.value);
	},
};

/** Shown beside the verdict in Tencent's console. */
export const extSender = option(
	text({
		name: 'extSender',
		label: 'Sender',
		placeholder: 'e.g. user_1001',
		description: "Whose content it is, to find it in Tencent's console",
	}),
);

export const extReceiver = option(
	text({
		name: 'extReceiver',
		label: 'Receiver',
		placeholder: 'e.g. user_1002',
		description: "Who gets it, to find it in Tencent's console",
	}),
);
