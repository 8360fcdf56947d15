import * as z from 'zod/v4';

export { messageBody } from './messageBody';

/** A UserID of any length, since longer ones exist than the 32 bytes that Tencent documents. */
export const account = z.string().min(1);

/**
 * A key of any form with up to 50 characters: samples have `31906_833502_1572869830` and `1_2_3`.
 */
export const messageKey = z.string().min(1).max(50);

export const uint32 = z.int().min(0).max(4294967295);

/** Custom fields of a group or of a member. The sandbox accepts them and does not store them. */
export const definedData = z.array(z.strictObject({ Key: z.string(), Value: z.string() }));

export const flag = z.literal([0, 1]);

/**
 * OfflinePushInfo, which is the same in every API that sends.
 *
 * @see https://trtc.io/document/33527
 */
export const offlinePushInfo = z.strictObject({
	PushFlag: flag.optional(),
	Title: z.string().optional(),
	Desc: z.string().optional(),
	Ext: z.string().optional(),
	AndroidInfo: z
		.strictObject({
			Sound: z.string().optional(),
			HuaWeiChannelID: z.string().optional(),
			XiaoMiChannelID: z.string().optional(),
			OPPOChannelID: z.string().optional(),
			GoogleChannelID: z.string().optional(),
			VIVOClassification: flag.optional(),
			HuaWeiImportance: z.literal(['LOW', 'NORMAL']).optional(),
			HuaWeiCategory: z.string().optional(),
			ExtAsHuaweiIntentParam: flag.optional(),
			PushStyle: z.int().optional(),
			VIVOCategory: z.string().optional(),
			OPPOCategory: z.string().optional(),
			HuaWeiImage: z.string().optional(),
			HonorImage: z.string().optional(),
			HonorImportance: z.string().optional(),
			GoogleImage: z.string().optional(),
			MeiZuNoticeMsgType: z.int().optional(),
		})
		.optional(),
	ApnsInfo: z
		.strictObject({
			Sound: z.string().optional(),
			BadgeMode: flag.optional(),
			Title: z.string().optional(),
			SubTitle: z.string().optional(),
			Image: z.string().optional(),
			MutableContent: flag.optional(),
			InterruptionLevel: z.string().optional(),
			ContentAvailable: flag.optional(),
		})
		.optional(),
});
