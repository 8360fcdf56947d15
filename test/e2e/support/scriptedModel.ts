import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';

/** What the model does in one turn: it asks for a tool, or gives its answer. */
export type Turn = { tool: string; input: object } | { answer: string };

/**
 * A language model that follows a script, behind the API of OpenAI's chat completions. n8n's own
 * OpenAI node talks to it as to the real one, so that an agent runs without a network.
 */
export const scriptedModel = async (turns: Turn[]) => {
	/** The tools that the last request offered. */
	let tools: { name: string }[] = [];
	/** The last message of each request. */
	const heard: string[] = [];
	const waiting: Array<() => void> = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			const asked = JSON.parse(body);
			tools = (asked.tools ?? []).map((tool: { function: { name: string } }) => tool.function);
			heard.push(String(asked.messages.at(-1).content));
			const turn = turns[heard.length - 1] ?? { answer: 'Done' };
			for (const look of waiting.splice(0)) look();
			const { head, answer } = replyOf(turn, heard.length, asked.stream === true);
			response.writeHead(200, head).end(answer);
		});
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('The model has no port.');
	return {
		url: `http://127.0.0.1:${address.port}/v1`,
		heard,
		get tools() {
			return tools;
		},
		/** Resolves when this many requests have come. */
		async asked(times: number): Promise<void> {
			while (heard.length < times) await new Promise<void>((resolve) => waiting.push(resolve));
		},
		async close() {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		},
	};
};

const replyOf = (turn: Turn, number: number, streamed: boolean) => {
	const message = messageOf(turn, number);
	const finish_reason = 'tool' in turn ? 'tool_calls' : 'stop';
	const base = { id: `reply-${number}`, created: 0, model: 'scripted' };
	const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
	if (!streamed) {
		const choices = [{ index: 0, message, finish_reason }];
		const answer = JSON.stringify({ ...base, object: 'chat.completion', choices, usage });
		return { head: { 'content-type': 'application/json' }, answer };
	}
	const choices = [{ index: 0, delta: message, finish_reason }];
	const chunk = JSON.stringify({ ...base, object: 'chat.completion.chunk', choices, usage });
	return {
		head: { 'content-type': 'text/event-stream' },
		answer: `data: ${chunk}\n\ndata: [DONE]\n\n`,
	};
};

const messageOf = (turn: Turn, number: number) =>
	'answer' in turn
		? { role: 'assistant', content: turn.answer }
		: {
				role: 'assistant',
				content: null,
				tool_calls: [
					{
						index: 0,
						id: `call_${number}`,
						type: 'function',
						function: { name: turn.tool, arguments: JSON.stringify(turn.input) },
					},
				],
			};
