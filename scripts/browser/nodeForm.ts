import type { Locator, Page } from 'playwright-core';

/** A node's open form: the fields in the middle, what comes in on the left, what goes out on the right. */
export interface NodeForm {
	/** One field's whole place, by the parameter's name; `nth` tells apart those in a list. */
	field(name: string, nth?: number): Locator;
	/** A field with all that is shown for it, such as what its expression gives. */
	shownFor(name: string): Locator;
	/** Types a fixed value. */
	fill(name: string, text: string, nth?: number): Promise<void>;
	/** Chooses in a menu by what it shows. */
	choose(name: string, shown: string, nth?: number): Promise<void>;
	/** Chooses 'From list' on a field that can be picked, and then the line that holds a text. */
	pick(name: string, shown: string): Promise<void>;
	/** The same up to the list that is then open. */
	openList(name: string): Promise<void>;
	/** Presses 'Expression' on a field and types one. */
	fillExpression(name: string, expression: string, nth?: number): Promise<void>;
	/** Presses a button by its words. */
	press(shown: string): Promise<void>;
	/** Drags a field of the input onto a field of the form. */
	drag(inputField: string, name: string): Promise<void>;
	/** Presses 'Execute step'; what comes of it shows in `output`. */
	execute(): Promise<void>;
	input: Locator;
	output: Locator;
}

export const nodeForm = (page: Page): NodeForm => {
	const ndv = page.getByTestId('ndv');
	const input = page.getByTestId('ndv-input-panel');
	const field = (name: string, nth = 0) => ndv.getByTestId(`parameter-input-${name}`).nth(nth);

	/**
	 * JSON and expressions are edited in a code editor, all else in the browser's own inputs; those of
	 * menus, such as the one before a field that can be picked, only show what is chosen.
	 */
	const editable = (name: string, nth?: number) =>
		field(name, nth).locator('input:not([readonly]), textarea, .cm-content').first();

	const openList = async (name: string) => {
		await field(name).getByTestId('rlc-mode-selector').click();
		await page.locator('[data-test-id="mode-list"]:visible').click();
		await field(name).getByTestId('rlc-input').click();
	};

	const dragOnce = async (pill: Locator, place: Locator) => {
		const from = await middleOf(pill);
		const to = await middleOf(place);
		await page.mouse.move(from.x, from.y);
		await page.mouse.down();
		// In steps, each seen by n8n: it looks for what to drop on once a frame.
		for (const part of [0.1, 0.5, 0.95, 1]) {
			await page.mouse.move(from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part);
			await nextFrame(page);
		}
		await page.mouse.up();
	};

	return {
		field,
		shownFor: (name) =>
			ndv
				.getByTestId('parameter-item')
				.filter({ has: page.getByTestId(`parameter-input-${name}`) })
				.last(),
		input,
		output: page.getByTestId('output-panel'),
		async fill(name, text, nth) {
			await editable(name, nth).fill(text);
		},
		async choose(name, shown, nth) {
			await field(name, nth).click();
			const words = page.getByText(shown, { exact: true });
			await page.getByRole('option').filter({ has: words }).click();
		},
		openList,
		async pick(name, shown) {
			await openList(name);
			await page.getByTestId('rlc-item').filter({ hasText: shown }).click();
		},
		async fillExpression(name, expression, nth = 0) {
			const label = ndv.getByTestId(`${name}-parameter-input-options-container`).nth(nth);
			await label.getByTestId('radio-button-expression').click({ force: true });
			await field(name, nth).locator('.cm-content').fill(expression);
		},
		async press(shown) {
			await ndv.getByRole('button', { name: shown, exact: true }).first().click();
		},
		async drag(inputField, name) {
			const pill = input
				.getByTestId('run-data-schema-node-name')
				.filter({ hasText: new RegExp(`^${inputField}$`) })
				.first();
			const dropped = field(name).getByText(`$json.${inputField}`);
			await dragOnce(pill, field(name));
			const tookIt = await dropped.waitFor({ timeout: 5_000 }).then(
				() => true,
				() => false,
			);
			if (tookIt) return;
			// On a busy machine a form that is still being laid out moves away from under the mouse.
			await dragOnce(pill, field(name));
			await dropped.waitFor();
		},
		async execute() {
			await ndv.getByTestId('node-execute-button').first().click();
		},
	};
};

const nextFrame = (page: Page) =>
	page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

const middleOf = async (part: Locator) => {
	await part.scrollIntoViewIfNeeded();
	const box = await part.boundingBox();
	if (box === null) throw new Error('There is nothing to drag here.');
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
