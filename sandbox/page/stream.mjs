/** Listens to the sandbox; the browser comes back by itself when it was away. */
export const listen = ({ snapshot, update, state }) => {
	const source = new EventSource('/_sandbox/events');
	source.addEventListener('snapshot', ({ data }) => snapshot(JSON.parse(data)));
	source.addEventListener('update', ({ data }) => update(JSON.parse(data)));
	source.addEventListener('open', () => state('live'));
	source.addEventListener('error', () => {
		state('away');
		if (source.readyState !== EventSource.CLOSED) return;
		// Some failures make the browser give up for good.
		setTimeout(() => listen({ snapshot, update, state }), RETRY_MS);
	});
};

/** Where the browser has given up, the page asks again after 2 s. */
const RETRY_MS = 2000;
