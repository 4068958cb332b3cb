#!/usr/bin/env node
// Sets up what is missing on this machine, then runs a command of the repository:
//   start | test | test-setup | bench | run -- <command>
// Needs nothing but Node.js and npm. What it fetches goes to .guildhall/ and node_modules/.

const major = Number(process.versions.node.split('.')[0]);
if (major < 18) {
  console.error(
    'Guildhall cannot be set up with Node.js ' +
      process.versions.node +
      ': please install Node.js 18 or newer (24 is best).',
  );
  process.exit(1);
}

import('./lib/main.mjs').then(({ main }) => main(process.argv.slice(2)));
