import { nowSeconds, randomUint32, type World } from './state/world';
import type {
	MessageElement,
	SeedGroupMessage,
	SeedMessage,
	StoredGroupMessage,
	StoredMessage,
} from './types';

/** Puts a message into the state as if it had been sent; its two accounts count as imported. */
export const seedMessage = (world: World, seed: SeedMessage, index: number): StoredMessage => {
	const [, seq, random, time] = /^(\d+)_(\d+)_(\d+)$/.exec(seed.msgKey ?? '') ?? [];
	const timeSeconds = seed.timeSeconds ?? (time ? Number(time) : nowSeconds(world));
	// Rising from seed to seed, so that seeds of one second keep their order.
	const msgSeq = seq ? Number(seq) : index + 1;
	const msgRandom = random ? Number(random) : randomUint32(world);
	const message: StoredMessage = {
		from: seed.from,
		to: seed.to,
		msgKey: seed.msgKey ?? `${msgSeq}_${msgRandom}_${timeSeconds}`,
		msgSeq,
		msgRandom,
		timeSeconds,
		msgBody: seed.msgBody ?? textBody(seed.text),
		cloudCustomData: seed.cloudCustomData,
		recalled: false,
		edits: 0,
		history: [],
		inSendersHistory: true,
	};
	world.accounts.add(seed.from);
	world.accounts.add(seed.to);
	if (!world.conversations.add(message))
		throw new Error(`${seed.from} already sent ${message.msgKey} to ${seed.to}`);
	world.changed({ kind: 'seeded', message });
	return message;
};

/** Puts a message into a group, which is made where it is not there. */
export const seedGroupMessage = (world: World, seed: SeedGroupMessage): StoredGroupMessage => {
	world.groups.open(seed.groupId);
	world.accounts.add(seed.from);
	const groupMessage = world.groups.add({
		groupId: seed.groupId,
		topicId: seed.topicId,
		from: seed.from,
		msgRandom: randomUint32(world),
		timeSeconds: seed.timeSeconds ?? nowSeconds(world),
		msgBody: seed.msgBody ?? textBody(seed.text),
		cloudCustomData: seed.cloudCustomData,
		priority: 'Normal',
		recalled: false,
		edits: 0,
		history: [],
	});
	world.changed({ kind: 'seeded', groupMessage });
	return groupMessage;
};

/** A message of one text element. */
export const textBody = (text = ''): MessageElement[] => [
	{ MsgType: 'TIMTextElem', MsgContent: { Text: text } },
];
