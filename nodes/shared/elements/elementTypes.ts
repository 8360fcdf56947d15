import type { WireField } from './wireField';

/**
 * The message element types of Tencent Chat: the one table that the form, the mapping to the wire
 * and the zod schema come from. Adding a type costs one entry here.
 *
 * Source: "Message Formats", https://trtc.io/document/33527
 */
export interface ElementType {
	/** The API's name: the value of MsgType. */
	readonly msgType: string;
	readonly label: string;
	readonly description: string;
	readonly fields: readonly WireField[];
	/** Fields with one right value, which nobody should have to know. */
	readonly constants?: Readonly<Record<string, number>>;
	/** How many elements of this type one message may hold; no limit when absent. */
	readonly maxPerMessage?: number;
}

const url = (wire: string, name: string, what: string): WireField => ({
	wire,
	name,
	label: 'URL',
	kind: 'text',
	required: true,
	description: `Address from which the ${what} can be downloaded`,
	placeholder: 'e.g. https://example.com/media/1a2b3c',
});

const uuid = (wire: string, name: string, what: string): WireField => ({
	wire,
	name,
	label: 'UUID',
	kind: 'text',
	required: true,
	workedOut: true,
	description: `ID of the ${what}, unique in your app. Leave empty to have UUID, size and format worked out from the file at the URL, or from the binary data that Options > Input Binary Fields names.`,
	placeholder: 'e.g. 1053D4B3D61040894AC3',
});

const sizeInBytes = (wire: string, name: string, what: string): WireField => ({
	wire,
	name,
	label: 'Size (Bytes)',
	kind: 'integer',
	required: false,
	description: `Size of the ${what} in bytes. Leave empty to send none.`,
	placeholder: 'e.g. 62351',
});

const pixels = (wire: string, name: string, side: 'Width' | 'Height', what: string): WireField => ({
	wire,
	name,
	label: `${side} (Pixels)`,
	kind: 'integer',
	required: true,
	initial: 0,
	description: `${side} of the ${what} in pixels, 0 if it is not known`,
});

