import samples from '../fixtures/moderationSamples.json';

type Path = keyof typeof samples;

/** A request as Tencent's page of the API shows it. */
export const documentedRequest = (path: Path, index = 0): unknown => samples[path].requests[index];

/** A reply as Tencent's page of the API shows it. */
export const documentedReply = (path: Path, index = 0): unknown => samples[path].replies[index];
