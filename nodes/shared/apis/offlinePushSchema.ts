import { z } from 'zod/v4';
import type { WireField } from '../elements/wireField';
import { fieldSchemas } from '../elements/wireFieldSchema';
import { offlinePushParts } from './offlinePush';

/** OfflinePushInfo of a request. */
export const offlinePushSchema: z.ZodType<
	unknown,
	Readonly<Record<string, unknown>>
> = z.strictObject({
	...fieldSchemas(fieldsInside(undefined)),
	AndroidInfo: z.strictObject(fieldSchemas(fieldsInside('AndroidInfo'))).optional(),
	ApnsInfo: z.strictObject(fieldSchemas(fieldsInside('ApnsInfo'))).optional(),
});

function fieldsInside(inside: string | undefined): readonly WireField[] {
	return offlinePushParts.find((part) => part.inside === inside)?.fields ?? [];
}
