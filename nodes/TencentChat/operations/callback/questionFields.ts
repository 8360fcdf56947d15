import type { QuestionProblem } from '../../../shared/callbacks/questionReply';
import { refusalCodes } from '../../../shared/callbacks/questionReply';
import { failure, success } from '../../../shared/result';
import type { FormField, ReadValue } from '../../fields/field';
import { fieldOf, shownWhen } from '../../fields/field';
import { inputFailure } from '../../fields/inputFailure';
import { text } from '../../fields/kinds';
import { splitIds } from '../../fields/lists';
import { choice } from '../../fields/menus';
import { codeField, codeLabel, textField } from './refusalFields';

/** What a workflow stores where Tencent asks about a message, as all did before there was a choice. */
export const aboutMessage = 'message';

export const questionMenu = choice({
	label: 'Question',
	name: 'question',
	initial: aboutMessage,
	otherwise: aboutMessage,
	description: 'What Tencent asks about: the event that started the workflow',
	hint: "For flows that begin with a Tencent Chat Trigger whose 'Respond' is 'When Last Node Finishes'. Tencent waits 2 seconds, then lets it happen (a gift is not sent), unless the console says otherwise.",
	choices: [
		{
			label: 'Message',
			value: aboutMessage,
			description: 'One-to-One Message or Group Message: Before Sending',
		},
		{
			label: 'Creating or Joining',
			value: 'createOrJoin',
			description: 'Group: Before Creating, Group: Before Applying to Join, Topic: Before Creating',
		},
		{ label: 'Inviting', value: 'invite', description: 'Group: Before Inviting' },
		{
			label: 'Friend Request',
			value: 'friend',
			description: 'Contact: Before Adding Friend, Contact: Before Answering Friend Request',
		},
		{
			label: 'Gift or Official Account',
			value: 'otherEvent',
			description: 'Live: Before Sending Gift, and the Before events of official accounts',
		},
	],
});

const allow = { label: 'Allow', value: 'allow', description: 'Let it happen' } as const;
const block = { label: 'Block', value: 'block', description: 'Do not let it happen' } as const;
const blockAtAll = {
	...block,
	description:
		'Do not let it happen. Answers with code 1: for gifts Tencent takes any but 0; which it takes for official accounts is not known.',
} as const;
const blockSome = {
	label: 'Block Some',
	value: 'blockSome',
	description: 'Let it happen but for the users you name',
} as const;

type Decision = typeof allow | typeof block | typeof blockAtAll | typeof blockSome;

const decision = (question: string, choices: readonly Decision[]) =>
	shownWhen(
		choice<Decision['value']>({
			name: 'decision',
			label: 'Decision',
			initial: allow.value,
			description: 'What happens to it',
			choices,
		}),
		{ question: [question] },
	);

/** The menu of decisions by the question, of those about other things than a message. */
export const decisionMenus = {
	createOrJoin: decision('createOrJoin', [allow, block]),
	invite: decision('invite', [allow, block, blockSome]),
	friend: decision('friend', [allow, block, blockSome]),
	otherEvent: decision('otherEvent', [allow, blockAtAll]),
};

export type OtherQuestion = keyof typeof decisionMenus;

/** At least one user; whether there is one of that ID is for Tencent to say. */
const readUsers: ReadValue<readonly string[]> = (label, given) => {
	const userIds = splitIds(given);
	const texts = userIds.filter((userId) => typeof userId === 'string');
	if (texts.length === 0) return failure(inputFailure(`${label} must name at least one user`));
	return texts.length === userIds.length
		? success(texts)
		: failure(inputFailure(`${label} must be user IDs, which are texts`));
};

/** Those about whom Tencent asks. */
export const askedUsers = shownWhen(
	fieldOf(
		text({
			name: 'askedUserIds',
			label: 'User IDs Asked About',
			initial:
				'={{ ($json.FriendItem ?? $json.ResponseFriendItem ?? []).map((item) => item.To_Account) }}',
			description: 'All users that the event names, since Tencent wants a word about each of them',
		}).form,
		readUsers,
	),
	{ question: ['friend'] },
);

/** Those who are refused, where others are not. */
export const refusedUsers = shownWhen(
	fieldOf(
		text({
			name: 'refusedUserIds',
			label: 'Blocked User IDs',
			placeholder: 'e.g. user_1001, user_1002',
			description: 'Between commas or one a line, or a list from an expression',
		}).form,
		readUsers,
	),
	{ question: ['invite', 'friend'], decision: ['blockSome'] },
);

export const questionLabels = {
	code: codeLabel,
	text: 'Text for the User',
	refused: refusedUsers.form.displayName,
	asked: askedUsers.form.displayName,
} satisfies Record<QuestionProblem['field'], string>;

const groupQuestions = { question: ['createOrJoin', 'invite'], decision: ['block'] };
const friendQuestion = { question: ['friend'], decision: ['block', 'blockSome'] };

/** What decides about other things than a message, in the order of the form. */
export const otherQuestionFields: readonly FormField[] = [
	...Object.values(decisionMenus),
	askedUsers,
	refusedUsers,
	codeField(refusalCodes.group, "Leave empty for Tencent's own code.", groupQuestions),
	codeField(refusalCodes.friend, `Leave empty for ${refusalCodes.friend.from}.`, friendQuestion),
	textField(questionLabels.text, groupQuestions),
	textField(questionLabels.text, friendQuestion),
];
