/** A backend for the benchmark of hackathons; the catalog is one charter. */
import type { Entity } from '@backstage/catalog-model';
import { createBenchBackend } from './backend';

const day = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString();

const charter: Entity = {
  apiVersion: 'guildhall.dev/v1alpha1',
  kind: 'Hackathon',
  metadata: { name: 'large', namespace: 'default', title: 'A large one' },
  spec: {
    owner: 'group:default/organisers',
    organisers: ['user:development/guest'],
    themes: [{ name: 'freshness' }, { name: 'trust' }],
    schedule: {
      timezone: 'UTC',
      registration: { opens: day(-30), closes: day(-5) },
      start: day(-3),
      checkpoints: [
        { name: 'plan', at: day(-1) },
        { name: 'demo', at: day(1) },
      ],
      submissionDeadline: day(3),
      end: day(5),
    },
    teamRules: { minSize: 3, maxSize: 5 },
  },
};

const backend = createBenchBackend({
  entities: [charter],
  guildhall: { hackathons: { maxBodyBytes: 64 * 1024 * 1024 } },
});
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@guildhall/plugin-hackathons-backend'));
backend.start();
