import type { CallbackCommand } from './callbackCommand';
import { international } from './callbackCommand';

/** Callbacks about rooms for meetings and live streams, which belong to Tencent's RTC products. */
export const roomCommands: readonly CallbackCommand[] = [
	{
		value: 'Live.CallbackAfterCreateRoom',
		label: 'Live: Room Created',
		description: 'A room for a live stream was created',
		page: international(64422),
	},
	{
		value: 'Live.CallbackAfterDestroyRoom',
		label: 'Live: Room Closed',
		description: 'A room for a live stream was closed',
		page: international(64423),
	},
	{
		value: 'Live.CallbackAfterUpdateRoomInfo',
		label: 'Live: Room Changed',
		description: 'The profile of a room for a live stream changed',
		page: international(67938),
	},
	{
		value: 'Live.CallbackAfterMemberStateChanged',
		label: 'Live: Member Status Changed',
		description: 'Users came into a room for a live stream, left it, or lost the connection',
		page: international(64424),
	},
	{
		value: 'Live.CallbackAfterChangeOwner',
		label: 'Live: Owner Changed',
		description: 'A room for a live stream has a new owner',
		page: international(72553),
	},
	{
		value: 'Live.CallbackAfterModifyAdmin',
		label: 'Live: Admins Changed',
		description: 'The admins of a room for a live stream changed',
		page: international(72554),
	},
	{
		value: 'Live.CallbackAfterSetMetadata',
		label: 'Live: Metadata Set',
		description: 'Metadata of a room for a live stream was set',
		page: international(68222),
	},
	{
		value: 'Live.CallbackAfterDelMetadata',
		label: 'Live: Metadata Deleted',
		description: 'Metadata of a room for a live stream was deleted',
		page: international(68223),
	},
	{
		value: 'Live.CallbackBeforeSendGift',
		label: 'Live: Before Sending Gift',
		description:
			'A user is about to send a gift; Tencent waits for the answer, and without one the gift is not sent',
		page: international(72210),
	},
	{
		value: 'Live.CallbackAfterCreateBattle',
		label: 'Live: Battle Created',
		description: 'A battle between hosts was created',
		page: international(68259),
	},
	{
		value: 'Live.CallbackAfterStartBattle',
		label: 'Live: Battle Started',
		description: 'A battle between hosts began',
		page: international(68260),
	},
	{
		value: 'Live.CallbackAfterEndBattle',
		label: 'Live: Battle Ended',
		description: 'A battle between hosts ended',
		page: international(68261),
	},
	{
		value: 'Live.CallbackAfterCreateRoomReachingThreshold',
		label: 'Live: Room Quota Near',
		description: 'The rooms for live streams come close to their limit',
		page: international(70485),
	},
	{
		value: 'Mic.CallbackAfterSeatInfoChanged',
		label: 'Live: Seats Changed',
		description: 'Who speaks in a room for a live stream changed',
		page: international(64425),
	},
	{
		value: 'Room.CallbackAfterCreateRoom',
		label: 'Room: Created',
		description: 'A room for a meeting was created',
		page: international(60733),
	},
	{
		value: 'Room.CallbackAfterDestroyRoom',
		label: 'Room: Closed',
		description: 'A room for a meeting was closed',
		page: international(60732),
	},
	{
		value: 'Room.CallbackAfterUpdateRoomInfo',
		label: 'Room: Changed',
		description: 'The profile of a room for a meeting changed',
		page: international(60731),
	},
	{
		value: 'Room.CallbackAfterMemberEnter',
		label: 'Room: Member Entered',
		description: 'Users came into a room for a meeting',
		page: international(60735),
	},
	{
		value: 'Room.CallbackAfterMemberLeave',
		label: 'Room: Member Left',
		description: 'Users left a room for a meeting',
		page: international(60734),
	},
];
