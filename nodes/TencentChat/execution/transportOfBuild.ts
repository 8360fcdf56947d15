import type { TransportOfBuild } from '../../shared/transport/hostTransport';
import { createHostTransport } from '../../shared/transport/hostTransport';

/**
 * The verified build, which has no dependencies, sends through n8n's own HTTP helper. The pooled
 * build has `pooled/transportOfBuild.ts` in this file's place, and differs in nothing else.
 */
export const transportOfBuild: TransportOfBuild = (helpers) =>
	Promise.resolve(createHostTransport(helpers));
