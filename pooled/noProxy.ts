import { BlockList, isIP } from 'node:net';

/**
 * Says whether NO_PROXY exempts an address. It may list names, which also hold for their
 * subdomains, IP addresses, and ranges such as 10.0.0.0/8, each with or without a port, or `*` for
 * all. Names are not looked up, so a range holds only for addresses that are written as numbers.
 */
export function isExempt(url: URL, noProxy: string): boolean {
	const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
	const port = url.port || (url.protocol === 'https:' ? '443' : '80');
	return noProxy.split(/[\s,]+/).some((entry) => entry !== '' && isMeant(entry, host, port));
}

function isMeant(entry: string, host: string, port: string): boolean {
	if (entry === '*') return true;
	const [, withoutPort = entry, ownPort] = /^(.*[^:]|\[.*\]):(\d+)$/.exec(entry) ?? [];
	// The last part of an IPv6 address without brackets is not a port.
	if (ownPort !== undefined && isIP(entry) === 0) {
		return ownPort === port && isMeant(withoutPort, host, port);
	}
	const name = entry.toLowerCase().replace(/^\[|\]$/g, '');
	const [network = '', prefix] = name.split('/');
	if (prefix !== undefined) return isInRange(host, network, Number(prefix));
	const domain = name.replace(/^\*?\./, '');
	return host === domain || host.endsWith(`.${domain}`);
}

function isInRange(host: string, network: string, prefix: number): boolean {
	const version = isIP(network);
	if (version === 0 || isIP(host) !== version) return false;
	if (!Number.isInteger(prefix) || prefix > (version === 4 ? 32 : 128)) return false;
	const family = version === 4 ? 'ipv4' : 'ipv6';
	const range = new BlockList();
	range.addSubnet(network, prefix, family);
	return range.check(host, family);
}
