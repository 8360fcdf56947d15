import { customRegion, regions } from '../../nodes/shared/regions';
import { code, generatedFrom, page, table } from './markdown';

export const regionsPage = (): string =>
	page([
		generatedFrom('`nodes/shared/regions.ts`'),
		'# Regions',
		'An app lives in one region, chosen when it was created. No other region knows it. Tencent names each data center twice; with **Use Backup Domain** in the credential, the node goes by the second for a minute when the first cannot be reached at all.',
		table(
			['Region', 'Stored as', 'Host', 'Backup host'],
			Object.entries(regions).map(([value, { name, host, backupHost }]) => [
				name,
				code(value),
				code(host),
				code(backupHost),
			]),
		),
		`Custom (${code(customRegion)}) takes the address from the field Base URL: a region that is not in this table, one of the backup hosts, or the sandbox. Plain http is accepted for this machine only (localhost, 127.0.0.1).`,
		'Source: [RESTful API Overview](https://trtc.io/document/34620).',
	]);
