import { documentedRequest } from '../support/documented';
import { keywordLibrary, libId, words } from '../engine/support/keywordLibrary';
import { runOperation } from '../engine/support/operation';

const { sandbox, run, inLibrary } = keywordLibrary();

describe('adding words to a library', () => {
	it('sends what the documentation shows, and Tencent then blocks the word', async () => {
		const { bodies, items } = await run('add', { keywords: 'xyz123456test1', label: 'Ad' });

		expect(bodies).toEqual([documentedRequest('v4/im_msg_audit_mgr/add_cloud_audit_keywords')]);
		expect(items).toMatchObject([{ LibID: libId, Content: 'xyz123456test1', ErrorCode: 0 }]);
		const verdict = await runOperation(sandbox(), ['content', 'moderate'], {
			contentType: 'Text',
			content: 'buy xyz123456test1',
			auditName: 'C2C',
		});
		expect(verdict.items).toMatchObject([{ Verdict: 'block', Label: 'Ad' }]);
	});

	it('takes any number of words, ten with a call, each with its own item', async () => {
		const { bodies, items } = await run('add', { keywords: words });

		expect(bodies).toHaveLength(25);
		expect(bodies[0]).toMatchObject({
			UserKeywords: expect.arrayContaining([{ Content: 'word0' }]),
		});
		expect(items.map(({ Content }) => Content)).toEqual(words);
		expect(inLibrary()).toEqual(words);
	});

	it.each([
		[{ label: 'Sad', keywords: 'x' }, 'Label must be one of'],
		[{ libId: '={{ "" }}', keywords: 'x' }, 'Library ID is required'],
		[{ keywords: '={{ [] }}' }, 'Keywords is required'],
	])('refuses before the call: %#', async (parameters, message) => {
		const { errors, bodies } = await run('add', parameters);

		expect(errors).toMatchObject([{ message: expect.stringContaining(message) }]);
		expect(bodies).toEqual([]);
	});

	it('tells each word of a part that was refused', async () => {
		sandbox().faults.script([{ errorCode: 2004 }]);

		const { items, errors } = await run('add', { keywords: words.slice(0, 15) });

		expect(errors).toHaveLength(10);
		expect(errors[9]).toMatchObject({ errorCode: 2004, Content: 'word9' });
		expect(errors[9].advice).toContain('Turn on content moderation');
		expect(items).toHaveLength(5);
	});
});
