import type { MessageElement, SeedGroupMessage, SeedMessage } from '../types';

/**
 * Makes a conversation of two accounts with an element of every type. Its last message is of now.
 */
export const messagesOfEveryKind = (nowMs: number): SeedMessage[] =>
	atEndOf(nowMs, conversation).map((message) => ({ ...message, to: otherOf(message.from) }));

/** Makes a short conversation in a group. Its last message is of now. */
export const messagesOfAGroup = (nowMs: number): SeedGroupMessage[] =>
	atEndOf(nowMs, groupTalk).map((message) => ({ ...message, groupId: '@TGS#example' }));

interface Line {
	from: string;
	text?: string;
	msgBody?: MessageElement[];
	cloudCustomData?: string;
}

const BUYER = 'user_1003';
const SELLER = 'user_1004';
const otherOf = (account: string) => (account === BUYER ? SELLER : BUYER);

/** The time between two messages, with which the times read like those of a real conversation. */
const SECONDS_BETWEEN = 40;

const atEndOf = (nowMs: number, lines: readonly Line[]) =>
	lines.map((line, index) => ({
		...line,
		timeSeconds: Math.floor(nowMs / 1000) - (lines.length - 1 - index) * SECONDS_BETWEEN,
	}));

const text = (Text: string): MessageElement => ({ MsgType: 'TIMTextElem', MsgContent: { Text } });
const media = (name: string) => `https://example.com/media/${name}`;

const conversation: readonly Line[] = [
	{ from: BUYER, text: 'Hi! Is the blue bicycle still for sale?' },
	{
		from: SELLER,
		msgBody: [
			text('It is. Here is how it looks:'),
			{
				MsgType: 'TIMImageElem',
				MsgContent: {
					UUID: '1053D4B3D61040894AC3DE44CDF28B3EC7EB7C0F',
					ImageFormat: 1,
					ImageInfoArray: [
						{ Type: 1, Size: 182_361, Width: 1600, Height: 1200, URL: media('bicycle.jpg') },
						{ Type: 3, Size: 4210, Width: 198, Height: 149, URL: media('bicycle-small.jpg') },
					],
				},
			},
		],
	},
	{ from: BUYER, msgBody: [{ MsgType: 'TIMFaceElem', MsgContent: { Index: 6, Data: 'love' } }] },
	{
		from: SELLER,
		msgBody: [
			{
				MsgType: 'TIMSoundElem',
				MsgContent: {
					Url: media('bell.amr'),
					UUID: '1053D4B3D61040894AC3DE44CDF28B3E',
					Size: 62_351,
					Second: 9,
					Download_Flag: 2,
				},
			},
		],
	},
	{
		from: SELLER,
		msgBody: [
			{
				MsgType: 'TIMVideoFileElem',
				MsgContent: {
					VideoUrl: media('ride.mp4'),
					VideoUUID: '7E1A02D3',
					VideoSize: 1_943_120,
					VideoSecond: 72,
					VideoFormat: 'mp4',
					VideoDownloadFlag: 2,
					ThumbUrl: media('ride.jpg'),
					ThumbUUID: '7E1A02D4',
					ThumbWidth: 640,
					ThumbHeight: 360,
					ThumbDownloadFlag: 2,
				},
			},
		],
	},
	{
		from: SELLER,
		msgBody: [
			text('The papers, and where to meet:'),
			{
				MsgType: 'TIMFileElem',
				MsgContent: {
					Url: media('papers.pdf'),
					UUID: '9A0C44',
					FileSize: 48_219,
					FileName: 'papers.pdf',
					Download_Flag: 2,
				},
			},
			{
				MsgType: 'TIMLocationElem',
				MsgContent: { Desc: 'North gate of the park', Latitude: 29.3406568, Longitude: 116.774979 },
			},
		],
	},
	{
		from: BUYER,
		msgBody: [
			{
				MsgType: 'TIMCustomElem',
				MsgContent: {
					Data: '{"type":"offer","price":{"amount":120,"currency":"EUR"},"valid":true}',
					Desc: 'An offer of 120 EUR',
					Ext: 'https://example.com/offers/88',
					Sound: 'dingdong.aiff',
				},
			},
		],
		cloudCustomData: '{"offer":88,"checked":false}',
	},
	{
		from: SELLER,
		msgBody: [
			{
				MsgType: 'TIMRelayElem',
				MsgContent: {
					Title: 'Chat history of user_1001 and user_1002',
					MsgNum: 2,
					CompatibleText: 'Update the app to read this message',
					AbstractList: ['user_1001: Is the blue one still for sale?', 'user_1002: Yes!'],
					MsgList: [],
				},
			},
		],
	},
	{ from: SELLER, text: 'Deal! Pay me outside of the app: blue@example.com, +49 555 0100' },
];

const groupTalk: readonly Line[] = [
	{ from: 'user_1001', text: 'Welcome, everybody. Please be kind to each other.' },
	{ from: 'user_1002', text: 'Thank you! Who rides on Sunday?' },
	{
		from: 'user_1003',
		text: 'Win a phone!!! http://prize.example.com',
		cloudCustomData: 'spam=0.97',
	},
	{ from: 'user_1001', text: 'I do. We meet at nine.' },
];
