import type { CallFailure } from '../../../shared/client/failure';

/** A word that Tencent did not delete, though the call as a whole succeeded. */
export const notDeleted = (errorInfo: string | null | undefined): CallFailure => ({
	kind: 'refused',
	title: 'Tencent Chat did not delete this word',
	advice: 'Check that the library holds it just so; Get Many lists its words.',
	...(errorInfo !== undefined && errorInfo !== null && errorInfo !== '' && { errorInfo }),
	errorClass: 'notFound',
	attempts: 1,
	stopped: 'notRepeatable',
});
