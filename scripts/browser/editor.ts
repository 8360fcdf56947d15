import type { BrowserContext, Locator, Page } from 'playwright-core';
import { nodeForm, type NodeForm } from './nodeForm';

/** n8n's editor as a builder sees it: a page of its own, and what can be found and done in it. */
export interface Editor {
	page: Page;
	/** By n8n's own names for the parts of its page. */
	part(testId: string): Locator;
	/** Opens a workflow and waits until its nodes are there. */
	openWorkflow(id: string): Promise<void>;
	/** Opens a node's form, as double-clicking the node does. */
	openNode(workflowId: string, nodeId: string): Promise<NodeForm>;
	/** Opens a credential's dialog by its id, or an empty one of a type that is chosen by search. */
	openCredential(id: string): Promise<Locator>;
	newCredential(search: string): Promise<Locator>;
	/** The form that is open already, such as that of a node just added. */
	form: NodeForm;
}

/** Every wait is for something to happen; this bounds it on a busy machine. */
const waitAtMostMs = 60_000;

/** @param url n8n's address; the browser is logged in to it already */
export const openEditor = async (browser: BrowserContext, url: string): Promise<Editor> => {
	const page = await browser.newPage();
	page.setDefaultTimeout(waitAtMostMs);
	const part = (testId: string) => page.getByTestId(testId);
	const form = nodeForm(page);
	const dialog = part('editCredential-modal');
	return {
		page,
		part,
		form,
		async openWorkflow(id) {
			await page.goto(`${url}/workflow/${id}`);
			await part('canvas-node').first().waitFor();
		},
		async openNode(workflowId, nodeId) {
			await page.goto(`${url}/workflow/${workflowId}/${nodeId}`);
			await part('ndv').waitFor();
			return form;
		},
		async openCredential(id) {
			await page.goto(`${url}/home/credentials/${id}`);
			await dialog.waitFor();
			return dialog;
		},
		async newCredential(search) {
			await page.goto(`${url}/home/credentials/create`);
			const choice = part('selectCredential-modal').getByRole('combobox');
			await choice.fill(search);
			await page.getByRole('option').first().waitFor();
			await choice.press('Enter');
			await part('new-credential-type-button').click();
			await dialog.waitFor();
			return dialog;
		},
	};
};

/** Gives a browser the login of an API session, which n8n keeps in one cookie. */
export const useLogin = async (browser: BrowserContext, url: string, cookie: string) => {
	const [name = '', ...value] = cookie.split('=');
	await browser.addCookies([{ name, value: value.join('='), url }]);
};
