import * as z from 'zod/v4';

/**
 * What each element type may hold. The sandbox is stricter than Tencent and refuses unknown fields.
 * This table is deliberately not made from the node's own, so that a mistake in one of them shows.
 *
 * @see https://trtc.io/document/33527
 */
export const elementContents: Readonly<Record<string, z.ZodType>> = {
	TIMTextElem: z.strictObject({ Text: z.string() }),
	TIMCustomElem: z.strictObject({
		Data: z.string(),
		Desc: z.string().optional(),
		Ext: z.string().optional(),
		Sound: z.string().optional(),
	}),
	TIMFaceElem: z.strictObject({ Index: z.int(), Data: z.string().optional() }),
	TIMLocationElem: z.strictObject({
		Desc: z.string().optional(),
		Latitude: z.number(),
		Longitude: z.number(),
	}),
	TIMSoundElem: z.strictObject({
		Url: z.string(),
		UUID: z.string(),
		Size: z.int().optional(),
		Second: z.int().optional(),
		Download_Flag: z.literal(2),
	}),
	TIMImageElem: z.strictObject({
		UUID: z.string(),
		ImageFormat: z.literal([1, 2, 3, 4, 255]),
		ImageInfoArray: z
			.array(
				z.strictObject({
					Type: z.literal([1, 2, 3]),
					Size: z.int().optional(),
					Width: z.int(),
					Height: z.int(),
					URL: z.string(),
				}),
			)
			.min(1)
			.max(3),
	}),
	TIMFileElem: z.strictObject({
		Url: z.string(),
		UUID: z.string(),
		FileSize: z.int().optional(),
		FileName: z.string().optional(),
		Download_Flag: z.literal(2),
	}),
	TIMVideoFileElem: z.strictObject({
		VideoUrl: z.string(),
		VideoUUID: z.string(),
		VideoSize: z.int().optional(),
		VideoSecond: z.int().optional(),
		VideoFormat: z.string().optional(),
		VideoDownloadFlag: z.literal(2),
		ThumbUrl: z.string(),
		ThumbUUID: z.string(),
		ThumbSize: z.int().optional(),
		ThumbWidth: z.int(),
		ThumbHeight: z.int(),
		ThumbFormat: z.string().optional(),
		ThumbDownloadFlag: z.literal(2),
	}),
	TIMRelayElem: z.strictObject({
		Title: z.string(),
		MsgNum: z.int(),
		CompatibleText: z.string(),
		AbstractList: z.array(z.string()).optional(),
		MsgList: z
			.array(
				z.strictObject({
					From_Account: z.string(),
					To_Account: z.string().optional(),
					GroupId: z.string().optional(),
					MsgSeq: z.int(),
					MsgRandom: z.int(),
					MsgTimeStamp: z.int(),
					MsgBody: z.array(
						z.strictObject({
							MsgType: z.string(),
							MsgContent: z.record(z.string(), z.unknown()),
						}),
					),
					CloudCustomData: z.string().optional(),
				}),
			)
			.optional(),
		JsonMsgKey: z.string().optional(),
	}),
};
