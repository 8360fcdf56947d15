/** The fields, by their wire names, in which an element names a file and says what it is. */
export interface FileFields {
	readonly url: string;
	readonly uuid: string;
	readonly bytes: string;
	readonly name?: string;
	/** Holds the format as a text such as JPG. */
	readonly format?: string;
	readonly width?: string;
	readonly height?: string;
}

/** The files of an element type; none where it has none, or is no type at all. */
export const filesOf = (msgType: string): readonly FileFields[] =>
	Object.hasOwn(fileFields, msgType) ? (fileFields[msgType] ?? []) : [];

/** Only the image is missing, whose files stand in a list of their own. */
const fileFields: Readonly<Record<string, readonly FileFields[]>> = {
	TIMSoundElem: [{ url: 'Url', uuid: 'UUID', bytes: 'Size' }],
	TIMFileElem: [{ url: 'Url', uuid: 'UUID', bytes: 'FileSize', name: 'FileName' }],
	TIMVideoFileElem: [
		{ url: 'VideoUrl', uuid: 'VideoUUID', bytes: 'VideoSize' },
		{
			url: 'ThumbUrl',
			uuid: 'ThumbUUID',
			bytes: 'ThumbSize',
			format: 'ThumbFormat',
			width: 'ThumbWidth',
			height: 'ThumbHeight',
		},
	],
};

/** The numbers that Tencent has for ImageFormat. https://trtc.io/document/33527 */
export const imageFormats = { JPG: 1, GIF: 2, PNG: 3, BMP: 4, other: 255 } as const;
