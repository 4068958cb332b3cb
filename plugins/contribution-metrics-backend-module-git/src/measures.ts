import type { CollectorMeasure } from '@guildhall/plugin-contribution-metrics-node';

/** Days in which somebody counts as active. */
export const ACTIVE_DAYS = 90;
/** Intervals between releases that the median looks at. */
export const RELEASE_INTERVALS = 10;
/** Bytes from which on a README says something. */
export const README_BYTES = 300;

/** What is measured of a repository. The ids are stable. */
export const GIT_MEASURES = [
  {
    id: 'update',
    title: 'Updates',
    description:
      '1 for every day (UTC) on which a change by a person arrived. Judges the promised time between updates.',
  },
  {
    id: 'days-since-update',
    title: 'Days since the last update',
    unit: 'd',
    description: 'Whole days since the last change by a person arrived.',
  },
  {
    id: 'commits',
    title: 'Commits',
    description:
      '1 for every commit by a person, on the day (UTC) of the work; merges and programs are left out.',
  },
  {
    id: 'active-maintainers',
    title: 'Active maintainers',
    description: `Different people with a commit in the last ${ACTIVE_DAYS} days.`,
  },
  {
    id: 'release',
    title: 'Releases',
    description: '1 for every tag that is a release, at its time.',
  },
  {
    id: 'pre-release',
    title: 'Pre-releases',
    description: '1 for every tag of an alpha, beta or release candidate.',
  },
  {
    id: 'days-since-release',
    title: 'Days since the last release',
    unit: 'd',
    description:
      'Whole days since the last release; pre-releases are left out.',
  },
  {
    id: 'release-interval-days',
    title: 'Days between releases',
    unit: 'd',
    description: `Median of the last ${RELEASE_INTERVALS} intervals between days of release.`,
  },
  {
    id: 'documentation-present',
    title: 'Documentation present',
    description: `1 with a README of at least ${README_BYTES} bytes or a folder of documents, else 0.`,
  },
  {
    id: 'tests-present',
    title: 'Tests present',
    description: '1 with at least one test file, else 0.',
  },
  {
    id: 'test-file-share',
    title: 'Share of test files',
    unit: '%',
    description: 'Test files among all source files.',
  },
  {
    id: 'contributing-guide-present',
    title: 'Contribution guide present',
    description:
      '1 with a contribution guide, of its own or of the repository, else 0.',
  },
] as const satisfies CollectorMeasure[];

export type GitMeasureId = (typeof GIT_MEASURES)[number]['id'];
