import { fakeTencent, jsonOf, titleOf, type Call } from '../../support/operations';

const refusedWith = (errorCode: number) => ({
	kind: 'refused' as const,
	title: `code ${errorCode}`,
	advice: '',
	errorCode,
	attempts: 1,
	stopped: 'notRepeatable' as const,
});

describe('Recalling a one-to-one message', () => {
	const item = { fromAccount: 'user_1001', toAccount: 'user_1002', msgKey: '1_2_3' };
	const onTheWire = { From_Account: 'user_1001', To_Account: 'user_1002', MsgKey: '1_2_3' };

	it('names the message by its sides and its key', async () => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('oneToOneMessage', 'recall', item);
		expect(calls).toEqual([{ path: 'v4/openim/admin_msgwithdraw', body: onTheWire }]);
		expect(jsonOf(entry)).toEqual({
			...onTheWire,
			ActionStatus: 'OK',
			ErrorCode: 0,
			ErrorInfo: '',
		});
	});

	it.each([
		['fails when someone recalled it before', {}, { failure: refusedWith(20023) }, 'code 20023'],
		[
			'counts it as done where the user says so',
			{ alreadyRecalledIsDone: true },
			{ failure: refusedWith(20023) },
			'no failure',
		],
		[
			'counts it as done when an earlier try of its own may have done it',
			{},
			{ failure: refusedWith(20023), mayHaveBeenDoneBefore: true },
			'no failure',
		],
		[
			'fails for a message that is not there all the same',
			{ alreadyRecalledIsDone: true },
			{ failure: refusedWith(20022) },
			'code 20022',
		],
	])('%s', async (_, options, reply, title) => {
		const { run } = fakeTencent(() => reply);
		const [[entry] = []] = await run('oneToOneMessage', 'recall', { ...item, options });
		expect(titleOf(entry)).toBe(title);
	});
});

describe('Recalling group messages', () => {
	it('takes 10 with a call and looks at what became of each', async () => {
		const { calls, run } = fakeTencent(({ body }: Call) => ({
			RecallRetList: body.MsgSeqList.map(({ MsgSeq }: { MsgSeq: number }) => ({
				MsgSeq,
				RetCode: MsgSeq === 12 ? 10030 : 0,
			})),
		}));
		const msgSeqs = Array.from({ length: 23 }, (_, index) => index + 1);
		const [entries = []] = await run('groupMessage', 'recall', {
			groupId: 'group',
			msgSeqs: msgSeqs.join(', '),
			options: { reason: 'spam' },
		});
		expect(calls.map(({ body }) => body.MsgSeqList.length)).toEqual([10, 10, 3]);
		expect(calls[0]!.body).toMatchObject({ GroupId: 'group', Reason: 'spam' });
		expect(entries.map((entry) => ('failure' in entry ? 'failed' : jsonOf(entry).MsgSeq))).toEqual(
			msgSeqs.map((msgSeq) => (msgSeq === 12 ? 'failed' : msgSeq)),
		);
		expect(entries[11]).toMatchObject({ failure: { errorCode: 10030 }, details: { MsgSeq: 12 } });
	});

	it.each([['100,101'], ['100\n101'], ['[100, "101"]'], [[100, '101', 100]]])(
		'reads the numbers of the messages from %j',
		async (msgSeqs) => {
			const { calls, run } = fakeTencent();
			await run('groupMessage', 'recall', { groupId: 'group', msgSeqs });
			expect(calls[0]!.body.MsgSeqList).toEqual([{ MsgSeq: 100 }, { MsgSeq: 101 }]);
		},
	);

	it('looks whether an earlier try recalled what the last one could not', async () => {
		const { run } = fakeTencent(({ path, body }: Call) =>
			path.endsWith('recall')
				? {
						mayHaveBeenDoneBefore: true,
						RecallRetList: [
							{ MsgSeq: 4, RetCode: 10032 },
							{ MsgSeq: 5, RetCode: 10032 },
						],
					}
				: {
						GroupId: 'group',
						IsFinished: 1,
						RspMsgList: [
							{
								From_Account: 'user_1001',
								MsgSeq: body.ReqMsgSeq,
								MsgRandom: 1,
								MsgTimeStamp: 1,
								IsPlaceMsg: body.ReqMsgSeq === 4 ? 2 : 0,
							},
						],
					},
		);
		const [entries = []] = await run('groupMessage', 'recall', {
			groupId: 'group',
			msgSeqs: '4 5',
		});
		expect(jsonOf(entries[0])).toMatchObject({ MsgSeq: 4 });
		expect(entries[1]).toMatchObject({ failure: { errorCode: 10032 } });
	});

	it('fails for a message of which the answer says nothing', async () => {
		const { run } = fakeTencent(() => ({ RecallRetList: [] }));
		const [[entry] = []] = await run('groupMessage', 'recall', { groupId: 'group', msgSeqs: 4 });
		expect(titleOf(entry)).toBe("Tencent Chat's answer does not say what happened to this part");
	});

	it.each<[string, Record<string, unknown>, string]>([
		['no number', { msgSeqs: '' }, 'Message Sequence Number is required'],
		['what is no number', { msgSeqs: 'first' }, 'Message Sequence Number must be a whole number'],
		['no group', { groupId: '' }, 'Group ID is required'],
	])('refuses %s', async (_, values, title) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('groupMessage', 'recall', {
			groupId: 'group',
			msgSeqs: [1],
			...values,
		});
		expect(titleOf(entry)).toContain(title);
		expect(calls).toEqual([]);
	});
});

