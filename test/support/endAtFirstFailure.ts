import fc from 'fast-check';

/**
 * Ends a property at its first failure. For mutation testing that is enough, and shrinking takes
 * long. Each run tries the same examples, so that a score can be had again.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true, seed: 1 });
