const fc = require('../../../node_modules/fast-check/lib/cjs/fast-check.js');

// Each run tries the same examples, so that none fails by chance; SEED names others.
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 1) });

module.exports = fc;
