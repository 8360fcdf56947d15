import { operations } from '../../nodes/TencentChat/operations';
import { resources } from '../../nodes/TencentChat/operations/resources';
import type { Blocks } from './blocks';
import { errorCodesZh, examplesZh } from './chinese';
import { exampleNames, pictureOf } from './examplesTable';
import { figures } from './figures';
import { json, link, table } from './markdown';
import { addressOf } from './operationsPage';
import { addressOfCode, commonCodes, failedItemSample } from './readmeBlocks';

/** What the Chinese README shows of the code. */
export const readmeZhBlocks: Blocks = {
	operations: () =>
		table(
			['资源（Resource）', '操作（Operation）'],
			resources.map(({ value, name, chinese }) => [
				`${name}（${chinese}）`,
				operations
					.filter(({ resource }) => resource === value)
					.map((operation) => {
						const address = addressOf(operation, 'docs/operations-and-fields.md');
						return `${link(operation.name, address)}（${operation.chinese ?? operation.description}）`;
					})
					.join('、'),
			]),
		),
	examples: () =>
		table(
			['工作流', '做什么'],
			exampleNames().map((name) => {
				const [title, does] = examplesZh[name] ?? [name, ''];
				return [
					link(title, `examples/${name}.json`),
					`${does}${pictureOf(name, '画布截图').trim()}`,
				];
			}),
		),
	failedItem: () => json(failedItemSample().json),
	errorCodes: () =>
		table(
			['错误码', '含义', '怎么办'],
			commonCodes.map((code) => [
				link(String(code), addressOfCode(code)),
				...(errorCodesZh[code] ?? ['', '']),
			]),
		),
	limits: () => table(['限制', '节点的做法'], limits),
};

const seconds = (text: string): string => text.replace(/ s$/, ' 秒');

const limits: readonly string[][] = [
	[
		`每个应用的每个接口每秒 ${figures.callsPerSecond} 次（[个别接口更低](docs/apis.md)）`,
		'同一个 n8n 进程里的所有工作流共用这个额度，按任意连续的一秒计算。单条修改不会排在批量任务后面。',
	],
	[
		'别的服务也在调用，应用仍然超出频率限制，或者网关返回 HTTP 429',
		`立即降速，再逐步恢复，最多等待 ${seconds(figures.overLimitPatience)}。在这之前不会有条目因此失败。`,
	],
	[
		'网络、网关或腾讯内部的短暂故障',
		`最多尝试 ${figures.maxTries} 次，两次之间随机等待，等待的上限逐次提高：每次不超过 ${seconds(figures.longestWait)}，合计不超过 ${seconds(figures.longestTotalWait)}。`,
	],
	[
		'没有等到应答',
		`等待 ${seconds(figures.timeout)}，然后放弃这一次尝试。修改会重试，因为重复修改的结果相同；发送消息在腾讯能识别重复的时间内也会重试（单聊 100 秒，群聊 240 秒）；可能执行两遍的操作（例如批量发单聊消息）不会重试。`,
	],
	[
		'无法连接腾讯，或者某个接口一直没有应答',
		`这个应用的其他调用暂停，只用一个调用试探，最多等待 ${seconds(figures.outagePatience)}，不计入尝试次数。超过之后，剩余条目不再调用，直接给出原因。`,
	],
	[
		'密钥、SDKAppID、管理员或 IP 地址被拒绝',
		'三个调用就足以断定：这个应用的剩余条目不再调用，直接给出原因。下一次执行会重新尝试。',
	],
	[
		'一个群每秒 40 条消息；批量发单聊消息每分钟 12,000 个接收者',
		'只等待这个群或这些接收者，不影响其他调用。购买了更高额度的应用可以设置 **Max Recipients per Minute**。',
	],
	[
		'所在地域完全无法连接',
		`如果凭证里打开了 **Use Backup Domain**，就改用同一地域的[备用域名](docs/regions.md)，持续 ${seconds(figures.failover)}。绝不会换到别的地域。`,
	],
	[
		'连接数',
		`连接池版本对每个接口最多保持 ${figures.maxConnections} 个连接，之后的执行也会复用；经验证版本每次调用新建一个连接。`,
	],
	[
		`消息 ${figures.messageSize}、MsgKey ${figures.maxMsgKeyLength} 个字符、UserID ${figures.maxUserIdBytes} 字节`,
		`在调用之前拒绝这个条目，并指出是哪个字段。UserID 超过文档规定的 ${figures.documentedUserIdBytes} 字节时照常发送，同时给出警告。`,
	],
	['有人同时在修改同一条消息（20028）', '如实报告，不会覆盖对方的修改。'],
];
