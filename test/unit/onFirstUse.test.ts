import { onFirstUse } from '../../nodes/TencentChat/operations/onFirstUse';

describe('what is loaded on first use', () => {
	it('is not loaded before, and once for all items', async () => {
		const load = jest.fn(async () => await Promise.resolve('loaded'));
		const value = onFirstUse(load);
		expect(load).not.toHaveBeenCalled();

		expect([await value(), await value()]).toEqual(['loaded', 'loaded']);
		expect(load).toHaveBeenCalledTimes(1);
	});

	it('is asked for again after it could not be loaded', async () => {
		const load = jest.fn().mockRejectedValueOnce(new Error('EMFILE')).mockResolvedValue('loaded');
		const value = onFirstUse(load);

		await expect(value()).rejects.toThrow('EMFILE');
		expect(await value()).toBe('loaded');
	});
});
