import type { Page } from 'playwright-core';

/** A page of the portal, and what has to be on it before anybody looks. */
export interface PortalPage {
  name: string;
  path: string;
  /** A text of the page that only a complete page has. */
  shows: string | RegExp;
  prepare?: (page: Page) => Promise<void>;
}

const asset = (kind: string, name: string) =>
  `/catalog/default/${kind}/${name}`;

const hackathon = (name: string) => `/hackathons/default/${name}`;

/** Every page that Guildhall adds to the portal, with the demo data in every state that they have. */
export const PAGES: PortalPage[] = [
  { name: 'ml-assets', path: '/ml-assets', shows: 'User features' },
  {
    name: 'ml-assets-filtered',
    path: '/ml-assets?type=ml-model&health=healthy&orderBy=adoption',
    shows: 'Product embeddings',
  },
  {
    name: 'ml-assets-nothing',
    path: '/ml-assets?q=no-such-asset',
    shows: 'No asset matches these filters',
  },
  { name: 'connectors', path: '/ml-assets/connectors', shows: 'OpenLineage' },
  {
    name: 'metrics-degraded',
    path: `${asset('resource', 'user-features')}/metrics`,
    shows: 'Where each number comes from',
  },
  {
    name: 'metrics-warning',
    path: `${asset('resource', 'fraud-detector')}/metrics`,
    shows: 'Where each number comes from',
  },
  {
    name: 'metrics-deprecated',
    path: `${asset('component', 'nightly-training')}/metrics`,
    shows: '3 consumers left',
  },
  {
    name: 'metrics-unknown',
    path: `${asset('resource', 'merchant-risk-features')}/metrics`,
    shows: 'Where each number comes from',
  },
  {
    name: 'metrics-not-applicable',
    path: `${asset('resource', 'labelled-fraud-cases')}/metrics`,
    shows: 'Where each number comes from',
  },
  {
    name: 'metrics-own-package',
    path: `${asset('component', 'guildhall-contribution-metrics')}/metrics`,
    shows: 'Where each number comes from',
  },
  {
    name: 'metrics-table',
    path: `${asset('resource', 'user-features')}/metrics`,
    shows: 'Where each number comes from',
    prepare: async page => {
      await page.getByRole('button', { name: 'Show as table' }).click();
    },
  },
  {
    name: 'metrics-misannotated',
    path: `${asset('resource', 'misannotated-features')}/metrics`,
    shows: 'every two weeks',
  },
  {
    name: 'asset-overview',
    path: asset('resource', 'user-features'),
    shows: 'Ownership and stewardship',
  },
  {
    name: 'contribution-metric',
    path: asset('contributionmetric', 'feature-age'),
    shows: 'Definition',
  },
  {
    name: 'contribution-metric-assets',
    path: `${asset('contributionmetric', 'feature-age')}/assets`,
    shows: 'Assets, worst first',
  },
  {
    name: 'hackathon',
    path: asset('hackathon', 'fresh-features'),
    shows: 'Judging',
  },
  {
    name: 'prototype-transition',
    path: asset('prototypetransition', 'streaming-user-features'),
    shows: 'Gates and deployment',
  },
  {
    name: 'hackathons',
    path: '/hackathons',
    shows: 'Pipelines on a diet',
  },
  {
    name: 'hackathons-overview',
    path: hackathon('fresh-features'),
    shows: 'Starter kits',
  },
  {
    name: 'hackathons-overview-running',
    path: hackathon('models-to-trust'),
    shows: 'Starter kits',
  },
  {
    name: 'hackathons-registration',
    path: `${hackathon('fresh-features')}/registration`,
    shows: 'What other participants may see',
  },
  {
    name: 'hackathons-participants',
    path: `${hackathon('fresh-features')}/participants`,
    shows: 'Hana Kim',
  },
  {
    name: 'hackathons-ideas',
    path: `${hackathon('fresh-features')}/ideas`,
    shows: 'A budget for freshness',
  },
  {
    name: 'hackathons-teams',
    path: `${hackathon('fresh-features')}/teams`,
    shows: 'Every feature explains itself',
  },
  {
    name: 'hackathons-projects',
    path: `${hackathon('models-to-trust')}/projects`,
    shows: 'Early drift of churn',
  },
  {
    name: 'hackathons-project',
    path: `${hackathon('models-to-trust')}/projects`,
    shows: 'Early drift of churn',
    prepare: async page => {
      await page.getByRole('link', { name: 'Early drift of churn' }).click();
      await page
        .getByText('What was decided and tried', { exact: true })
        .waitFor();
    },
  },
  {
    name: 'hackathons-checkpoints',
    path: `${hackathon('models-to-trust')}/checkpoints`,
    shows: 'A test set for rankers',
  },
  {
    name: 'hackathons-mentors',
    path: `${hackathon('fresh-features')}/mentors`,
    shows: 'Ask me about what the store does under load.',
  },
  {
    name: 'hackathons-help',
    path: `${hackathon('models-to-trust')}/mentors?section=help`,
    // Requests of others are for mentors and organisers.
    shows: /open requests?$/,
  },
  {
    name: 'hackathons-office-hours',
    path: `${hackathon('fresh-features')}/mentors?section=hours`,
    shows: 'Video room “Forum”',
  },
  {
    name: 'hackathons-access',
    path: `${hackathon('models-to-trust')}/access`,
    shows: 'Use of labelled fraud cases',
  },
  {
    name: 'hackathons-organise',
    path: `${hackathon('fresh-features')}/organise`,
    shows: 'What may be done when.',
  },
  {
    name: 'hackathons-close-window',
    path: `${hackathon('judged-now')}/organise`,
    shows: 'What may be done when.',
    prepare: async page => {
      await page.getByRole('button', { name: 'Close now: Judging' }).click();
      await page.getByText(/closes at once instead of/).waitFor();
    },
  },
  {
    name: 'hackathons-formation',
    path: `${hackathon('fresh-features')}/organise/formation`,
    shows: /Team size|These teams were published/,
  },
  {
    name: 'hackathons-judging',
    path: `${hackathon('search-sprint')}/judging`,
    shows: /left of \d/,
  },
  {
    name: 'hackathons-look',
    path: `${hackathon('search-sprint')}/judging`,
    shows: /left of \d/,
    prepare: async page => {
      await page.getByRole('link', { name: 'Next project' }).click();
      await page.getByText('Your scores', { exact: true }).waitFor();
    },
  },
  {
    name: 'hackathons-panel',
    path: `${hackathon('judged-now')}/judging/panel`,
    shows: 'Judges at work',
  },
  {
    name: 'hackathons-panel-assignment',
    path: `${hackathon('judged-now')}/judging/panel/assignment`,
    shows: 'Preview',
  },
  {
    name: 'hackathons-results',
    path: `${hackathon('pipelines-on-a-diet')}/results?means=yes`,
    shows: 'How this was worked out',
  },
  {
    name: 'hackathons-results-draft',
    path: `${hackathon('judged-before')}/results/draft`,
    // Without what the journeys bring, nothing was judged.
    shows: /Who gets the awards|Nothing was judged/,
  },
  {
    name: 'hackathons-vote',
    path: `${hackathon('search-sprint')}/results/vote`,
    shows: /votes? left/,
  },
  {
    name: 'hackathons-team-result',
    path: `${hackathon('pipelines-on-a-diet')}/results`,
    shows: 'How this was worked out',
    prepare: async page => {
      await page.getByRole('link', { name: 'Your project’s result' }).click();
      await page
        .getByText(/The proof is what convinced me/)
        .first()
        .waitFor();
    },
  },
  {
    name: 'hackathons-debrief',
    path: `${hackathon('pipelines-on-a-diet')}/debrief`,
    shows: 'One of two stays',
  },
  {
    name: 'hackathons-debrief-satisfaction',
    path: `${hackathon('pipelines-on-a-diet')}/debrief/satisfaction`,
    shows: /8 (answers|people)/,
  },
  {
    name: 'hackathons-outcomes',
    path: `${hackathon('pipelines-on-a-diet')}/outcomes`,
    shows: 'Warm workers',
  },
  {
    name: 'hackathons-programme',
    path: '/hackathons/programme',
    shows: 'Feature fair',
  },
  {
    name: 'hackathons-new',
    path: '/hackathons/new',
    shows:
      'In addresses and in the catalog: small letters, digits and hyphens.',
  },
  {
    name: 'hackathons-new-people',
    path: '/hackathons/new?step=people',
    shows: 'Fewest working hours in common',
  },
  {
    name: 'hackathons-new-judging',
    path: '/hackathons/new?step=judging',
    shows: 'Judges do not see who is in a team',
    prepare: async page => {
      await page.getByText('Judges do not see who is in a team').click();
      await page
        .getByText('Judges see the repositories all the same')
        .waitFor();
    },
  },
];
