/** A backend for the benchmark of hackathons; the catalog is the charters alone. */
import type { Entity } from '@backstage/catalog-model';
import { createBenchBackend } from './backend';

const GUEST = 'user:development/guest';

const events: Array<{ name: string; start: number; judges: number }> =
  JSON.parse(process.env.BENCH_EVENTS ?? '[]');

/** The charter of an event that starts, or started, in some days from now. */
function toCharter({ name, start, judges }: (typeof events)[number]): Entity {
  const day = (days: number) =>
    new Date(Date.now() + (start + days) * 86_400_000).toISOString();
  return {
    apiVersion: 'guildhall.dev/v1alpha1',
    kind: 'Hackathon',
    metadata: { name, namespace: 'default', title: name },
    spec: {
      owner: 'group:default/organisers',
      organisers: [GUEST],
      themes: [{ name: 'freshness' }, { name: 'trust' }],
      schedule: {
        timezone: 'UTC',
        registration: { opens: day(-27), closes: day(-2) },
        start: day(0),
        checkpoints: [
          { name: 'plan', at: day(2) },
          { name: 'demo', at: day(4) },
        ],
        submissionDeadline: day(6),
        judging: { from: day(6), to: day(10) },
        results: day(11),
        end: day(12),
      },
      teamRules: { minSize: 3, maxSize: 5 },
      judging: {
        judges: [
          GUEST,
          ...Array.from(
            { length: judges },
            (_, n) => `user:default/judge-${n}`,
          ),
        ],
        looksPerProject: 5,
        feedback: 'judges-choose',
        peoplesChoice: { votesPerPerson: 3 },
      },
      awards: [{ name: 'best', title: 'Best of all', places: 3 }],
    },
  };
}

const backend = createBenchBackend({
  entities: events.map(toCharter),
  guildhall: {
    hackathons: {
      maxBodyBytes: 64 * 1024 * 1024,
      schedules: {
        outcomes: {
          frequency: { hours: 24 },
          timeout: { hours: 1 },
          initialDelay: { seconds: 1 },
        },
      },
    },
  },
});
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@guildhall/plugin-hackathons-backend'));
backend.start();
