/** The n8n that `npm start` and the end-to-end tests run, and the Node that this n8n asks for. */
export const hostVersions = { n8n: '2.41.1', node: '24.21.0' };
