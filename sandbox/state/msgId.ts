import { createHash } from 'node:crypto';
import type { StoredMessage } from '../types';

/**
 * Makes the ID that apps have for a message: the sender's number, the time, and the random number.
 */
export const msgIdOf = ({ from, timeSeconds, msgRandom }: StoredMessage): string =>
	`${numberOf(from)}-${timeSeconds}-${msgRandom}`;

/** Makes up a number for an account. Tencent has one for each, which begins with these digits. */
const numberOf = (userId: string): string => {
	const digits = createHash('sha256').update(userId).digest().readUInt32BE(0);
	return `14411521${String(digits).padStart(10, '0')}`;
};
