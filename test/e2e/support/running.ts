/** What the start leaves for the end: jest runs both in one process. */
export const running: { stop: () => Promise<void> } = { stop: () => Promise.resolve() };
