import { Worker } from 'node:worker_threads';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type {
  TeamProblem,
  TeamSolution,
} from '@guildhall/plugin-hackathons-common';

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
  signal.throwIfAborted();
  const worker = new Worker(
    resolvePackagePath(
      '@guildhall/plugin-hackathons-backend',
      'worker/formTeams.js',
    ),
    {
      workerData: { problem, seconds },
      name: 'hackathons-formation',
      // None of the loaders of this process.
      execArgv: [],
    },
  );
  const stuck = AbortSignal.timeout((1.5 * seconds + GRACE_SECONDS) * 1000);
  const ended = AbortSignal.any([signal, stuck]);
  try {
    return await new Promise<TeamSolution>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', code =>
        reject(new Error(`The formation's thread ended with code ${code}`)),
      );
      ended.addEventListener('abort', () => reject(ended.reason), {
        once: true,
      });
    });
  } finally {
    await worker.terminate();
  }
}
