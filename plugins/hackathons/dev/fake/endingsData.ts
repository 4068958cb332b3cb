import type { ProjectEnding } from '@guildhall/plugin-hackathons-common';
import { at, group, user } from './charters';

/** What somebody said of a project. */
export type Said = Omit<ProjectEnding, 'may' | 'projectId'>;

/** What people said of the projects of an event that is over, by the number of the project. */
export const SAID: Record<string, Record<number, Said>> = {
  results: {
    2: {
      version: 1,
      ending: 'transition',
      reason: 'Your rankings are the first that would notice it.',
      to: group('ranking'),
      answer: 'waiting',
      by: user('ben-castro'),
      at: at(-2),
      milestones: [],
    },
  },
  ended: {
    1: {
      version: 2,
      ending: 'transition',
      reason: 'The features are theirs anyway.',
      to: group('feature-platform'),
      answer: 'accepted',
      answeredBy: user('lin-wei'),
      answeredAt: at(-38),
      answerReason: 'We run it beside the nightly job until May.',
      by: user('ada-okoye'),
      at: at(-41),
      milestones: [
        { milestone: 'decided', at: at(-38), source: 'stated' },
        {
          milestone: 'owned',
          at: at(-37),
          source: 'catalog',
          entityRef: 'component:default/fresher-user-features',
        },
        {
          milestone: 'production',
          at: at(-9),
          source: 'stated',
          by: user('lin-wei'),
          evidenceUrl: 'https://example.com/dashboards/fresh-features',
        },
      ],
    },
    2: {
      version: 1,
      ending: 'parked',
      learnt:
        'Embeddings of strangers are no better than the mean of their country. It takes a second signal: what they looked at in the first minute would do.',
      by: user('ben-castro'),
      at: at(-40),
      milestones: [{ milestone: 'decided', at: at(-40), source: 'stated' }],
    },
    4: {
      version: 2,
      ending: 'transition',
      to: group('risk'),
      answer: 'declined',
      answeredBy: user('tomas-vega'),
      answeredAt: at(-30),
      answerReason: 'We train once a month: it would save us nothing.',
      by: user('dana-kovac'),
      at: at(-39),
      milestones: [{ milestone: 'decided', at: at(-30), source: 'stated' }],
    },
  },
};
