import {
  estimateScores,
  type ScoreEstimate,
  type ScoresInput,
} from '@guildhall/plugin-hackathons-common';
import { runWorker } from './runWorker';

/** So many scores take about 20 ms, which is what starting a thread takes. */
const MOST_IN_PROCESS = 1000;
const LIMIT_MS = 60_000;

/**
 * Estimates some sets of scores; many of them in a thread, so that the server goes on answering.
 *
 * @throws InputError that names the item that makes no sense
 */
export async function estimateAll(
  inputs: readonly ScoresInput[],
): Promise<ScoreEstimate[]> {
  const count = inputs.reduce((sum, { scores }) => sum + scores.length, 0);
  if (count <= MOST_IN_PROCESS) {
    return inputs.map(estimateScores);
  }
  return await runWorker(
    'estimateScores.js',
    { inputs },
    { name: 'hackathons-scores', limitMs: LIMIT_MS },
  );
}
