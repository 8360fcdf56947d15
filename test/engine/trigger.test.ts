import { callbackSign } from '../../nodes/shared/callbacks/callbackSign';
import type { WorkflowJson } from '../../scripts/engine';
import { startTriggerHost, triggerType, type TriggerHost } from './triggerHost';

const token = 'xxxxyyyy';
const credential = { sdkAppId: 1400000000, secretKey: 'k', callbackToken: token };
const ok = { ActionStatus: 'OK', ErrorCode: 0, ErrorInfo: '' };
const sent = 'C2C.CallbackAfterSendMsg';
const beforeSend = 'C2C.CallbackBeforeSendMsg';
const edited = 'C2C.CallbackAfterModifyMsg';

/** The sample of Tencent's page on a sent message, with another time. */
const message = {
	CallbackCommand: sent,
	From_Account: 'user_1001',
	To_Account: 'user_1002',
	MsgSeq: 48374,
	MsgRandom: 2837546,
	MsgTime: 1557481126,
	MsgKey: '48374_2837546_1557481126',
	MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'red packet' } }],
	CloudCustomData: 'your cloud custom data',
	EventTime: '1557481126123',
};

let host: TriggerHost | undefined;
afterEach(async () => await host?.close());

const start = async ({
	run,
	fields = credential,
	mode = 'webhook',
	...parameters
}: {
	run?: () => Promise<unknown>;
	/** Null where n8n cannot read the credential. */
	fields?: object | null;
	mode?: 'webhook' | 'manual';
	events?: string[] | string;
	respond?: string;
	options?: object;
} = {}) => {
	const workflow: WorkflowJson = {
		nodes: [
			{
				id: 'trigger',
				name: 'Chat calls',
				type: triggerType,
				typeVersion: 2,
				position: [0, 0],
				parameters: parameters as WorkflowJson['nodes'][number]['parameters'],
				credentials: { tencentChatApi: { id: 'chat', name: 'chat' } },
			},
		],
		connections: {},
	};
	host = await startTriggerHost({
		workflow,
		credential: (fields ?? undefined) as never,
		run,
		mode,
	});
	return host;
};

interface Call {
	query?: Readonly<Record<string, string | undefined>>;
	body?: unknown;
	contentType?: string | null;
	/** Seconds that the caller's clock is ahead. */
	ahead?: number;
}

const post = async ({ query, body = message, contentType, ahead = 0 }: Call = {}) => {
	const requestTime = String(Math.floor(Date.now() / 1000) + ahead);
	const parameters: Call['query'] = {
		SdkAppid: '1400000000',
		CallbackCommand: sent,
		contenttype: 'json',
		ClientIP: '127.0.0.1',
		OptPlatform: 'iOS',
		Sign: callbackSign(token, requestTime),
		RequestTime: requestTime,
		...query,
	};
	const given = Object.entries(parameters).filter(
		(entry): entry is [string, string] => entry[1] !== undefined,
	);
	const text = typeof body === 'string' ? body : JSON.stringify(body);
	const response = await fetch(`${host!.url}?${new URLSearchParams(given).toString()}`, {
		method: 'POST',
		// Bytes have no Content-Type of their own.
		body: new Uint8Array(Buffer.isBuffer(body) ? body : Buffer.from(text)),
		headers: contentType === null ? {} : { 'Content-Type': contentType ?? 'application/json' },
	});
	return { status: response.status, answer: await response.json() };
};

it('starts one execution with the fields of the message, ready for the Tencent Chat node', async () => {
	await start();

	expect(await post()).toEqual({ status: 200, answer: ok });
	expect(host!.started).toEqual([
		[
			{
				...message,
				Text: 'red packet',
				SdkAppid: 1400000000,
				ClientIP: '127.0.0.1',
				OptPlatform: 'iOS',
			},
		],
	]);
});

it.each([
	['without a Content-Type, as in the samples of Tencent', null],
	['as a form', 'application/x-www-form-urlencoded'],
	['as JSON with a charset', 'application/json; charset=utf-8'],
])('reads a callback that comes %s', async (_case, contentType) => {
	await start();

	expect(await post({ contentType })).toEqual({ status: 200, answer: ok });
	expect(host!.started).toHaveLength(1);
});

