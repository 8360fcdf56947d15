import type { SeedMessage } from './types';

const image = {
	MsgType: 'TIMImageElem',
	MsgContent: {
		UUID: '1053D4B3D61040894AC3DE44CDF28B3EC7EB7C0F',
		ImageFormat: 1,
		ImageInfoArray: [
			{ Type: 1, Size: 62351, Width: 800, Height: 600, URL: 'https://example.com/media/boat.jpg' },
		],
	},
};

const text = (content: string) => ({ MsgType: 'TIMTextElem', MsgContent: { Text: content } });

/** A conversation to try workflows on. A moderator would change some of its messages. */
export const exampleConversation: readonly SeedMessage[] = [
	{ from: 'user_1001', to: 'user_1002', text: 'Is the blue boat still for sale?' },
	{ from: 'user_1002', to: 'user_1001', msgBody: [text('It is! Here is how it looks:'), image] },
	{ from: 'user_1001', to: 'user_1002', text: 'Lovely. What does it cost?' },
	{
		from: 'user_1002',
		to: 'user_1001',
		msgBody: [text('Nothing, if you join my casino: free money for everybody'), image],
		cloudCustomData: '{"replyTo":"price"}',
	},
	{ from: 'user_1001', to: 'user_1002', text: 'No casino, thanks. Just the boat.' },
	{
		from: 'user_1002',
		to: 'user_1001',
		text: 'Then 400, and I bring it to the harbour on Sunday.',
	},
];
