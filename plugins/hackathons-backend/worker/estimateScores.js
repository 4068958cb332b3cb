// @ts-check
/** A worker thread that estimates what scores say, so that many of them don't keep the server from answering. */
const { parentPort, workerData } = require('node:worker_threads');
const { loadCommon } = require('./loadCommon');

const { estimateScores } = loadCommon();

parentPort?.postMessage(workerData.inputs.map(estimateScores));
