import { failoverMs, Failover } from '../../nodes/shared/client/failover';

const primary = 'https://adminapisgp.im.qcloud.com';
const backup = 'https://adminapisgp.my-imcloud.com';
const opted = { origin: primary, host: 'adminapisgp.im.qcloud.com', backupOrigin: backup };
const notOpted = { origin: primary, host: 'adminapisgp.im.qcloud.com' };

describe('the way to a data center', () => {
	it('is the primary domain as long as it can be reached', () => {
		expect(new Failover().originOf(opted, 0)).toBe(primary);
	});

	it('is the backup domain for a while once the primary cannot be reached', () => {
		const routes = new Failover();
		routes.unreachable(opted, primary, 1_000);
		expect(routes.originOf(opted, 1_001)).toBe(backup);
		expect(routes.originOf(opted, 999 + failoverMs)).toBe(backup);
		expect(routes.originOf(opted, 1_000 + failoverMs)).toBe(primary);
	});

	it('is the primary again when the backup cannot be reached either', () => {
		const routes = new Failover();
		routes.unreachable(opted, primary, 1_000);
		routes.unreachable(opted, backup, 2_000);
		expect(routes.originOf(opted, 2_001)).toBe(primary);
	});

	it('never is the backup domain for a credential that has not opted in', () => {
		const routes = new Failover();
		routes.unreachable(notOpted, primary, 0);
		expect(routes.originOf(notOpted, 1)).toBe(primary);
		routes.unreachable(opted, primary, 0);
		expect(routes.originOf(notOpted, 1)).toBe(primary);
	});
});
