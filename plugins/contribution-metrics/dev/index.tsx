import '@backstage/cli/asset-types';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import plugin, { contributionMetricsApiRef } from '../src';
import { ENTITIES } from './fakeCatalog';
import {
  FakeContributionMetricsApi,
  type Variant,
} from './FakeContributionMetricsApi';

/** Choose another with `localStorage.setItem('variant', 'empty')`. */
const variant = (localStorage.getItem('variant') ?? 'full') as Variant;

createDevApp({
  features: [
    catalogPlugin,
    plugin,
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: catalogApiRef,
              deps: {},
              factory: () => catalogApiMock({ entities: ENTITIES }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'contribution-metrics',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: contributionMetricsApiRef,
              deps: {},
              factory: () => new FakeContributionMetricsApi(variant),
            }),
        }),
      ],
    }),
  ],
});
