import fc from 'fast-check';

/**
 * Ends a property at its first failure. For mutation testing that is enough, and shrinking takes
 * long.
 */
fc.configureGlobal({ endOnFailure: true });