describe('Modifying a group message', () => {
	it('sends what was set', async () => {
		const { calls, run } = fakeTencent();
		await run('groupMessage', 'modify', {
			groupId: 'group',
			msgSeq: '7',
			fieldsToModify: 'both',
			msgBodyInput: 'text',
			text: 'hello',
			cloudCustomData: 'data',
			options: { topicId: 'topic' },
		});
		expect(calls).toEqual([
			{
				path: 'v4/openim/modify_group_msg',
				body: {
					GroupId: 'group',
					MsgSeq: 7,
					MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }],
					CloudCustomData: 'data',
					TopicId: 'topic',
				},
			},
		]);
	});

	it.each([
		['', 'Message Sequence Number is required'],
		['seven', 'Message Sequence Number must be a whole number'],
		[0, 'Message Sequence Number must be 1 or more'],
	])('refuses the sequence number %p', async (msgSeq, title) => {
		const { run } = fakeTencent();
		const item = {
			groupId: 'group',
			msgSeq,
			fieldsToModify: 'msgBody',
			msgBodyInput: 'text',
			text: 'x',
		};
		const [[entry] = []] = await run('groupMessage', 'modify', item);
		expect(titleOf(entry)).toBe(title);
	});
});

describe('Checking accounts', () => {
	const known = ({ body }: Call) => ({
		ResultItem: body.CheckItem.map(({ UserID }: { UserID: string }) => ({
			UserID,
			ResultCode: UserID === 'broken' ? 70500 : 0,
			ResultInfo: '',
			AccountStatus: UserID.startsWith('user_') ? 'Imported' : 'NotImported',
		})),
	});

	it('puts the users of many items into one call and gives each its item', async () => {
		const { calls, run } = fakeTencent(known);
		const found = await run(
			'account',
			'check',
			{ userIds: 'user_1001' },
			{ userIds: ['stranger', 'user_1002'] },
			{ userIds: '' },
			{ userIds: 'x'.repeat(256) },
			{
				userIds: () => {
					throw new Error('No such node');
				},
			},
			{ userIds: 'user_1001, broken' },
		);
		expect(
			calls.map(({ body }) => body.CheckItem.map(({ UserID }: { UserID: string }) => UserID)),
		).toEqual([['user_1001', 'stranger', 'user_1002', 'broken']]);
		const told = found.map((entries) =>
			entries.map((entry) => jsonOf(entry)?.AccountStatus ?? titleOf(entry)),
		);
		expect(told).toEqual([
			['Imported'],
			['NotImported', 'Imported'],
			['User ID is required'],
			['User ID must have at most 255 bytes'],
			['No such node'],
			['Imported', 'Tencent Chat could not carry out the call for a reason on its side'],
		]);
		expect(found[5]![1]).toMatchObject({
			failure: { errorCode: 70500 },
			details: { UserID: 'broken' },
		});
	});

	it('asks 100 at a time', async () => {
		const { calls, run } = fakeTencent(known);
		const userIds = Array.from({ length: 250 }, (_, index) => `user_${index}`);
		const [entries = []] = await run('account', 'check', { userIds });
		expect(calls.map(({ body }) => body.CheckItem.length)).toEqual([100, 100, 50]);
		expect(entries.map((entry) => jsonOf(entry).UserID)).toEqual(userIds);
	});

	it('fails every user of a call that failed', async () => {
		const { run } = fakeTencent(() => ({ failure: refusedWith(60016) }));
		const found = await run('account', 'check', { userIds: 'a' }, { userIds: 'b' });
		expect(found.flat().map(titleOf)).toEqual(['code 60016', 'code 60016']);
	});

	it('shows the request in a dry run', async () => {
		const { calls, run } = fakeTencent();
		const [entries = []] = await run('account', 'check', {
			userIds: 'a',
			options: { dryRun: true },
		});
		expect(jsonOf(entries[0]).request.body).toEqual({ CheckItem: [{ UserID: 'a' }] });
		expect(calls).toEqual([]);
	});

	it('makes a dry run of those items alone that ask for it', async () => {
		const { calls, run } = fakeTencent(known);
		const dry = { dryRun: true };
		const found = await run(
			'account',
			'check',
			{ userIds: 'a', options: dry },
			{ userIds: 'b' },
			{ userIds: 'c', options: { timeout: 0 } },
			{ userIds: 'd', options: dry },
			{ userIds: 'e' },
		);
		const CheckItem = [{ UserID: 'b' }, { UserID: 'e' }];
		expect(calls.map(({ body }) => body)).toEqual([{ CheckItem }]);
		expect(found.map(([entry]) => jsonOf(entry)?.UserID ?? jsonOf(entry)?.dryRun)).toEqual([
			true,
			'b',
			undefined,
			true,
			'e',
		]);
	});
});

