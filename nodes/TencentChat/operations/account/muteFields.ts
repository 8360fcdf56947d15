import { maxUint32 } from '../../../shared/apis/limits';
import { success } from '../../../shared/result';
import type { Field, Reader } from '../../fields/field';
import { option, shownWhen } from '../../fields/field';
import { duration } from '../../fields/duration';
import { groupId, topicId } from '../../fields/groups';
import { choice } from '../../fields/menus';

/** Where a user is muted. */
export const muteWhere = choice({
	name: 'muteWhere',
	label: 'Where',
	initial: 'everywhere',
	description: 'Where the user cannot send messages',
	choices: [
		{ label: 'All Groups', value: 'groups' },
		{ label: 'Everywhere', value: 'everywhere' },
		{
			label: 'One Group',
			value: 'oneGroup',
			description: 'Not for work groups: they have no mute',
		},
		{ label: 'One-to-One Chats', value: 'oneToOne' },
	],
});

export const mutedGroup = shownWhen(groupId, { muteWhere: ['oneGroup'] });

/** The topic in which alone the user is muted. */
export const mutedTopic = option(shownWhen(topicId, { '/muteWhere': ['oneGroup'] }));

/** For how long, or that the mute ends. */
export const muteFor = choice({
	name: 'muteFor',
	label: 'How Long',
	initial: 'seconds',
	description: 'How long the user cannot send messages',
	choices: [
		{ label: 'Forever', value: 'forever', description: 'Until you lift it' },
		{ label: 'For Some Time', value: 'seconds' },
		{ label: 'Lift the Mute', value: 'lift', description: 'Let the user send messages again' },
	],
});

/** Shown where a mute is for some time. */
export const muteDuration: Field<number> = shownWhen(
	duration('How many seconds the user cannot send messages'),
	{ muteFor: ['seconds'] },
);

/** The number of seconds that stands for a mute without end. */
const foreverSeconds = maxUint32;

/** How long to mute, as the form says; 0 lifts the mute. */
export const muteSeconds: Reader<number> = {
	...muteDuration,
	read: (parameters) => {
		const chosen = muteFor.read(parameters);
		if (!chosen.ok) return chosen;
		if (chosen.value === 'forever') return success(foreverSeconds);
		return chosen.value === 'lift' ? success(0) : muteDuration.read(parameters);
	},
};
