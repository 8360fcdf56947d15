import type { Page } from 'playwright-core';

/** What a person has done on a page. */
export interface Effort {
	clicks: number;
	/** Fields that something was typed into. */
	typedFields: number;
}

/** Counts from the next page on that is opened. */
export const countEffort = async (page: Page): Promise<() => Promise<Effort>> => {
	await page.addInitScript(`
		const effort = (window.effort = { clicks: 0, typed: new Set() });
		addEventListener('pointerdown', ({ isTrusted }) => (effort.clicks += isTrusted ? 1 : 0), true);
		addEventListener('input', ({ target }) => effort.typed.add(target), true);
	`);
	return async () =>
		await page.evaluate<Effort>('({ clicks: effort.clicks, typedFields: effort.typed.size })');
};
