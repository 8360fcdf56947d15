import fc from 'fast-check';

/** For mutation testing: that a law is broken is enough, the smallest example that breaks it is not asked. */
fc.configureGlobal({ endOnFailure: true });
