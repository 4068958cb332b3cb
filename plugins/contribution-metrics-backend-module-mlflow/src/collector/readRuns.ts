import type { Run } from '@guildhall/plugin-guildhall-node';
import { runUrl } from '@guildhall/plugin-guildhall-node';
import { countRun, forgetDays, isNested } from '../domain/runDays';
import { digest } from '../domain/text';
import { DAY, HOUR, startOfDay, windowStart } from '../domain/time';
import type { TiedExperiment } from './readExperiments';
import type { Round } from './Round';
import type { UseWriter } from './UseWriter';

/** How far back is looked for what came late: clients set the end of a run by their own clocks. */
const OVERLAP = HOUR;
/** How far ahead a clock may be. */
const CLOCK_SKEW = HOUR;

/** A run that ended. */
type EndedRun = Run & { endedAt: number };

/** Reads the runs that ended since the last round, counts those of tied experiments, and hands all of them on. */
export async function readRuns(
  round: Round,
  tied: ReadonlyMap<string, TiedExperiment>,
  uses: UseWriter,
): Promise<void> {
  const { client, memory, now, signal } = round;
  const { progress } = memory;
  const experimentIds = uses.wanted
    ? [...(await round.experiments()).keys()]
    : [...tied.keys()];
  const { since, rebuild } = whereToBegin(round);
  for (const experiment of memory.experiments.values()) {
    forgetDays(experiment, { now, from: rebuild ? since : undefined });
  }
  const known = new Set(rebuild ? [] : progress.recentRuns);
  const recent = new Set(progress.recentRuns);
  let until = progress.runsUntil ?? 0;

  if (experimentIds.length > 0) {
    for await (const page of client.runs({ experimentIds, since, signal })) {
      const ended = page.filter(
        (run): run is EndedRun =>
          run.endedAt !== undefined && run.endedAt <= now + CLOCK_SKEW,
      );
      const fresh: EndedRun[] = [];
      for (const run of ended) {
        const key = `${run.id}@${run.endedAt}`;
        until = Math.max(until, Math.min(run.endedAt, now));
        if (!known.has(key)) {
          known.add(key);
          fresh.push(run);
        }
        if (run.endedAt >= until - OVERLAP) {
          recent.add(key);
        }
      }
      await countAll(round, tied, fresh);
      await uses.write(fresh);
    }
  }
  progress.runsUntil = until || now;
  progress.recentRuns = [...recent].filter(
    key => Number(key.slice(key.lastIndexOf('@') + 1)) >= until - OVERLAP,
  );
}

/** Where reading begins, and whether the days from there on are counted anew. */
function whereToBegin(round: Round): { since: number; rebuild: boolean } {
  const { full, newTies, now, options } = round;
  const { runsUntil } = round.memory.progress;
  if (runsUntil === undefined || newTies) {
    return { since: windowStart(now, options.historyDays), rebuild: true };
  }
  const since = runsUntil - OVERLAP;
  return full
    ? { since: startOfDay(Math.min(now - DAY, since)), rebuild: true }
    : { since, rebuild: false };
}

async function countAll(
  { memory, options, writer }: Round,
  tied: ReadonlyMap<string, TiedExperiment>,
  runs: EndedRun[],
): Promise<void> {
  for (const run of runs) {
    const { id, endedAt, startedAt, status, experimentId } = run;
    const tally = memory.experiments.get(experimentId);
    const { entities = [] } = tied.get(experimentId) ?? {};
    if (!tally || entities.length === 0 || isNested(run)) {
      continue;
    }
    // Names of persons are not kept, only how many different ones there are.
    countRun(
      tally,
      run,
      run.userId && digest(`${memory.progress.salt} ${run.userId}`),
    );
    const numbers: Array<[measure: string, value: number]> = [['runs', 1]];
    if (status === 'FAILED') {
      numbers.push(['failed-runs', 1]);
    }
    if (
      status === 'FINISHED' &&
      startedAt !== undefined &&
      endedAt >= startedAt
    ) {
      numbers.push(['run-duration', (endedAt - startedAt) / 1_000]);
    }
    for (const { asset, entityRef } of entities) {
      for (const [measure, value] of asset ? numbers : []) {
        await writer.add({
          samples: [
            {
              entityRef,
              measure,
              value,
              observedAt: endedAt,
              id,
              url: runUrl(options.source.publicUrl, experimentId, id),
            },
          ],
        });
      }
    }
  }
}
