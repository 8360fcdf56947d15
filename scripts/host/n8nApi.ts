import { z } from 'zod/v4';

/** The login of the owner that is made on an n8n of ours; it listens on 127.0.0.1 alone. */
export const owner = {
	email: 'owner@example.com',
	password: 'TencentChat1',
	firstName: 'Sandbox',
	lastName: 'Owner',
};

const saved = z.object({ id: z.string(), name: z.string() });
export type Saved = z.infer<typeof saved>;

const settings = z.object({
	userManagement: z.object({ showSetupOnFirstLoad: z.boolean().optional() }),
});

/** A workflow as n8n's editor exports it. */
export interface WorkflowToAdd {
	readonly name: string;
	readonly nodes: readonly object[];
	readonly connections?: object;
}

export interface N8nApi {
	/** The login as `name=value`, for a browser. */
	cookie: string;
	/** Makes the credential of that name, or gives an existing one these values. */
	saveCredential(name: string, type: string, data: object): Promise<Saved>;
	/** Puts an exported workflow in, or gives the existing one of that name as it is. */
	addWorkflow(workflow: WorkflowToAdd): Promise<Saved>;
	/** Any other call to the editor's own API, for tests. Gives its `data`. */
	call(method: string, path: string, body?: object): Promise<unknown>;
}

/** Logs in as the owner; the owner is made where there is none. */
export const logIn = async (url: string): Promise<N8nApi> => {
	const session = startSession(url);
	const { userManagement } = settings.parse(await session.call('GET', '/settings'));
	if (userManagement.showSetupOnFirstLoad) await session.call('POST', '/owner/setup', owner);
	else {
		const { email, password } = owner;
		await session.call('POST', '/login', { emailOrLdapLoginId: email, password });
	}
	return session;
};

/** The API that the editor itself uses, with the login that a cookie holds: n8n limits logins. */
export const startSession = (url: string, cookie = ''): N8nApi => {
	const session = { cookie };
	const call = async (method: string, path: string, body?: object) => {
		const response = await fetch(`${url}/rest${path}`, {
			method,
			headers: { 'content-type': 'application/json', cookie: session.cookie },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`n8n answered ${method} ${path} with ${text.slice(0, 300)}`);
		session.cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? session.cookie;
		return z.object({ data: z.unknown() }).parse(JSON.parse(text)).data;
	};

	const named = async (path: string, name: string) =>
		z
			.array(saved)
			.parse(await call('GET', path))
			.find((each) => each.name === name);

	return Object.assign(session, {
		call,
		async saveCredential(name: string, type: string, data: object) {
			const found = await named('/credentials', name);
			const body = { name, type, data };
			return saved.parse(
				found === undefined
					? await call('POST', '/credentials', body)
					: await call('PATCH', `/credentials/${found.id}`, body),
			);
		},
		async addWorkflow(workflow: WorkflowToAdd) {
			const found = await named('/workflows', workflow.name);
			return found ?? saved.parse(await call('POST', '/workflows', { active: false, ...workflow }));
		},
	});
};
