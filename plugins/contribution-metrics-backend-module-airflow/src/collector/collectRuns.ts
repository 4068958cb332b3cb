import type {
  CollectorEntity,
  FactBatch,
  FactWriter,
} from '@guildhall/plugin-contribution-metrics-node';
import type { AirflowClient } from '../api/AirflowClient';
import type { Run } from '../api/types';
import { addRuns, windowStart } from '../domain/runWindow';
import { factId, type Links } from './links';
import type { DagMemory, Memory } from './memory';

/** Runs may come to light a little after they ended. */
const OVERLAP = 10 * 60_000;

/** Whom the runs of a DAG concern. */
export interface RunAudience {
  /** Assets that stand for the DAG. */
  measured: CollectorEntity[];
  /** Assets that the DAG uses. */
  used: CollectorEntity[];
  /** Ref of the entity that stands for the DAG, or its external id. */
  consumer: string;
  /** Ref of the team behind it. */
  team?: string;
}

/** Reads the runs that ended since the last round, writes what they say of each entity and takes them into the memory. */
export async function collectRuns(
  audiences: Map<string, RunAudience>,
  tools: {
    client: AirflowClient;
    memory: Memory;
    writer: FactWriter;
    links: Links;
    now: number;
  },
): Promise<void> {
  const { memory, now } = tools;
  for (const id of [...memory.dags.keys()]) {
    if (!audiences.has(id)) {
      memory.dags.delete(id);
    }
  }
  const known: string[] = [];
  const fresh: string[] = [];
  for (const [id, audience] of audiences) {
    const serves = refsOf(audience);
    const before = memory.dags.get(id);
    const isKnown = serves.every(ref => before?.serves.includes(ref));
    (isKnown && before ? known : fresh).push(id);
    memory.dags.set(id, { ...(before ?? { runs: [] }), serves });
  }
  const start = windowStart(now);
  const since =
    memory.runsUntil === undefined
      ? start
      : Math.max(start, memory.runsUntil - OVERLAP);
  const untilFresh = await read(fresh, start, true, audiences, tools);
  const untilKnown = await read(known, since, false, audiences, tools);
  // Those of the others are read again: while they were read, runs of the first ones may have ended.
  const until = known.length > 0 ? untilKnown : untilFresh;
  if (until !== undefined) {
    memory.runsUntil = Math.max(until, memory.runsUntil ?? 0);
  }
}

async function read(
  dagIds: string[],
  since: number,
  retell: boolean,
  audiences: Map<string, RunAudience>,
  { client, memory, writer, links, now }: Parameters<typeof collectRuns>[1],
): Promise<number | undefined> {
  let until: number | undefined;
  for await (const page of client.runs(dagIds, since)) {
    for (const dagId of new Set(page.map(run => run.dagId))) {
      const runs = page.filter(run => run.dagId === dagId);
      const before = memory.dags.get(dagId);
      const audience = audiences.get(dagId);
      if (!before || !audience) {
        continue;
      }
      const { window, news } = addRuns(before, runs, now);
      memory.dags.set(dagId, { ...before, ...window } as DagMemory);
      const told = retell
        ? runs.map(run => ({ ...run, repeated: false }))
        : news;
      for (const run of told) {
        await writer.add(factsOf(run, audience, links));
      }
      until = Math.max(until ?? 0, ...runs.map(({ endedAt }) => endedAt));
    }
  }
  return until;
}

function factsOf(
  run: Run & { repeated: boolean },
  { measured, used, consumer, team }: RunAudience,
  links: Links,
): FactBatch {
  const url = links.run(run.dagId, run.id);
  const id = factId(run.dagId, run.id);
  return {
    samples: measured.flatMap(({ entityRef }) => [
      ...(run.duration === undefined
        ? []
        : [
            {
              entityRef,
              measure: 'run-duration',
              value: run.duration,
              observedAt: run.endedAt,
              id,
              url,
            },
          ]),
      // A run that was cleared starts again, long after it was due.
      ...(run.automatic &&
      !run.repeated &&
      run.startedAt !== undefined &&
      run.dueAt !== undefined
        ? [
            {
              entityRef,
              measure: 'start-delay',
              value: Math.max(0, run.startedAt - run.dueAt) / 1000,
              observedAt: run.startedAt,
              id,
              url,
            },
          ]
        : []),
    ]),
    usage: used.map(({ entityRef }) => ({
      entityRef,
      consumer,
      ...(team && { team }),
      observedAt: run.endedAt,
      id,
    })),
  };
}

function refsOf({ measured, used }: RunAudience): string[] {
  const refs = [...measured, ...used].map(({ entityRef }) => entityRef);
  return [...new Set(refs)].sort();
}
