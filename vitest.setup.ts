import fc from 'fast-check';

// A gate gives the same answer twice. Everywhere else properties look at other values in every run.
if (process.env['CI']) fc.configureGlobal({ seed: 20261124 });