describe('refuses and starts nothing', () => {
	const stale = (ahead: number) => ({ ahead });
	it.each<[string, number, Call]>([
		['a forged signature', 401, { query: { Sign: callbackSign('other', '1557481126') } }],
		['a signature of another time', 401, { query: { RequestTime: '1557481126' } }],
		['no signature', 401, { query: { Sign: undefined, RequestTime: undefined } }],
		['an old signature', 401, stale(-62)],
		['a signature of the future', 401, stale(62)],
		['another app', 403, { query: { SdkAppid: '1400000001' } }],
		['an event that names no app', 403, { query: { SdkAppid: undefined } }],
		['an event whose URL names no command', 400, { query: { CallbackCommand: undefined } }],
		['a command that is not the one of the body', 400, { query: { CallbackCommand: beforeSend } }],
		['broken JSON', 422, { body: '{"From_Account":' }],
		['broken JSON without a Content-Type', 400, { body: '{"From_Account":', contentType: null }],
		['a list', 400, { body: [message] }],
		[
			'a body that names no command where one stands',
			400,
			{ body: { ...message, CallbackCommand: null } },
		],
		['a body that is no UTF-8', 400, { body: Buffer.from('{"MsgKey":"\xff"}', 'latin1') }],
		['a body that is too large', 413, { body: { ...message, More: 'x'.repeat(256 * 1024) } }],
	])('%s', async (_case, status, call) => {
		await start({ events: ['any'] });

		expect((await post(call)).status).toBe(status);
		expect(host!.started).toEqual([]);
	});

	it('a signature that is given twice', async () => {
		await start();
		const response = await fetch(
			`${host!.url}?SdkAppid=1400000000&CallbackCommand=${sent}&Sign=a&Sign=b`,
			{
				method: 'POST',
			},
		);

		expect(response.status).toBe(401);
		expect(host!.started).toEqual([]);
	});

	it('a forged call, before an expression of the form can fail', async () => {
		await start({ events: '={{ [ }}' });

		expect((await post({ query: { Sign: 'forged' } })).status).toBe(401);
	});

	it('every call while n8n cannot read the credential, instead of recording failed executions', async () => {
		await start({ fields: null });

		expect((await post()).status).toBe(500);
		expect(host!.started).toEqual([]);
	});
});

describe('acknowledges and starts nothing', () => {
	const check = { SdkAppid: undefined, CallbackCommand: undefined, Sign: undefined };
	it.each<[string, Call]>([
		["the console's check of the URL", { query: check, body: '' }],
		["the console's check with an empty object", { query: check, body: {} }],
		["the console's check with app and command", { body: {} }],
		[
			'an event that was not selected',
			{
				query: { CallbackCommand: 'State.StateChange' },
				body: { CallbackCommand: 'State.StateChange', Info: { Action: 'Login' } },
			},
		],
		['what the app itself did by REST', { query: { OptPlatform: 'RESTAPI' } }],
	])('%s', async (_case, call) => {
		await start();

		expect(await post(call)).toEqual({ status: 200, answer: ok });
		expect(host!.started).toEqual([]);
	});

	it('a call that was recorded and sent again', async () => {
		await start();
		const query = { RequestTime: String(Math.floor(Date.now() / 1000)) };
		const call = { query: { ...query, Sign: callbackSign(token, query.RequestTime) } };

		expect(await post(call)).toEqual({ status: 200, answer: ok });
		expect(await post(call)).toEqual({ status: 200, answer: ok });
		expect(host!.started).toHaveLength(1);
	});
});

describe('a repeated event, signed anew', () => {
	const again = { body: { ...message, UnreadMsgNum: 8 }, ahead: 1 };

	it.each([
		['starts one execution where repeats are skipped', { skipRepeatedEvents: true }, 1],
		['starts one where an expression skips repeats by a text', { skipRepeatedEvents: 'true' }, 1],
		['starts an execution each where they are not', {}, 2],
	])('%s', async (_case, options, executions) => {
		await start({ options });
		await post();
		await post(again);

		expect(host!.started).toHaveLength(executions);
	});
});

it('starts an execution for each of two users who go online in the same millisecond', async () => {
	const command = 'State.StateChange';
	await start({ events: ['any'], options: { skipRepeatedEvents: true } });
	for (const user of ['user_1001', 'user_1002']) {
		const Info = { Action: 'Login', To_Account: user, Reason: 'Register' };
		const body = { CallbackCommand: command, EventTime: 1769772027036, Info };
		await post({ query: { CallbackCommand: command }, body });
	}

	expect(host!.started).toHaveLength(2);
});

