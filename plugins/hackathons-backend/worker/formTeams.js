// @ts-check
/** A worker thread that forms teams once, so that the solver doesn't keep the server from answering. */
const { parentPort, workerData } = require('node:worker_threads');
const { createHighsSolver } = require('./solveWithHighs');

// In development and tests our packages are TypeScript. The development server has the loader for it; a test has not.
if (
  require.resolve('@guildhall/plugin-hackathons-common').endsWith('.ts') &&
  !process.execArgv.some(argument => argument.includes('nodeTransform'))
) {
  require('@backstage/cli/config/nodeTransform.cjs');
}

const { formTeams } = require('@guildhall/plugin-hackathons-common');

async function main() {
  const { problem, seconds } = workerData;
  const solve = await createHighsSolver();
  parentPort?.postMessage(await formTeams(problem, { solve, seconds }));
}

main();
