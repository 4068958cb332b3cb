import type {
  TeamProblem,
  TeamSolution,
} from '@guildhall/plugin-hackathons-common';
import { runWorker } from '../workers/runWorker';

/** A solver that was given more time than it may ever take is stuck. */
const GRACE_SECONDS = 30;

/**
 * Forms teams in a thread of its own, so that the event loop stays free.
 *
 * @param options.seconds - for the teams, as `formTeams` has it
 * @param options.signal - ends the thread at once
 * @throws what the formation throws; AbortError when it was ended
 */
export async function runInWorker(
  problem: TeamProblem,
  options: { seconds: number; signal: AbortSignal },
): Promise<TeamSolution> {
  const { seconds, signal } = options;
  return await runWorker(
    'formTeams.js',
    { problem, seconds },
    {
      name: 'hackathons-formation',
      limitMs: (1.5 * seconds + GRACE_SECONDS) * 1000,
      signal,
    },
  );
}