describe('Ignore Callbacks of REST Calls', () => {
	it.each<[string, string, string[]]>([
		['keeps everything of REST calls away', 'all', []],
		['lets messages through and keeps edits away', 'edits', [sent]],
		['lets everything through', 'off', [sent, edited]],
		['takes a value that it does not know for the safest one', 'of', []],
	])('%s (%s)', async (_case, loopGuard, commands) => {
		await start({ events: ['any'], options: { loopGuard } });
		for (const command of [sent, edited]) {
			await post({
				query: { OptPlatform: 'RESTAPI', CallbackCommand: command },
				body: { ...message, CallbackCommand: command },
			});
		}

		expect(host!.started.map(([item]) => item?.CallbackCommand)).toEqual(commands);
	});
});

describe('Respond', () => {
	const blocked = { ActionStatus: 'OK', ErrorCode: 120001, ErrorInfo: 'no casino' };
	const run = () => Promise.resolve(blocked);
	const held = {
		query: { CallbackCommand: beforeSend },
		body: { ...message, CallbackCommand: beforeSend },
	};

	it('When Last Node Finishes answers a message that Tencent holds back', async () => {
		await start({ events: ['any'], respond: 'lastNode', run });

		expect(await post(held)).toEqual({ status: 200, answer: blocked });
	});

	it('When Last Node Finishes answers such a message of a REST call, too', async () => {
		await start({ events: [beforeSend], run });

		const byRest = { ...held, query: { ...held.query, OptPlatform: 'RESTAPI' } };
		expect(await post(byRest)).toEqual({ status: 200, answer: blocked });
	});

	it('When Last Node Finishes does not let other events wait', async () => {
		await start({ events: ['any'], respond: 'lastNode', run });

		expect(await post()).toEqual({ status: 200, answer: ok });
		expect(host!.started).toHaveLength(1);
	});

	it.each([
		['sent again with one signature', {}, [0, 0, 0]],
		['signed anew', {}, [0, 1, 2]],
		['signed anew, where repeated events are skipped', { skipRepeatedEvents: true }, [0, 1, 2]],
	])('asks the workflow about each of three equal messages %s', async (_case, options, aheads) => {
		await start({ events: [beforeSend], options, run });

		for (const ahead of aheads) {
			expect(await post({ ...held, ahead })).toEqual({ status: 200, answer: blocked });
		}
		expect(host!.started).toHaveLength(3);
	});

	it.each<[string, string[] | string]>([
		['an event that Tencent waits for', [beforeSend]],
		['such an event among others', [sent, beforeSend]],
		['any event', ['any']],
		['what an expression gives', `={{ ["${beforeSend}"] }}`],
	])('waits for the workflow where nothing else was chosen for %s', async (_case, events) => {
		await start({ events, run });

		expect(await post(held)).toEqual({ status: 200, answer: blocked });
	});

	it('Immediately lets a held message pass before the workflow runs', async () => {
		await start({ events: ['any'], respond: 'immediately', run });

		expect(await post(held)).toEqual({ status: 200, answer: ok });
		expect(host!.started).toHaveLength(1);
	});
});

describe('the credential', () => {
	it('is read once for many callbacks', async () => {
		await start({ events: ['any'] });
		await Promise.all([0, 1, 2].map((ahead) => post({ ahead })));

		expect(host!.started).toHaveLength(3);
		expect(host!.credentialReads).toBe(1);
	});

	it('is read for each test from the editor, so that a change of it can be tried at once', async () => {
		await start({ mode: 'manual' });
		await post();
		await post({ ahead: 1 });

		expect(host!.credentialReads).toBe(2);
	});

	it('without a token lets every caller of the app in', async () => {
		await start({ fields: { ...credential, callbackToken: '' } });

		expect((await post({ query: { Sign: undefined, RequestTime: undefined } })).status).toBe(200);
		expect((await post({ query: { SdkAppid: '1400000001' } })).status).toBe(403);
		expect(host!.started).toHaveLength(1);
	});

	it('may hold an SDKAppID and a token with blanks around them', async () => {
		await start({
			fields: { ...credential, sdkAppId: ' 1400000000 ', callbackToken: ` ${token}\n` },
		});

		await post();
		expect(host!.started).toHaveLength(1);
	});
});
