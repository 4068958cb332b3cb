// @ts-check
/** A worker thread that forms teams once, so that the solver doesn't keep the server from answering. */
const { parentPort, workerData } = require('node:worker_threads');
const { loadCommon } = require('./loadCommon');
const { createHighsSolver } = require('./solveWithHighs');

const { formTeams } = loadCommon();

async function main() {
  const { problem, seconds } = workerData;
  const solve = await createHighsSolver();
  parentPort?.postMessage(await formTeams(problem, { solve, seconds }));
}

main();