describe('Muting an account', () => {
	it.each<[string, Record<string, unknown>, string, object]>([
		[
			'everywhere for an hour',
			{ muteWhere: 'everywhere', muteFor: 'seconds', seconds: 3600 },
			'v4/openconfigsvr/setnospeaking',
			{ Set_Account: 'user_1001', C2CmsgNospeakingTime: 3600, GroupmsgNospeakingTime: 3600 },
		],
		[
			'in chats for ever',
			{ muteWhere: 'oneToOne', muteFor: 'forever' },
			'v4/openconfigsvr/setnospeaking',
			{ Set_Account: 'user_1001', C2CmsgNospeakingTime: 4294967295 },
		],
		[
			'in all groups no longer',
			{ muteWhere: 'groups', muteFor: 'lift' },
			'v4/openconfigsvr/setnospeaking',
			{ Set_Account: 'user_1001', GroupmsgNospeakingTime: 0 },
		],
		[
			'in one group',
			{ muteWhere: 'oneGroup', groupId: 'group', muteFor: 'seconds', seconds: '60' },
			'v4/group_open_http_svc/forbid_send_msg',
			{ GroupId: 'group', Members_Account: ['user_1001'], MuteTime: 60 },
		],
		[
			'in one topic of a community',
			{ muteWhere: 'oneGroup', groupId: 'group', muteFor: 'lift', options: { topicId: 'topic' } },
			'v4/group_open_http_svc/forbid_send_msg',
			{ GroupId: 'group', Members_Account: ['user_1001'], MuteTime: 0, TopicId: 'topic' },
		],
	])('%s', async (_, values, path, body) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('account', 'mute', { userId: 'user_1001', ...values });
		expect(calls).toEqual([{ path, body }]);
		expect(jsonOf(entry)).toMatchObject({ UserID: 'user_1001', ErrorCode: 0 });
	});

	it.each<[string, Record<string, unknown>, string]>([
		['no user', { userId: '', muteWhere: 'oneToOne' }, 'User ID is required'],
		['no member', { userId: '', muteWhere: 'oneGroup', groupId: 'g' }, 'User ID is required'],
		[
			'a time that is none',
			{ muteWhere: 'oneToOne', seconds: 'long' },
			'Duration (Seconds) must be a whole number',
		],
		// An expression or an AI agent may give these; they must not mute more than was meant.
		[
			'a place that the menu does not have',
			{ muteWhere: 'group' },
			'Where must be one of groups, everywhere, oneGroup, oneToOne',
		],
		[
			'a length that the menu does not have',
			{ muteWhere: 'groups', muteFor: 'Forever' },
			'How Long must be one of forever, seconds, lift',
		],
		[
			'no seconds, which would lift the mute',
			{ muteWhere: 'everywhere', seconds: 0 },
			'Duration (Seconds) must be 1 or more',
		],
		[
			'a duration below none',
			{ muteWhere: 'oneGroup', groupId: '@TGS#1', seconds: '-5' },
			'Duration (Seconds) must be 1 or more',
		],
		['an empty duration', { muteWhere: 'oneToOne', seconds: '' }, 'Duration (Seconds) is required'],
	])('refuses %s', async (_, values, title) => {
		const { calls, run } = fakeTencent();
		const item = { userId: 'user_1001', muteFor: 'seconds', seconds: 60, ...values };
		const [[entry] = []] = await run('account', 'mute', item);
		expect(titleOf(entry)).toBe(title);
		expect(calls).toEqual([]);
	});
});

