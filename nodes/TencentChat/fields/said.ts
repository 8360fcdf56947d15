import type { INodeProperties } from 'n8n-workflow';
import type { WireField } from '../../shared/elements/wireField';
import { formField } from './wireFieldForm';

/** What a field says of itself; what it holds, the function says that makes it. */
export interface Said extends Pick<WireField, 'name' | 'label' | 'description'> {
	readonly required?: boolean;
	readonly placeholder?: string;
	readonly hint?: string;
	readonly initial?: number | string | boolean;
	/** Lines of a text. */
	readonly rows?: number;
	readonly min?: number;
	readonly max?: number;
}

/** How n8n shows a field of that kind. */
export function saidForm(
	kind: WireField['kind'],
	{ rows, hint, ...said }: Said & Pick<WireField, 'choices'>,
): INodeProperties {
	return {
		...formField({ wire: '', kind, required: false, ...said }),
		...(said.required === true && { required: true }),
		...(rows !== undefined && { typeOptions: { rows } }),
		...(hint !== undefined && { hint }),
	};
}
