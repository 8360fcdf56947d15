import { commonOptions } from '../../nodes/TencentChat/fields/options';
import {
	documentedUserIdBytes,
	maxMessageBytes,
	maxMsgKeyLength,
	maxUserIdBytes,
} from '../../nodes/shared/apis/limits';
import { modifyC2cMsg } from '../../nodes/shared/apis/modifyC2cMsg';
import { longestTotalWaitMs, longestWaitMs } from '../../nodes/shared/client/retryPolicy';
import {
	outagePatienceMs,
	overLimitPatienceMs,
} from '../../nodes/shared/client/appState/outageRules';
import { failoverMs } from '../../nodes/shared/client/failover';
import { maxConnections } from '../../pooled/undiciTransport';

const optionDefault = (name: string): number =>
	Number(commonOptions.find(({ form }) => form.name === name)?.form.default);

const seconds = (ms: number): string => `${ms / 1_000} s`;

/** What the pages of every language say of limits, as the code has it. */
export const figures = {
	callsPerSecond: modifyC2cMsg.callsPerSecond,
	maxTries: optionDefault('maxTries'),
	longestWait: seconds(longestWaitMs),
	longestTotalWait: seconds(longestTotalWaitMs),
	outagePatience: seconds(outagePatienceMs),
	overLimitPatience: seconds(overLimitPatienceMs),
	timeout: seconds(optionDefault('timeout')),
	failover: seconds(failoverMs),
	maxConnections,
	messageSize: `${maxMessageBytes / 1_024} KB`,
	maxMsgKeyLength,
	maxUserIdBytes,
	documentedUserIdBytes,
};
