import { startSandbox, type Sandbox } from '../../sandbox';
import { documentedReply, documentedRequest } from '../support/documented';
import { runOperation } from '../engine/support/operation';

let sandbox: Sandbox;
let nowMs = 1_790_000_000_000;

beforeEach(async () => {
	sandbox = await startSandbox({ accounts: ['lumotuwe'], nowMs: () => nowMs });
});
afterEach(async () => await sandbox.close());

const mute = async (parameters: object) =>
	await runOperation(sandbox, ['account', 'mute'], { userId: 'lumotuwe', ...parameters });

const getMute = async (userId = 'lumotuwe') =>
	await runOperation(sandbox, ['account', 'getMute'], { userId });

describe('getting the mute of a user', () => {
	it('asks and answers as the documentation shows', async () => {
		await mute({ muteWhere: 'oneToOne', muteFor: 'forever' });
		await mute({ muteWhere: 'groups', muteFor: 'seconds', seconds: 7200 });
		nowMs += 4_000;

		const { bodies, items } = await getMute();

		expect(bodies).toEqual([documentedRequest('v4/openconfigsvr/getnospeaking')]);
		expect(items).toMatchObject([
			{ UserID: 'lumotuwe', ...(documentedReply('v4/openconfigsvr/getnospeaking') as object) },
		]);
	});

	it('gives 0 for a user who is not muted, and tells one who is not there', async () => {
		expect((await getMute()).items).toMatchObject([
			{ C2CmsgNospeakingTime: 0, GroupmsgNospeakingTime: 0 },
		]);
		expect((await getMute('stranger')).errors).toMatchObject([{ errorCode: 130003 }]);
	});
});