export const elementTypes: readonly ElementType[] = [
	{
		msgType: 'TIMTextElem',
		label: 'Text',
		description: 'A text',
		fields: [
			{
				wire: 'Text',
				name: 'text',
				label: 'Text',
				kind: 'longText',
				required: true,
				description: 'The text that the message shows',
				placeholder: 'e.g. Your order is on its way',
			},
		],
	},
	{
		msgType: 'TIMCustomElem',
		label: 'Custom',
		description: 'Data that your app gives a meaning; one per message at most',
		maxPerMessage: 1,
		fields: [
			{
				wire: 'Data',
				name: 'data',
				label: 'Data',
				kind: 'payload',
				required: true,
				description:
					"The app's own data, often JSON. An object from an expression is sent as JSON.",
				placeholder: 'e.g. {"type":"order","state":"shipped"}',
			},
			{
				wire: 'Desc',
				name: 'desc',
				label: 'Description',
				kind: 'text',
				required: false,
				description: 'Text of the offline push',
				placeholder: 'e.g. Your order is on its way',
			},
			{
				wire: 'Ext',
				name: 'ext',
				label: 'Extension',
				kind: 'payload',
				required: false,
				description: 'Passed on as the ext field of the offline push',
				placeholder: 'e.g. https://example.com/orders/88',
			},
			{
				wire: 'Sound',
				name: 'sound',
				label: 'Push Sound',
				kind: 'text',
				required: false,
				description: 'Sound file of the offline push on Apple devices',
				placeholder: 'e.g. dingdong.aiff',
			},
		],
	},
	{
		msgType: 'TIMFaceElem',
		label: 'Face',
		description: "A sticker of the app's own set",
		fields: [
			{
				wire: 'Index',
				name: 'index',
				label: 'Index',
				kind: 'integer',
				required: true,
				description: "Number of the sticker in your app's set",
				placeholder: 'e.g. 1',
			},
			{
				wire: 'Data',
				name: 'data',
				label: 'Data',
				kind: 'payload',
				required: false,
				description: 'Additional data for the sticker',
				placeholder: 'e.g. tt00',
			},
		],
	},
	{
		msgType: 'TIMLocationElem',
		label: 'Location',
		description: 'A place on the map',
		fields: [
			{
				wire: 'Latitude',
				name: 'latitude',
				label: 'Latitude',
				kind: 'decimal',
				required: true,
				description: 'Degrees north, negative for south',
				placeholder: 'e.g. 29.340656774469956',
			},
			{
				wire: 'Longitude',
				name: 'longitude',
				label: 'Longitude',
				kind: 'decimal',
				required: true,
				description: 'Degrees east, negative for west',
				placeholder: 'e.g. 116.77497920478824',
			},
			{
				wire: 'Desc',
				name: 'desc',
				label: 'Description',
				kind: 'text',
				required: false,
				description: 'Name of the place',
				placeholder: 'e.g. Meeting point at the north gate',
			},
		],
	},
	{
		msgType: 'TIMImageElem',
		label: 'Image',
		description: 'A picture in up to three sizes',
		fields: [
			uuid('UUID', 'uuid', 'picture'),
			{
				wire: 'ImageFormat',
				name: 'imageFormat',
				label: 'Image Format',
				kind: 'choice',
				required: true,
				initial: 1,
				description: 'File format of the picture',
				choices: [
					{ value: 4, label: 'BMP' },
					{ value: 2, label: 'GIF' },
					{ value: 1, label: 'JPG' },
					{ value: 255, label: 'Other' },
					{ value: 3, label: 'PNG' },
				],
			},
			{
				wire: 'ImageInfoArray',
				name: 'imageInfoArray',
				label: 'Image Files',
				kind: 'groups',
				required: true,
				groupLabel: 'Image File',
				maxGroups: 3,
				description:
					'The files of the picture: one to three, such as original, large and thumbnail',
				fields: [
					{
						wire: 'Type',
						name: 'type',
						label: 'Which File',
						kind: 'choice',
						required: true,
						initial: 1,
						description: 'Which size of the picture this file is',
						choices: [
							{ value: 1, label: 'Original' },
							{ value: 2, label: 'Large' },
							{ value: 3, label: 'Thumbnail' },
						],
					},
					url('URL', 'url', 'file'),
					pixels('Width', 'width', 'Width', 'file'),
					pixels('Height', 'height', 'Height', 'file'),
					sizeInBytes('Size', 'size', 'file'),
				],
			},
		],
	},
	{
		msgType: 'TIMSoundElem',
		label: 'Sound',
		description: 'A voice message',
		constants: { Download_Flag: 2 },
		fields: [
			url('Url', 'url', 'recording'),
			uuid('UUID', 'uuid', 'recording'),
			sizeInBytes('Size', 'size', 'recording'),
			{
				wire: 'Second',
				name: 'second',
				label: 'Duration (Seconds)',
				kind: 'integer',
				required: false,
				description: 'Length of the recording in seconds. Leave empty to send none.',
				placeholder: 'e.g. 10',
			},
		],
	},
	{
		msgType: 'TIMFileElem',
		label: 'File',
		description: 'A file to download',
		constants: { Download_Flag: 2 },
		fields: [
			url('Url', 'url', 'file'),
			uuid('UUID', 'uuid', 'file'),
			{
				wire: 'FileName',
				name: 'fileName',
				label: 'File Name',
				kind: 'text',
				required: false,
				description: 'Name under which the file is shown',
				placeholder: 'e.g. report.pdf',
			},
			sizeInBytes('FileSize', 'fileSize', 'file'),
		],
	},
	{
		msgType: 'TIMVideoFileElem',
		label: 'Video',
		description: 'A video with a preview picture',
		constants: { VideoDownloadFlag: 2, ThumbDownloadFlag: 2 },
		fields: [
			{ ...url('VideoUrl', 'videoUrl', 'video'), label: 'Video URL' },
			{ ...uuid('VideoUUID', 'videoUUID', 'video'), label: 'Video UUID' },
			{ ...sizeInBytes('VideoSize', 'videoSize', 'video'), label: 'Video Size (Bytes)' },
			{
				wire: 'VideoSecond',
				name: 'videoSecond',
				label: 'Video Duration (Seconds)',
				kind: 'integer',
				required: false,
				description: 'Length of the video in seconds. Leave empty to send none.',
				placeholder: 'e.g. 12',
			},
			{
				wire: 'VideoFormat',
				name: 'videoFormat',
				label: 'Video Format',
				kind: 'text',
				required: false,
				description: 'File format of the video',
				placeholder: 'e.g. mp4',
			},
			{ ...url('ThumbUrl', 'thumbUrl', 'preview picture'), label: 'Preview URL' },
			{ ...uuid('ThumbUUID', 'thumbUUID', 'preview picture'), label: 'Preview UUID' },
			{
				...pixels('ThumbWidth', 'thumbWidth', 'Width', 'preview picture'),
				label: 'Preview Width (Pixels)',
			},
			{
				...pixels('ThumbHeight', 'thumbHeight', 'Height', 'preview picture'),
				label: 'Preview Height (Pixels)',
			},
			{
				...sizeInBytes('ThumbSize', 'thumbSize', 'preview picture'),
				label: 'Preview Size (Bytes)',
			},
			{
				wire: 'ThumbFormat',
				name: 'thumbFormat',
				label: 'Preview Format',
				kind: 'text',
				required: false,
				description: 'File format of the preview picture',
				placeholder: 'e.g. JPG',
			},
		],
	},
	{
		msgType: 'TIMRelayElem',
		label: 'Relay',
		description: 'A bundle of forwarded messages',
		fields: [
			{
				wire: 'Title',
				name: 'title',
				label: 'Title',
				kind: 'text',
				required: true,
				description: 'Heading of the bundle',
				placeholder: 'e.g. Chat history of user_1001 and user_1002',
			},
			{
				wire: 'MsgNum',
				name: 'msgNum',
				label: 'Number of Messages',
				kind: 'integer',
				required: true,
				description: 'How many messages the bundle holds',
				placeholder: 'e.g. 2',
			},
			{
				wire: 'CompatibleText',
				name: 'compatibleText',
				label: 'Text for Old Apps',
				kind: 'text',
				required: true,
				description: 'Shown by apps whose Chat SDK does not know bundles',
				placeholder: 'e.g. Update the app to read this message',
			},
			{
				wire: 'AbstractList',
				name: 'abstractList',
				label: 'Digest Lines',
				kind: 'lines',
				required: false,
				description: 'The preview of the bundle, one line for each message',
				placeholder: 'e.g. user_1001: hello',
			},
			{
				wire: 'MsgList',
				name: 'msgList',
				label: 'Messages (JSON)',
				kind: 'objects',
				required: false,
				description:
					'The messages as a JSON array, each with From_Account, To_Account or GroupId, MsgSeq, MsgRandom, MsgTimeStamp and MsgBody. Needed unless Messages Key is set.',
				placeholder: 'e.g. [{"From_Account":"user_1001","MsgBody":[]}]',
			},
			{
				wire: 'JsonMsgKey',
				name: 'jsonMsgKey',
				label: 'Messages Key',
				kind: 'text',
				required: false,
				description:
					'Key that Tencent Chat gave to a bundle of more than 12 KB, instead of the messages',
				placeholder: 'e.g. 2024-relay-5f3e',
			},
		],
	},
];

export const elementTypeOf = (msgType: unknown): ElementType | undefined =>
	elementTypes.find((type) => type.msgType === msgType);
