/** Listens to the sandbox. The browser connects again by itself after most failures. */
export const listen = ({ snapshot, update, state }) => {
	const source = new EventSource('/_sandbox/events');
	source.addEventListener('snapshot', ({ data }) => snapshot(JSON.parse(data)));
	source.addEventListener('update', ({ data }) => update(JSON.parse(data)));
	source.addEventListener('open', () => state('live'));
	source.addEventListener('error', () => {
		state('away');
		if (source.readyState !== EventSource.CLOSED) return;
		// After some failures the browser gives up for good.
		setTimeout(() => listen({ snapshot, update, state }), RETRY_MS);
	});
};

/** The page tries again after 2 s. With less it would load a sandbox that is just starting. */
const RETRY_MS = 2000;
