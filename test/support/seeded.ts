/** Random numbers from 0 up to 1 that are the same in every run. */
export const seeded = (seed: number) => (): number => {
	seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
	return seed / 2 ** 31;
};
