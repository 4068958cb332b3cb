import type { CursorStore } from '@guildhall/plugin-contribution-metrics-node';
import { recordRun, type RunRecord } from '../facts/runs';
import { RunMemory } from './RunMemory';

function memoryStore() {
  const values = new Map<string, string>();
  const store: CursorStore = {
    async get(key) {
      const text = values.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    },
    async set(key, value) {
      values.set(key, JSON.stringify(value));
    },
  };
  return { values, store };
}

function report(state: 'START' | 'COMPLETE' | 'FAIL', time: number) {
  return (records: Map<string, RunRecord>) => {
    const run = { id: 'run', state, ancestors: [], error: false };
    recordRun(records.get('run')!, run, time);
    return Promise.resolve(records.get('run')!);
  };
}

describe('RunMemory', () => {
  it('joins events of a run that arrive at once', async () => {
    const { store } = memoryStore();
    const memory = new RunMemory(store);
    await Promise.all([
      memory.with(['run'], report('COMPLETE', 20)),
      memory.with(['other', 'run'], report('START', 10)),
      memory.with(['run'], report('START', 5)),
    ]);
    await memory.with(['run'], async records => {
      expect(records.get('run')).toMatchObject({
        startedAt: 5,
        endedAt: 20,
        outcome: 'COMPLETE',
      });
    });
  });

  it('keeps what another replica wrote meanwhile', async () => {
    const { store } = memoryStore();
    const [one, two] = [new RunMemory(store), new RunMemory(store)];
    await one.with(['run'], async records => {
      await two.with(['run'], report('START', 10));
      return await report('COMPLETE', 20)(records);
    });
    await two.with(['run'], async records => {
      expect(records.get('run')).toMatchObject({ startedAt: 10, endedAt: 20 });
    });
  });

  it('keeps nothing of work that failed, and lets the next in', async () => {
    const { values, store } = memoryStore();
    const memory = new RunMemory(store);
    const failing = memory.with(['run'], async records => {
      await report('FAIL', 10)(records);
      throw new Error('the store is away');
    });
    await expect(failing).rejects.toThrow('the store is away');
    expect(values.size).toBe(0);
    await memory.with(['run'], report('COMPLETE', 20));
    expect(values.size).toBe(1);
  });

  it('forgets the oldest runs, so that it does not grow', async () => {
    const { values, store } = memoryStore();
    const memory = new RunMemory(store);
    const ids = Array.from({ length: 12_000 }, (_, index) => `run-${index}`);
    await memory.with(ids, async records => {
      ids.forEach((id, index) => {
        records.get(id)!.startedAt = index + 1;
      });
    });
    const kept = [...values.values()].flatMap(text =>
      Object.values<RunRecord>(JSON.parse(text)).map(r => r.startedAt!),
    );
    expect(kept.length).toBeLessThanOrEqual(8192);
    expect(kept.length).toBeGreaterThan(7000);
    const oldest = kept.reduce((a, b) => Math.min(a, b));
    expect(oldest).toBeGreaterThan(1);
    expect(kept).toContain(12_000);
  });
});
