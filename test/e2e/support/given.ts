/** What the start of the n8n has set for the test files. */
export const given = (name: 'E2E_N8N_URL' | 'E2E_N8N_COOKIE' | 'E2E_FOLDER'): string => {
	const value = process.env[name];
	if (value === undefined) throw new Error(`${name} is not set: run npm run test:e2e.`);
	return value;
};
