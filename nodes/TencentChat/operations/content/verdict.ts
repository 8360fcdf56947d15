import type { OutputEntry } from '../outputEntry';
import { notInAnswer } from '../calls/refusedPart';
import { withoutUnset } from '../calls/request';

/** What a workflow is to do, in a word; `pending` stands for what is not judged yet. */
type Verdict = 'pass' | 'review' | 'block';

const verdicts: Readonly<Record<string, Verdict>> = {
	Pass: 'pass',
	Review: 'review',
	Block: 'block',
};

/** The item for a content that was judged. */
export function verdictEntry(
	content: Record<string, unknown>,
	{ Result, Keywords, ...found }: { readonly Result?: string; readonly Keywords?: unknown },
): OutputEntry {
	if (Result === undefined) return { failure: notInAnswer };
	return {
		json: withoutUnset({
			...content,
			// A result that Tencent adds later is for a person to look at.
			Verdict: verdicts[Result] ?? 'review',
			Result,
			...found,
			Keywords: Keywords ?? [],
		}),
	};
}
