import type { Logger } from 'n8n-workflow';

const recorders = new Set<string[]>();

const writerOf = (level: string) => (message: string, meta?: object) => {
	for (const lines of recorders) lines.push(`${level} ${message} ${JSON.stringify(meta ?? {})}`);
};

/** Takes over n8n's logger, through which the engine and every node write. */
export const takeOverLog = (logger: Logger): void => {
	Object.assign(logger, {
		error: writerOf('error'),
		warn: writerOf('warn'),
		info: writerOf('info'),
		debug: writerOf('debug'),
	});
};

/** Keeps what is logged, as one line of text each, until `end` is called. */
export const recordLog = () => {
	const lines: string[] = [];
	recorders.add(lines);
	return { lines, end: () => recorders.delete(lines) };
};
