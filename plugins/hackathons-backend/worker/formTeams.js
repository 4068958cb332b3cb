// @ts-check
/** A worker thread that forms teams once, so that the solver doesn't keep the server from answering. */
const { parentPort, workerData } = require('node:worker_threads');
const { createHighsSolver } = require('./solveWithHighs');

// In development and tests our packages are TypeScript. The loader of the development server is native code that doesn't bear
// to be ended with its thread.
if (require.resolve('@guildhall/plugin-hackathons-common').endsWith('.ts')) {
  require('sucrase/register/ts');
}

const { formTeams } = require('@guildhall/plugin-hackathons-common');

async function main() {
  const { problem, seconds } = workerData;
  const solve = await createHighsSolver();
  parentPort?.postMessage(await formTeams(problem, { solve, seconds }));
}

main();
