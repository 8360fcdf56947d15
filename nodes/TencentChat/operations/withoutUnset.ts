/** Only what was set is sent. */
export function withoutUnset<Body extends object>(body: Body): Body {
	const set = { ...body };
	for (const name of Object.keys(set)) {
		if (Reflect.get(set, name) === undefined) Reflect.deleteProperty(set, name);
	}
	return set;
}
