import type { RefusalWords } from '../../../shared/callbacks/questionReply';
import type { Result } from '../../../shared/result';
import { success } from '../../../shared/result';
import type { Field, Show } from '../../fields/field';
import { fieldOf, shownAs } from '../../fields/field';
import type { InputFailure } from '../../fields/inputFailure';
import { text, wholeNumber } from '../../fields/kinds';
import type { Parameters } from '../../fields/parameters';
import { looseNumber, numberAsText } from '../../fields/values';

/** A code of the app's own for whoever is refused. What is no number is one that nobody may have. */
const refusalCode: Field<number | undefined> = fieldOf<number | undefined>(
	wholeNumber({
		name: 'errorCode',
		label: 'Code',
		description: "The code that the user's app gets",
	}).form,
	(_label, given) => {
		const code = looseNumber(given);
		if (code === undefined) return success(undefined);
		return success(typeof code === 'number' ? code : NaN);
	},
);

/** A text of the app's own for whoever is refused. */
const refusalText: Field<string | undefined> = fieldOf<string | undefined>(
	text({
		name: 'errorInfo',
		label: 'Text',
		placeholder: 'e.g. This is against the rules',
		description: "Sent to the user's app together with the code",
	}).form,
	(_label, given) => {
		const said = numberAsText(given);
		if (said === undefined || said === null || said === '') return success(undefined);
		return success(typeof said === 'string' ? said : JSON.stringify(said));
	},
);

export const codeLabel = refusalCode.form.displayName;

/** The code where some codes alone can be used. */
export const codeField = (
	{ from, to }: { readonly from: number; readonly to: number },
	otherwise: string,
	show: Show,
): Field<number | undefined> =>
	shownAs(refusalCode, {
		placeholder: `e.g. ${from}`,
		description: `The code that the user's app gets, from ${from} to ${to}. ${otherwise}`,
		displayOptions: { show },
	});

/** The text, by the name of whoever reads it. */
export const textField = (displayName: string, show: Show): Field<string | undefined> =>
	shownAs(refusalText, { displayName, displayOptions: { show } });

/** Code and text, in whichever form of the two is shown. */
export function readRefusal(parameters: Parameters): Result<RefusalWords, InputFailure> {
	const code = refusalCode.read(parameters);
	if (!code.ok) return code;
	const said = refusalText.read(parameters);
	if (!said.ok) return said;
	return success({
		...(code.value !== undefined && { code: code.value }),
		...(said.value !== undefined && { text: said.value }),
	});
}
