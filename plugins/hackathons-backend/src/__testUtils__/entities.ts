import type { Entity } from '@backstage/catalog-model';
import {
  GUILDHALL_API_VERSION,
  type HackathonEntity,
} from '@guildhall/plugin-guildhall-common';

type Spec = HackathonEntity['spec'];

/** A group, as the catalog gives it. */
export function group(name: string, parent?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [], ...(parent && { parent }) },
  };
}

/** A user who belongs to groups. */
export function user(name: string, ...groups: string[]): Entity {
  const memberOf = groups.map(of => `group:default/${of}`);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { name, namespace: 'default' },
    spec: {
      memberOf,
      profile: { displayName: name[0].toUpperCase() + name.slice(1) },
    },
    relations: memberOf.map(targetRef => ({ type: 'memberOf', targetRef })),
  };
}

/**
 * A charter: `hackathon:default/jam`, organised by olga, sponsored by sam, judged by jun, mentored by mia, owned by the group `guild`.
 * All times are UTC. Registration is from 2 to 20 November 2026, the work from 23 November 09:00 to 27 November 16:00 with a checkpoint
 * `midway` on 25 November 15:00, judging until 30 November 12:00, the end on 4 December 18:00.
 *
 * @param overrides - of the spec replace whole fields; those of the schedule are merged
 */
export function charter(
  overrides: {
    name?: string;
    namespace?: string;
    title?: string;
    spec?: Partial<Omit<Spec, 'schedule'>>;
    schedule?: Partial<Spec['schedule']>;
  } = {},
): HackathonEntity {
  const {
    name = 'jam',
    namespace = 'default',
    title = 'Feature Jam',
  } = overrides;
  return {
    apiVersion: GUILDHALL_API_VERSION,
    kind: 'Hackathon',
    metadata: { name, namespace, title, description: 'Better features.' },
    spec: {
      owner: 'group:default/guild',
      organisers: ['user:default/olga'],
      sponsors: ['user:default/sam'],
      location: 'Online',
      themes: [
        {
          name: 'freshness',
          title: 'Fresher features',
          assets: ['resource:default/user_features'],
        },
        { name: 'cost', title: 'Cheaper training' },
      ],
      registration: { waitingList: true },
      teamRules: { minSize: 2, maxSize: 4, formation: 'both' },
      criteria: [
        { name: 'impact', weight: 2, scale: { min: 1, max: 5 } },
        { name: 'craft', weight: 1, scale: { min: 1, max: 5 } },
      ],
      judging: {
        judges: ['user:default/jun'],
        looksPerProject: 1,
        feedback: 'always',
      },
      mentors: [
        {
          mentor: 'user:default/mia',
          skills: ['python'],
          timezone: 'Europe/Berlin',
          maxTeams: 2,
        },
      ],
      ...overrides.spec,
      schedule: {
        timezone: 'UTC',
        registration: { opens: '2026-11-02T09:00', closes: '2026-11-20T18:00' },
        start: '2026-11-23T09:00',
        checkpoints: [
          {
            name: 'midway',
            title: 'Midway',
            at: '2026-11-25T15:00',
            due: 'A first result, and what blocks you',
            demonstration: true,
          },
        ],
        submissionDeadline: '2026-11-27T16:00',
        judging: { from: '2026-11-27T17:00', to: '2026-11-30T12:00' },
        results: '2026-12-01T15:00',
        debrief: '2026-12-03T15:00',
        end: '2026-12-04T18:00',
        ...overrides.schedule,
      },
    },
  };
}

/** The groups and users that the tests know. The first letter tells them apart. */
export function people(): Entity[] {
  return [
    group('guild'),
    group('features'),
    group('risk'),
    user('ada', 'features'),
    user('bob', 'features'),
    user('cleo', 'risk'),
    user('dan', 'risk'),
    user('eve', 'features'),
    user('finn', 'risk'),
    user('jun', 'features'),
    user('mia', 'risk'),
    user('olga', 'risk'),
    user('oskar', 'guild'),
    user('sam'),
    user('limited', 'risk'),
  ];
}
