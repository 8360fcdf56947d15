import { nowSeconds, randomUint32, type World } from './state/world';
import type { SeedMessage, StoredMessage } from './types';

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
		msgBody: seed.msgBody ?? [{ MsgType: 'TIMTextElem', MsgContent: { Text: seed.text ?? '' } }],
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
