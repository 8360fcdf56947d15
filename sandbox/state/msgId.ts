import { createHash } from 'node:crypto';
import type { StoredMessage } from '../types';

/** The clients' own ID of a message: the sender's number, the time of its clock, its random number. */
export const msgIdOf = ({ from, timeSeconds, msgRandom }: StoredMessage): string =>
	`${numberOf(from)}-${timeSeconds}-${msgRandom}`;

/** Tencent gives each account a number of its own, which begins like this. */
const numberOf = (userId: string): string => {
	const digits = createHash('sha256').update(userId).digest().readUInt32BE(0);
	return `14411521${String(digits).padStart(10, '0')}`;
};
