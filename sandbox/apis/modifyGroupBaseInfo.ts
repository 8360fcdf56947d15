import * as z from 'zod/v4';
import { definedData, uint32 } from '../checks/fields';
import { accept, refuse } from '../reply';
import { defineApi, families } from './api';

const text = (maxBytes: number) =>
	z
		.string()
		.refine((value) => Buffer.byteLength(value) <= maxBytes, `longer than ${maxBytes} bytes`)
		.optional();

/** @see https://trtc.io/document/34962 */
export const modifyGroupBaseInfo = defineApi({
	path: 'v4/group_open_http_svc/modify_group_base_info',
	callsPerSecond: 200,
	family: families.group,
	request: z.strictObject({
		GroupId: z.string().min(1),
		Name: text(30),
		Introduction: text(240),
		Notification: text(300),
		FaceUrl: text(100),
		MuteAllMember: z.literal(['On', 'Off']).optional(),
		MaxMemberNum: uint32.optional(),
		ApplyJoinOption: z.literal(['FreeAccess', 'NeedPermission', 'DisableApply']).optional(),
		AppDefinedData: definedData.optional(),
	}),
	apply({ GroupId, Name, Introduction, Notification, FaceUrl, MuteAllMember }, { state }) {
		const group = state.groups.find(GroupId);
		if (group === undefined) return refuse(10010, GroupId);
		const { info } = group;
		state.groups.describe(GroupId, {
			name: Name ?? info.name,
			introduction: Introduction ?? info.introduction,
			notification: Notification ?? info.notification,
			faceUrl: FaceUrl ?? info.faceUrl,
			muteAllMember: MuteAllMember === undefined ? info.muteAllMember : MuteAllMember === 'On',
		});
		state.changed({ kind: 'other' });
		return accept();
	},
});
