import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { createClient } from '../../nodes/shared/client/client';
import { appOfCredential } from '../../nodes/shared/client/app';
import { regions } from '../../nodes/shared/regions';
import type { TransportFault, TransportOutcome } from '../../nodes/shared/transport/transport';
import { app, callOptions, edit, skippingTime, dependenciesWith } from '../support/calling';

const primary = 'https://adminapisgp.im.qcloud.com';
const backup = 'https://adminapisgp.my-imcloud.com';
const answer: TransportOutcome = {
	kind: 'answer',
	httpStatus: 200,
	text: '{"ActionStatus":"OK","ErrorCode":0,"ErrorInfo":""}',
};
const fault = (name: TransportFault, left = name !== 'noConnection'): TransportOutcome => ({
	kind: 'fault',
	fault: name,
	left,
	reason: 'code',
});

/** A client of an app in Singapore, over a network on which some origins fail. */
const clientWhere = (failing: Record<string, TransportOutcome>, useBackupDomain: unknown) => {
	const origins: string[] = [];
	const transport = {
		send: ({ origin }: { origin: string }) => {
			origins.push(origin);
			return Promise.resolve(failing[origin] ?? answer);
		},
	};
	const { sdkAppId, secretKey, adminUserId } = app;
	const fields = { sdkAppId, secretKey, adminUserId, region: 'singapore', useBackupDomain };
	const singapore = appOfCredential(fields);
	if (!singapore.ok) throw new Error(singapore.error.message);
	const time = skippingTime();
	const client = createClient(dependenciesWith(transport, time), singapore.value);
	const call = (maxTries = 3) => client.call(modifyC2cMsg, edit, callOptions({ maxTries }));
	return { call, origins, time };
};

describe('the backup domain', () => {
	it('takes the calls when the primary cannot be reached at all and the credential opted in', async () => {
		const { call, origins, time } = clientWhere({ [primary]: fault('noConnection') }, true);
		await expect(call()).resolves.toMatchObject({ ok: true, report: { attempts: 2 } });
		// At once: the other name is tried before the data center counts as away.
		expect(time.now()).toBeLessThan(50);
		await expect(call()).resolves.toMatchObject({ ok: true, report: { attempts: 1 } });

		expect(origins).toEqual([primary, backup, backup]);
	});

	it('gives way to the primary again after a minute', async () => {
		const failing = { [primary]: fault('noConnection') };
		const { call, origins, time } = clientWhere(failing, true);
		await call();
		Reflect.deleteProperty(failing, primary);
		await time.sleep(60_000);
		await call();

		expect(origins).toEqual([primary, backup, primary]);
	});

	it.each([false, undefined, 'false'])('takes none with the option at %s', async (option) => {
		const { call, origins } = clientWhere({ [primary]: fault('noConnection') }, option);
		await expect(call()).resolves.toMatchObject({ ok: false, error: { kind: 'noConnection' } });

		expect(new Set(origins)).toEqual(new Set([primary]));
	});

	it.each<[string, TransportOutcome]>([
		['that loses connections', fault('connectionLost')],
		['that does not answer in time', fault('timeout')],
		['whose handshake takes longer than a small Timeout', fault('timeout', false)],
		['that cuts its answers', fault('answerCut')],
		['behind a bad gateway', { kind: 'answer', httpStatus: 502, text: '<html>' }],
	])('takes none from a primary %s', async (_, outcome) => {
		const { call, origins } = clientWhere({ [primary]: outcome }, true);
		await expect(call()).resolves.toMatchObject({ ok: false });

		expect(new Set(origins)).toEqual(new Set([primary]));
	});

	it('is all there is: with both gone the call fails, and no other region hears of it', async () => {
		const gone = { [primary]: fault('noConnection'), [backup]: fault('noConnection') };
		const { call, origins } = clientWhere(gone, true);
		await expect(call(6)).resolves.toMatchObject({
			ok: false,
			error: { kind: 'noConnection', attempts: 6 },
		});

		expect(new Set(origins)).toEqual(new Set([primary, backup]));
		expect(regions.singapore).toMatchObject({
			host: primary.slice(8),
			backupHost: backup.slice(8),
		});
	});
});