describe('Kicking an account', () => {
	it('names the user', async () => {
		const { calls, run } = fakeTencent();
		await run('account', 'kick', { userId: 'user_1001' });
		expect(calls).toEqual([{ path: 'v4/im_open_login_svc/kick', body: { UserID: 'user_1001' } }]);
	});
});

describe('Replying to a callback', () => {
	const done = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
	const text = { msgBodyInput: 'text', text: 'hello' };
	const MsgBody = [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'hello' } }];

	it.each<[string, Record<string, unknown>, object]>([
		['allows', { decision: 'allow' }, done],
		['drops silently', { decision: 'drop' }, { ...done, ErrorCode: 2 }],
		[
			'blocks',
			{ decision: 'block', conversation: 'group', errorCode: '', errorInfo: '' },
			{ ...done, ErrorCode: 1 },
		],
		[
			'blocks with a code and a text for the sender',
			{ decision: 'block', conversation: 'oneToOne', errorCode: 120001, errorInfo: 'not here' },
			{ ...done, ErrorCode: 120001, ErrorInfo: 'not here' },
		],
		[
			'blocks in a group with a code of groups, as text',
			{ decision: 'block', conversation: 'group', errorCode: '10200' },
			{ ...done, ErrorCode: 10200 },
		],
		[
			'delivers another body',
			{ decision: 'rewrite', fieldsToModify: 'msgBody', ...text },
			{ ...done, MsgBody },
		],
		[
			'delivers other custom data',
			{ decision: 'rewrite', fieldsToModify: 'cloudCustomData', cloudCustomData: { a: 1 } },
			{ ...done, CloudCustomData: '{"a":1}' },
		],
	])('%s', async (_, values, expected) => {
		const { calls, run } = fakeTencent();
		const [[entry] = []] = await run('callback', 'reply', values);
		expect(jsonOf(entry)).toEqual(expected);
		expect(calls).toEqual([]);
	});

	it.each<[string, Record<string, unknown>, string]>([
		[
			'a code of groups for one user',
			{ decision: 'block', conversation: 'oneToOne', errorCode: 10150 },
			'Code must be a whole number from 120001 to 130000',
		],
		[
			'a code that is no number',
			{ decision: 'block', conversation: 'group', errorCode: 'spam' },
			'Code must be a whole number from 10100 to 10200',
		],
		[
			'a text without a code',
			{ decision: 'block', conversation: 'group', errorInfo: 'not here' },
			'Text for the Sender',
		],
		[
			'a body without its text',
			{
				decision: 'rewrite',
				fieldsToModify: 'msgBody',
				msgBodyInput: 'form',
				msgBody: { elements: [{ msgType: 'TIMTextElem' }] },
			},
			'Message Body: Element 1 (Text) › Text is required',
		],
		['a decision that does not exist', { decision: 'maybe' }, 'Decision must be one of'],
	])('refuses %s', async (_, values, title) => {
		const { run } = fakeTencent();
		const [[entry] = []] = await run('callback', 'reply', values);
		expect(titleOf(entry)).toContain(title);
	});
});
