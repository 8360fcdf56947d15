import { failure, success, type Result } from './result';

/** Where one app's data center answers. */
export interface Endpoint {
	/** Such as `https://console.tim.qq.com`, with the port, if there is one, and no trailing slash. */
	readonly origin: string;
	/** The same data center under its other name. Never another region. */
	readonly backupOrigin?: string;
}

/** Which field of the credential cannot be used. Reads well as "<field>: <message>". */
export interface EndpointFailure {
	/** The label of the credential field that is at fault. */
	readonly field: 'Region' | 'Base URL';
	/** What is wrong, and what to write there. */
	readonly message: string;
}

interface Region {
	readonly name: string;
	readonly host: string;
	readonly backupHost: string;
}

/**
 * Tencent's data centers. An app lives in exactly one, chosen when it was created.
 * https://trtc.io/document/34620
 */
export const regions = {
	china: {
		name: 'China',
		host: 'console.tim.qq.com',
		backupHost: 'adminapi.my-imcloud.com',
	},
	singapore: {
		name: 'Singapore',
		host: 'adminapisgp.im.qcloud.com',
		backupHost: 'adminapisgp.my-imcloud.com',
	},
	seoul: {
		name: 'Seoul',
		host: 'adminapikr.im.qcloud.com',
		backupHost: 'adminapikr.my-imcloud.com',
	},
	tokyo: {
		name: 'Tokyo',
		host: 'adminapijpn.im.qcloud.com',
		backupHost: 'adminapijpn.my-imcloud.com',
	},
	frankfurt: {
		name: 'Frankfurt',
		host: 'adminapiger.im.qcloud.com',
		backupHost: 'adminapiger.my-imcloud.com',
	},
	siliconValley: {
		name: 'Silicon Valley',
		host: 'adminapiusa.im.qcloud.com',
		backupHost: 'adminapiusa.my-imcloud.com',
	},
	jakarta: {
		name: 'Jakarta',
		host: 'adminapiidn.im.qcloud.com',
		backupHost: 'adminapiidn.my-imcloud.com',
	},
} as const satisfies Record<string, Region>;

/** The value of the region field that reads the address from the field Base URL. */
export const customRegion = 'custom';

/** Turns the two fields of a credential into the one endpoint that its app answers at. */
export const endpointOf = ({
	region,
	baseUrl = '',
}: {
	readonly region: string;
	readonly baseUrl?: string;
}): Result<Endpoint, EndpointFailure> => {
	if (region === customRegion) return customEndpoint(baseUrl.trim());
	if (!isRegion(region)) {
		return failure({
			field: 'Region',
			message: `there is no region '${region}', choose one again`,
		});
	}
	const { host, backupHost } = regions[region];
	return success({ origin: `https://${host}`, backupOrigin: `https://${backupHost}` });
};

/**
 * One name for a data center that has two, so that what counts by data center counts once: calls by
 * the backup domain, typed as Base URL, are calls of the region. Other addresses stand for themselves.
 */
export const dataCenterOf = ({ origin }: Endpoint): string => {
	const host = origin.replace(/^https?:\/\//, '').replace(/\.$/, '');
	return Object.values(regions).find(({ backupHost }) => backupHost === host)?.host ?? host;
};

const isRegion = (region: string): region is keyof typeof regions => Object.hasOwn(regions, region);

const customEndpoint = (baseUrl: string): Result<Endpoint, EndpointFailure> => {
	const refused = (message: string) => failure({ field: 'Base URL' as const, message });

	if (!baseUrl) return refused('it is empty, enter an address such as http://127.0.0.1:7700');
	if (!/^https?:\/\//i.test(baseUrl)) {
		return refused('start it with https://, such as https://adminapisgp.my-imcloud.com');
	}
	if (!URL.canParse(baseUrl)) return refused('it is not an address that can be called');

	const url = new URL(baseUrl);
	if (url.username || url.password) {
		return refused(`leave out the user name and password, write ${url.origin}`);
	}
	if (url.pathname !== '/' || baseUrl.includes('?') || baseUrl.includes('#')) {
		return refused(`leave out what follows the host, write ${url.origin}`);
	}
	if (url.protocol === 'http:' && !isLoopback(url.hostname)) {
		return refused(
			`plain http is only for this machine (localhost, 127.0.0.1), write https://${url.host}`,
		);
	}
	return success({ origin: url.origin });
};

const isLoopback = (hostname: string): boolean =>
	hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
