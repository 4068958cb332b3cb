import { digest } from '../domain/text';
import type { RunMemory } from './memory';
import type { Round } from './Round';

/** Names of metrics that are kept for messages. */
const MAX_NAMES = 10;

/**
 * The runs with these ids. Runs that ended don't change, so they are remembered, and only those that nothing is known of are
 * asked for; a full round asks for all.
 */
export async function recallRuns(
  round: Round,
  ids: ReadonlySet<string>,
): Promise<Map<string, RunMemory>> {
  const { client, memory, measures, signal } = round;
  const wanted = [...new Set(measures.map(({ metric }) => metric))].sort();
  const asked = digest(JSON.stringify(wanted));
  if (round.full || memory.progress.metrics !== asked) {
    memory.runs.clear();
    memory.progress.metrics = asked;
  }
  for (const id of memory.runs.keys()) {
    if (!ids.has(id)) {
      memory.runs.delete(id);
    }
  }
  const recalled = new Map(memory.runs);
  const unknown = [...ids].filter(id => !recalled.has(id));
  if (unknown.length === 0) {
    return recalled;
  }
  const found = await client.runsById(unknown, {
    experimentIds: [...(await round.experiments()).keys()],
    signal,
  });
  for (const id of unknown) {
    const run = found.get(id);
    const recall: RunMemory = run
      ? {
          experimentId: run.experimentId,
          userId: run.userId,
          metrics: Object.fromEntries(
            wanted.flatMap(metric =>
              metric in run.metrics ? [[metric, run.metrics[metric]]] : [],
            ),
          ),
          names: Object.keys(run.metrics).sort().slice(0, MAX_NAMES),
        }
      : { experimentId: '', metrics: {}, names: [], gone: true };
    recalled.set(id, recall);
    if (!run || run.endedAt !== undefined) {
      memory.runs.set(id, recall);
    }
  }
  return recalled;
}
