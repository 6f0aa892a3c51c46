import fc from 'fast-check';

/** How many cases each property is tried on; `npm run verify` asks for many more. */
fc.configureGlobal({ numRuns: Number(process.env['PROPERTY_RUNS'] ?? 150) });
