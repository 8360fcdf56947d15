/**
 * What the Chinese README says of things that have a name in the code: Tencent's own Chinese terms
 * where there are any. A test names what is missing. Resources and operations have theirs in their own files.
 */

/** By the name of the example's file: title, what it does. */
export const examplesZh: Readonly<Record<string, readonly [string, string]>> = {
	'agent-edits-messages': [
		'让 AI Agent 修改消息',
		'在聊天窗口里告诉 Agent 要改什么，例如把某个用户发给另一个用户的消息里的某个词换成星号。它用一个工具读取会话，用另一个工具修改消息，两个工具都是 Tencent Chat 节点。',
	],
	'answer-in-chat': [
		'直接在聊天里答复',
		'管理员不用浏览器，在聊天里回复“17 yes”或“17 no”（也可以写“17 是”“17 否”）就是答复。每个问题有编号，存放在 Data Table 里；只有被问的账号能答复，只算一次，并且要在时限之内，其余的回复不起作用，并收到说明。必须配置 Callback Token：没有它，知道触发器 URL 的任何人都可以冒充任何账号。',
	],
	'any-other-api': [
		'调用其他接口',
		'用 n8n 的 HTTP Request 节点和本项目的凭证调用其他接口：签名由凭证完成，URL 只写域名和接口路径。这个示例查询一批用户的在线状态。',
	],
	'ask-a-moderator-first': [
		'先问管理员',
		'一条消息先交给人来判断：管理员在 Tencent Chat 里收到问题和链接，在链接打开的页面上决定保留还是移除；决定之后，聊天里的问题会显示结果。一小时内没有人回答，流程走自己的分支，并关闭这个问题。',
	],
	'clean-up-after-user': [
		'清理某个用户的消息',
		'撤回某个用户在一段时间内发送的全部消息，单聊会话和群组由工作流自己查找。中途停止或 n8n 被强行结束后可以再次运行：已撤回的不会重复，也不会遗漏。',
	],
	'clean-up-from-csv': [
		'按 CSV 清单批量清理',
		'清单的每一行是一条消息和它的新文本。某一行失败不影响其他行；失败的行连同原因和处理建议汇总成一份 CSV 报告。',
	],
	'moderate-after-sending': [
		'先发后审',
		'接收每一条单聊消息的回调，遮盖其中的违禁词，并保留修改前的内容用于审计。',
	],
	'moderate-with-tencent': [
		'用腾讯的内容审核',
		'每条单聊消息由腾讯的内容审核判断。结果为拦截时，遮盖它列出的敏感词；文本里找不到这些词时，整段文本都去掉。每次修改的记录存入 Data Table，“撤销昨天的修改”可以据此恢复。需要开通付费的内容审核。',
	],
	'recall-within-a-time': [
		'撤回一段时间内的消息',
		'撤回某个用户最近一小时内发给另一个用户的全部消息，例如账号被盗期间发出的消息。更早的消息和对方发的消息不受影响。',
	],
	'redact-banned-words': [
		'遮盖会话里的违禁词',
		'读取两人的会话，找出含违禁词的消息并修改：违禁词变成 ***，图片等其他元素保留，原因写进自定义数据。',
	],
	'replace-thinking-message': [
		'用大模型的回答替换“思考中”',
		'用户先看到一条“思考中”的消息，大模型答完以后，同一条消息变成回答。如果修改失败，就把回答另发一条。',
	],
	'review-before-delivery': [
		'先审后发',
		'腾讯在下发单聊消息之前发来回调，等待 2 秒：拦截、去掉电话号码再下发，或者放行。最后一个节点的输出就是答复。',
	],
	'review-queue': [
		'人工复审队列',
		'腾讯内容审核判为“需要复审”的消息交给管理员在 Tencent Chat 里决定：保留，或者移除文本并记一次违规。一小时内没有答复，就问第二位管理员。每个结果和做决定的人都记入 Data Table，移除的内容可以用“撤销昨天的修改”恢复。需要开通付费的内容审核。',
	],
	'strike-ladder': [
		'违规逐级处罚',
		'统计每个用户在群里发送违禁词的次数：第一次警告，第二次禁言一小时，第三次禁言一天，之后移出群组。次数存放在 Data Table 里，n8n 重启后仍然有效。',
	],
	'try-a-rule': [
		'用历史消息试规则',
		'打开 Dry Run，用一份词表检查一个会话：每条会被修改的消息给出一行，包括命中的词、现在的内容和修改后的内容。不修改任何消息。词表可以是中文，不需要词边界。',
	],
	'undo-yesterday': [
		'撤销昨天的修改',
		'从 Data Table 读取最近一天的修改记录（Include Record 的输出），从新到旧逐条恢复修改前的内容，单聊和群聊消息都可以。之后又被改过的消息保持不动，并单独列出。',
	],
};

/** By error code: what happened, what to do. */
export const errorCodesZh: Readonly<Record<string, readonly [string, string]>> = {
	60006: [
		'这个地域不接受该 SDKAppID',
		'核对凭证里的 SDKAppID 和 Region，这两项在控制台都能看到。应用只在创建它时选择的数据中心可用。',
	],
	60010: [
		'凭证里的 Admin User ID 不是该应用的管理员',
		'在凭证的 Admin User ID 里填写该应用的管理员。在控制台的**账号管理**里可以查看管理员，也可以把普通账号设置为管理员。',
	],
	60021: [
		'腾讯不允许这台 n8n 的 IP 地址调用',
		'在控制台把 n8n（或它的代理）的公网 IP 加入 REST API 的 IP 白名单。',
	],
	70009: [
		'密钥不属于这个 SDKAppID',
		'在控制台单击**显示密钥**，重新复制到凭证的 Secret Key：要完整的 64 个字符，而且是这个应用的密钥。',
	],
	20003: [
		'应用里没有这个发送方或接收方',
		'核对 Sender User ID 和 Recipient User ID，注意大小写。从未登录过的用户需要先用腾讯的 account_import 接口导入。',
	],
	20026: [
		'要修改的消息不存在',
		'核对 Message Key，并确认 Sender User ID 和 Recipient User ID 与原消息一致，没有填反。已撤回的消息、使用推送插件推送的消息，以及超过套餐存储时长的消息，都不能修改。',
	],
	20028: ['有人同时修改了这条消息', '查看消息现在的内容，如果仍然需要，再修改一次。'],
	90054: [
		'腾讯不接受这个 MsgKey',
		'核对 Message Key：它就是 Send、Get Many 和触发器输出的 MsgKey，形如 31906_833502_1572869830。',
	],
	90055: [
		'消息太长',
		'缩短 Message Body 或 Cloud Custom Data：两者合计不超过 12 KB，JSON 里的引号按两个字符计算。',
	],
};
