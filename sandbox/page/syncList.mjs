const built = new WeakMap();

/**
 * Makes the children of `list` match `items`, and builds only those that are new or changed. The
 * focus and open details are kept, in a child that was rebuilt too.
 *
 * @param rowOf gives `{ key, parts, build }`; a child is built again when one of its `parts`
 * changed
 */
export const syncList = (list, items, rowOf) => {
	const giveFocusBack = rememberFocus(list);
	const former = new Map([...list.children].map((child) => [built.get(child).key, child]));
	let place = list.firstElementChild;
	for (const item of items) {
		const { key, parts, build } = rowOf(item);
		let child = former.get(key);
		former.delete(key);
		if (child === undefined || !isSame(built.get(child).parts, parts)) {
			const old = child;
			child = build();
			built.set(child, { key, parts });
			if (old === place) place = old?.nextElementSibling ?? null;
			if (old) swap(old, child);
		}
		if (child === place) place = place.nextElementSibling;
		else if (child.parentNode !== list || child.nextElementSibling !== place)
			list.insertBefore(child, place);
	}
	for (const child of former.values()) child.remove();
	giveFocusBack();
};

const isSame = (some, others) => some.every((part, index) => part === others[index]);

const swap = (old, child) => {
	for (const unfolded of old.querySelectorAll('details[open][data-part]'))
		child.querySelector(selectorOf(unfolded.dataset.part))?.setAttribute('open', '');
	old.replaceWith(child);
};

const rememberFocus = (list) => {
	const focused = document.activeElement;
	if (!list.contains(focused)) return () => undefined;
	const row = [...list.children].find((child) => child.contains(focused));
	const key = built.get(row)?.key;
	const part = focused.closest('[data-part]')?.dataset.part;
	return () => {
		if (list.contains(document.activeElement)) return;
		const successor = [...list.children].find((child) => built.get(child).key === key);
		const place = part === undefined ? undefined : successor?.querySelector(selectorOf(part));
		(place?.querySelector('summary') ?? place)?.focus({ preventScroll: true });
	};
};

const selectorOf = (part) => `[data-part="${CSS.escape(part)}"]`;
