import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedRequest } from '../support/documented';
import { firstTryMeets } from '../engine/support/faults';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;

const group = '@TGS#2C5SZEAEF';

beforeEach(async () => {
	sandbox = await startSandbox({ groups: [{ groupId: group }] });
});
afterEach(async () => await sandbox.close());

const notify = async (parameters: object) =>
	await runOperation(sandbox, ['group', 'notify'], {
		groupId: group,
		content: 'Hello World',
		...parameters,
	});

const notices = () => sandbox.state.group(group)?.notices;

describe('notifying a group', () => {
	it.each([
		['all members', {}, 0],
		['some members', { options: { toMembers: 'peter, leckie' } }, 1],
	])('sends what the documentation shows: %s', async (_, parameters, index) => {
		const { bodies, items } = await notify(parameters);

		expect(bodies).toEqual([
			documentedRequest('v4/group_open_http_svc/send_group_system_notification', index),
		]);
		expect(items).toMatchObject([{ GroupId: group, Content: 'Hello World', ErrorCode: 0 }]);
		expect(notices()).toMatchObject([{ content: 'Hello World' }]);
	});

	it('is not repeated when it may have arrived', async () => {
		sandbox.faults.decide = firstTryMeets('resetAfter');

		const { errors } = await notify({});

		expect(errors).toMatchObject([{ stopped: 'mayHaveBeenDone' }]);
		expect(notices()).toHaveLength(1);
	});

	it('refuses before the call what cannot be sent', async () => {
		const many = Array.from({ length: 501 }, (_, index) => `user_${index}`);

		const tooMany = await notify({ options: { toMembers: many } });
		expect(tooMany.errors).toMatchObject([
			{ message: 'Only for Users must have at most 500 entries' },
		]);
		const empty = await notify({ content: '={{ "" }}' });
		expect(empty.errors).toMatchObject([{ message: 'Content is required' }]);
		expect(sandbox.calls).toEqual([]);
	});
});
