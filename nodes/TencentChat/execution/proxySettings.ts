import type { INode } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';
import { faultReason } from '../../shared/transport/transport';

/** What Node's URL and undici throw for an address that is none. */
const codesOfUnreadable: readonly string[] = ['ERR_INVALID_URL', 'UND_ERR_INVALID_ARG'];

/**
 * Gives what was thrown while connections were prepared. A proxy's address that cannot be read is
 * told in words of its own, since what is thrown then holds the address, and with it a password.
 */
export const readableProxyError = (node: INode, thrown: unknown): unknown =>
	codesOfUnreadable.includes(faultReason(thrown))
		? new NodeOperationError(node, 'The proxy that n8n is set to use has no readable address', {
				description:
					'Nothing was sent. HTTP_PROXY, HTTPS_PROXY and ALL_PROXY in the environment of n8n must each hold a whole address, such as http://proxy.example.com:3128. Correct them and restart n8n.',
			})
		: thrown;
