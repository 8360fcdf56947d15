import * as z from 'zod/v4';
import { account } from '../checks/fields';
import { refuse } from '../reply';
import { defineApi } from './api';

/**
 * Answers without ActionStatus, unlike most APIs.
 *
 * @see https://trtc.io/document/34924
 */
export const getnospeaking = defineApi({
	path: 'v4/openconfigsvr/getnospeaking',
	callsPerSecond: 200,
	family: { notJson: 130001, invalid: 130003 },
	fieldCodes: { Get_Account: 130002 },
	request: z.strictObject({ Get_Account: account }),
	apply({ Get_Account }, { state }) {
		if (!state.accounts.has(Get_Account)) return refuse(130003, Get_Account);
		return {
			ErrorCode: 0,
			ErrorInfo: '',
			C2CmsgNospeakingTime: state.mutes.remaining('oneToOne', Get_Account),
			GroupmsgNospeakingTime: state.mutes.remaining('allGroups', Get_Account),
		};
	},
});
