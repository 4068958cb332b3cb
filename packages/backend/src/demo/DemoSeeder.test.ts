import type { LoggerService } from '@backstage/backend-plugin-api';
import { DemoSeeder } from './DemoSeeder';

const taken = { accepted: 0, duplicates: 0, rejected: [] };

function createSeeder(pushSamples: (batch: any) => Promise<any>) {
  const pauses: number[] = [];
  const sent = { usage: 0, lineage: 0 };
  const logger = { debug: vi.fn(), info: vi.fn(), warn: vi.fn() };
  const seeder = new DemoSeeder({
    facts: {
      pushSamples,
      pushUsage: async ({ events }) => {
        sent.usage += events.length;
        return taken;
      },
    },
    lineage: {
      send: async events => {
        sent.lineage += events.length;
        return { received: events.length, successful: events.length };
      },
    },
    logger: logger as unknown as LoggerService,
    start: Date.now(),
    wait: async (ms, signal) => {
      signal.throwIfAborted();
      pauses.push(ms);
    },
  });
  const { signal } = new AbortController();
  return { seeder, pauses, sent, logger, signal };
}

describe('DemoSeeder', () => {
  it('sends again what was rejected, and nothing else', async () => {
    const sizes: number[] = [];
    const { seeder, pauses, signal, logger } = createSeeder(
      async ({ samples }) => {
        sizes.push(samples.length);
        return sizes.length === 1
          ? {
              ...taken,
              rejected: [3, 7].map(index => ({
                index,
                field: 'entityRef',
                reason: 'not known yet',
              })),
            }
          : taken;
      },
    );
    await seeder.run(signal);
    expect(sizes[sizes.length - 1]).toBe(2);
    expect(pauses.filter(ms => ms > 0)).toEqual([2_000]);
    expect(logger.warn).not.toHaveBeenCalled();

    const before = sizes.length;
    await seeder.run(signal);
    expect(sizes.slice(before)).toEqual([]);
  });

  it('gives up after some tries, says why, and begins anew in the next run', async () => {
    let up = false;
    const { seeder, pauses, sent, logger, signal } = createSeeder(async () => {
      if (!up) {
        throw new Error('the portal is starting');
      }
      return taken;
    });
    await seeder.run(signal);
    expect(pauses.reduce((a, b) => a + b)).toBeLessThan(10 * 60_000);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/not complete.*the portal is starting/),
    );

    up = true;
    const { usage } = sent;
    await seeder.run(signal);
    expect(sent.usage).toBe(2 * usage);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('stops when it is told to', async () => {
    const { seeder, signal } = createSeeder(async () => taken);
    await expect(
      seeder.run(AbortSignal.any([signal, AbortSignal.abort()])),
    ).rejects.toThrow();
  });
});
