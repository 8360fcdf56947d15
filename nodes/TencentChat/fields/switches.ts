/** AI agents and expressions give switches as text, too. */
export const isTrue = (value: unknown): boolean => value === true || value === 'true';
