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
];
