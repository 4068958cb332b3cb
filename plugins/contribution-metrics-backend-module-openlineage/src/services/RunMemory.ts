import { createHash } from 'node:crypto';
import type { CursorStore } from '@guildhall/plugin-contribution-metrics-node';
import { mergeRecords, type RunRecord } from '../facts/runs';

const SHARDS = 256;
const RUNS_PER_SHARD = 32;

type Shard = Record<string, RunRecord>;

/**
 * Remembers the last 8192 runs, so that events of one run can be joined whatever their order and whichever replica receives them.
 *
 * The runs are spread over 256 cursors of at most 32 runs. In one process the work on a cursor is done one after the other. Two replicas that
 * write the same cursor in the same moment may forget a run: its duration is then missing, or one of its uses is counted twice. No number is wrong.
 */
export class RunMemory {
  readonly #cursors: CursorStore;
  readonly #turns = new Map<string, Promise<void>>();

  constructor(cursors: CursorStore) {
    this.#cursors = cursors;
  }

  /**
   * Gives the records of some runs to `work`, and keeps what it makes of them unless it throws.
   *
   * @param runIds - runs; one that is not remembered has an empty record
   */
  async with<T>(
    runIds: string[],
    work: (records: Map<string, RunRecord>) => Promise<T>,
  ): Promise<T> {
    const byCursor = new Map<string, string[]>();
    for (const runId of [...new Set(runIds)].sort()) {
      const key = cursorOf(runId);
      byCursor.set(key, [...(byCursor.get(key) ?? []), runId]);
    }
    // In one order everywhere, so that two batches cannot wait for each other.
    const keys = [...byCursor.keys()].sort();
    const release = await this.#takeTurns(keys);
    try {
      const records = new Map<string, RunRecord>();
      await Promise.all(
        keys.map(async key => {
          const shard = await this.#load(key);
          for (const runId of byCursor.get(key)!) {
            records.set(runId, shard[runId] ?? { uses: {} });
          }
        }),
      );
      const before = new Map(
        [...records].map(([id, record]) => [id, JSON.stringify(record)]),
      );
      const result = await work(records);
      await Promise.all(
        keys.map(async key => {
          const changed = byCursor
            .get(key)!
            .filter(id => JSON.stringify(records.get(id)) !== before.get(id));
          if (changed.length > 0) {
            await this.#save(key, changed, records);
          }
        }),
      );
      return result;
    } finally {
      release();
    }
  }

  async #load(key: string): Promise<Shard> {
    const stored = await this.#cursors.get<any>(key);
    return Object.assign(Object.create(null), stored);
  }

  async #save(
    key: string,
    runIds: string[],
    records: Map<string, RunRecord>,
  ): Promise<void> {
    // Read again: another replica may have written meanwhile.
    const shard = await this.#load(key);
    for (const runId of runIds) {
      const record = records.get(runId)!;
      shard[runId] = shard[runId] ? mergeRecords(record, shard[runId]) : record;
    }
    const kept = Object.entries(shard)
      .sort(([, a], [, b]) => lastSeen(b) - lastSeen(a))
      .slice(0, RUNS_PER_SHARD);
    await this.#cursors.set(
      key,
      JSON.parse(JSON.stringify(Object.fromEntries(kept))),
    );
  }

  async #takeTurns(keys: string[]): Promise<() => void> {
    const releases: Array<() => void> = [];
    for (const key of keys) {
      const previous = this.#turns.get(key);
      let done = () => {};
      const turn = new Promise<void>(resolve => {
        done = resolve;
      });
      this.#turns.set(key, turn);
      releases.push(() => {
        done();
        if (this.#turns.get(key) === turn) {
          this.#turns.delete(key);
        }
      });
      await previous;
    }
    return () => releases.forEach(release => release());
  }
}

function cursorOf(runId: string): string {
  const byte = createHash('sha256').update(runId).digest()[0] % SHARDS;
  return `runs-${byte.toString(16).padStart(2, '0')}`;
}

function lastSeen(record: RunRecord): number {
  return Math.max(
    record.startedAt ?? 0,
    record.endedAt ?? 0,
    ...Object.values(record.uses),
  );
}
