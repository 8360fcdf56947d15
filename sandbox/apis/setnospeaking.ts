import * as z from 'zod/v4';
import { account, uint32 } from '../checks/fields';
import { refuse } from '../reply';
import { defineApi } from './api';

/**
 * Answers without ActionStatus, unlike most APIs.
 *
 * @see https://trtc.io/document/34923
 */
export const setnospeaking = defineApi({
	path: 'v4/openconfigsvr/setnospeaking',
	callsPerSecond: 200,
	family: { notJson: 130001, invalid: 70402 },
	fieldCodes: { Set_Account: 130004 },
	request: z.strictObject({
		Set_Account: account,
		C2CmsgNospeakingTime: uint32.optional(),
		GroupmsgNospeakingTime: uint32.optional(),
	}),
	apply({ Set_Account, C2CmsgNospeakingTime, GroupmsgNospeakingTime }, { state }) {
		if (C2CmsgNospeakingTime === undefined && GroupmsgNospeakingTime === undefined)
			return refuse(130008);
		if (!state.accounts.has(Set_Account)) return refuse(130005, Set_Account);
		if (C2CmsgNospeakingTime !== undefined)
			state.mutes.set('oneToOne', Set_Account, C2CmsgNospeakingTime);
		if (GroupmsgNospeakingTime !== undefined)
			state.mutes.set('allGroups', Set_Account, GroupmsgNospeakingTime);
		state.changed({ kind: 'muted', userId: Set_Account });
		return { ErrorCode: 0, ErrorInfo: '' };
	},
});
