import type {
	ExecutionError,
	ExecutionStatus,
	INodeExecutionData,
	IRun,
	IRunData,
	NodeExecutionHint,
} from 'n8n-workflow';

export interface RunResult {
	/** `success`, `error`, or `canceled` where Stop was pressed. */
	readonly status: ExecutionStatus;
	/** Why the execution ended before its time: a copy of what was thrown, as n8n stores it. */
	readonly error?: ExecutionError;
	/** The items of one output of a node's first run; the error output follows the node's own. */
	output(node: string, index?: number): INodeExecutionData[];
	/** All outputs of a node's first run. */
	outputs(node: string): INodeExecutionData[][];
	hints(node: string): NodeExecutionHint[];
	/** What was logged meanwhile, a line each. */
	readonly log: readonly string[];
	readonly runData: IRunData;
	/** The whole execution as n8n would store it. */
	readonly run: IRun;
}

/** Reads what one execution gave. */
export const resultOf = (run: IRun, log: readonly string[]): RunResult => {
	const { runData, error } = run.data.resultData;
	const firstRun = (node: string) => runData[node]?.[0];
	const outputs = (node: string) => (firstRun(node)?.data?.main ?? []).map((items) => items ?? []);
	return {
		status: run.status,
		error,
		outputs,
		output: (node, index = 0) => outputs(node)[index] ?? [],
		hints: (node) => firstRun(node)?.hints ?? [],
		log,
		runData,
		run,
	};
};
