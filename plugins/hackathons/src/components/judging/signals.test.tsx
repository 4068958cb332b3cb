import { act, screen } from '@testing-library/react';
import { FakeHackathonsApi } from '../../../dev/fake/FakeHackathonsApi';
import { renderPlugin } from '../../../dev/renderPlugin';

const REF = 'hackathon:default/judging';
const BASE = '/hackathons/default/judging/judging';
const CHANNEL = `hackathons:${REF}`;

/** Signals that come when a test says so. */
function fakeSignals() {
  const listeners = new Map<string, Set<(message: any) => void>>();
  return {
    subscribe(channel: string, onMessage: (message: any) => void) {
      const all = listeners.get(channel) ?? new Set();
      listeners.set(channel, all.add(onMessage));
      return { unsubscribe: () => all.delete(onMessage) };
    },
    /** Sends a signal, and waits until the page has asked for what it asks for. */
    async send(channel: string, topic: string) {
      vi.useFakeTimers({ shouldAdvanceTime: true });
      await act(async () => {
        listeners.get(channel)?.forEach(listener => listener({ topic }));
        await vi.advanceTimersByTimeAsync(4_000);
      });
      vi.useRealTimers();
    },
  };
}

/** Names of the reads that pages ask the made-up server for, in their order. */
function readsOf(api: FakeHackathonsApi): string[] {
  const reads: string[] = [];
  for (const area of Object.values(api) as Record<string, any>[]) {
    for (
      let owner = Object.getPrototypeOf(area);
      owner && owner !== Object.prototype;
      owner = Object.getPrototypeOf(owner)
    ) {
      for (const name of Object.getOwnPropertyNames(owner)) {
        if (/^(get|list)[A-Z]/.test(name) && !Object.hasOwn(area, name)) {
          const read = area[name].bind(area);
          area[name] = (...args: unknown[]) => {
            reads.push(name);
            return read(...args);
          };
        }
      }
    }
  }
  return reads;
}

describe('What a score costs', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is nothing for the page of another judge, and the own queue for that of the judge', async () => {
    const api = new FakeHackathonsApi('judge');
    const signals = fakeSignals();
    const reads = readsOf(api);
    renderPlugin({ path: BASE, api, signals });
    await screen.findByText('Your queue');
    await signals.send(CHANNEL, 'nothing');
    reads.length = 0;

    await signals.send(`${CHANNEL}:judging-progress`, 'judging-progress');
    expect(reads).toEqual([]);
    await signals.send(CHANNEL, 'judging');
    // What each score of anybody would cost every judge.
    expect(reads.sort()).toEqual([
      'getHackathon',
      'getJudgeQueue',
      'getJudging',
      'listJudgeConflicts',
    ]);
  });

  it('is how far the judging is for the page of an organiser, and not the event', async () => {
    const api = new FakeHackathonsApi('organiser');
    const signals = fakeSignals();
    const reads = readsOf(api);
    renderPlugin({ path: `${BASE}/panel/judges`, api, signals });
    await screen.findByRole('button', { name: 'Change Lin Wei' });
    await signals.send(CHANNEL, 'nothing');
    reads.length = 0;

    await signals.send(`${CHANNEL}:judging-progress`, 'judging-progress');
    expect([...new Set(reads)].sort()).toEqual(['getJudging', 'listJudges']);
  });
});
