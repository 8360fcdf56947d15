import * as z from 'zod/v4';
import { evenOdds, shareOf } from '../faults';
import type { Limit } from '../callRate';
import type { Sandbox } from '../sandbox';

/** The settings of the server that can be changed while it runs. */
export interface Tuning {
	latencyMs: number;
	limit: Limit;
}

/** The settings as the page shows them. */
export interface SettingsView {
	readonly latencyMs: number;
	/** Calls a second, `documented` or `none`. */
	readonly limit: number | 'documented' | 'none';
	/** The share of calls that meet a fault, from 0 to 1. */
	readonly faultShare: number;
	/** Empty where no callbacks are sent. */
	readonly callbackUrl: string;
}

export const settingsRequest = z.strictObject({
	latencyMs: z.int().min(0).max(60_000).optional(),
	limit: z.union([z.int().min(1).max(1_000_000), z.literal(['documented', 'none'])]).optional(),
	faultShare: z.number().min(0).max(1).optional(),
	callbackUrl: z
		.string()
		.refine((text) => text === '' || (URL.canParse(text) && /^https?:/.test(text)), {
			error: 'must start with http:// or https://',
		})
		.optional(),
});

type Settable = Pick<Sandbox, 'callbacks' | 'faults'>;

export const viewOfSettings = (tuning: Tuning, sandbox: Settable): SettingsView => ({
	latencyMs: tuning.latencyMs,
	limit: tuning.limit ?? 'none',
	faultShare: shareOf(sandbox.faults.odds),
	callbackUrl: sandbox.callbacks?.url ?? '',
});

/** Applies the settings that are given and leaves the others as they are. */
export const applySettings = (
	tuning: Tuning,
	sandbox: Settable,
	{ latencyMs, limit, faultShare, callbackUrl }: z.infer<typeof settingsRequest>,
): void => {
	if (latencyMs !== undefined) tuning.latencyMs = latencyMs;
	if (limit !== undefined) tuning.limit = limit === 'none' ? undefined : limit;
	if (faultShare !== undefined) sandbox.faults.odds = evenOdds(faultShare);
	if (callbackUrl === '') sandbox.callbacks = undefined;
	else if (callbackUrl !== undefined)
		sandbox.callbacks = { ...sandbox.callbacks, url: callbackUrl };
};
