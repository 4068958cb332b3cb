import type { RunReport } from '../events/types';

const DAY = 24 * 3600 * 1000;
const MAX_DAYS = 7;

/** What is remembered of a run between its events. Times in milliseconds since the epoch, UTC. */
export interface RunRecord {
  startedAt?: number;
  endedAt?: number;
  outcome?: 'COMPLETE' | 'ABORT' | 'FAIL';
  /** First use of each UTC day (days since the epoch). */
  uses: Record<string, number>;
}

/** How a run ended. */
export interface RunEnd {
  outcome: 'COMPLETE' | 'ABORT' | 'FAIL';
  endedAt: number;
}

/**
 * Adds an event to the record of its run. The order of the events makes no difference, except that the first reported end counts.
 *
 * @returns how this event says that the run ended, unless another end is known
 */
export function recordRun(
  record: RunRecord,
  run: RunReport,
  time: number,
): RunEnd | undefined {
  if (run.state === 'START') {
    record.startedAt = Math.min(record.startedAt ?? time, time);
    return undefined;
  }
  if (
    run.state !== 'COMPLETE' &&
    run.state !== 'FAIL' &&
    run.state !== 'ABORT'
  ) {
    return undefined;
  }
  record.outcome ??= run.state;
  record.endedAt ??= time;
  return record.outcome === run.state
    ? { outcome: run.state, endedAt: record.endedAt }
    : undefined;
}

/** Time under which a use by the run counts: the first of its UTC day, so that a run counts once a day. */
export function useTime(record: RunRecord, time: number): number {
  const day = String(Math.floor(time / DAY));
  record.uses[day] ??= time;
  const days = Object.keys(record.uses);
  if (days.length > MAX_DAYS) {
    const oldest = Math.min(...days.map(Number));
    if (String(oldest) !== day) {
      delete record.uses[String(oldest)];
    }
  }
  return record.uses[day];
}

/** Joins two records of one run, as two replicas may have kept them. */
export function mergeRecords(a: RunRecord, b: RunRecord): RunRecord {
  const [first, second] =
    (a.endedAt ?? Infinity) <= (b.endedAt ?? Infinity) ? [a, b] : [b, a];
  const uses = { ...a.uses };
  for (const [day, time] of Object.entries(b.uses)) {
    uses[day] = Math.min(uses[day] ?? time, time);
  }
  const started = [a.startedAt, b.startedAt].filter(
    (time): time is number => time !== undefined,
  );
  return {
    startedAt: started.length > 0 ? Math.min(...started) : undefined,
    endedAt: first.endedAt ?? second.endedAt,
    outcome: first.outcome ?? second.outcome,
    uses,
  };
}
