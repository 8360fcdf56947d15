import type { IDataObject } from 'n8n-workflow';
import { userId } from '../../fields/accounts';
import { accountKey, orderBy } from '../orderKeys';

/** How an item says which user it is about. */
export const nameUser = (UserID: string): IDataObject => ({ UserID });

export const orderOfUser = orderBy('user', accountKey, userId);
