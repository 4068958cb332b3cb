import { renderApp } from '@guildhall/plugin-guildhall-react/testUtils';
import { FakeContributionMetricsApi } from './FakeContributionMetricsApi';
import { ENTITIES } from './fakeCatalog';
import { contributionMetricsApiRef } from '../src/api';
import { contributionMetricsPlugin } from '../src/plugin';

/**
 * Renders the plugin as an app has it, on the made-up numbers.
 *
 * @param options.path - address to open
 * @param options.entity - name of an entity whose page is opened instead
 */
export function renderPlugin(options: {
  path?: string;
  entity?: string;
  api?: FakeContributionMetricsApi;
}) {
  const api = options.api ?? new FakeContributionMetricsApi();
  renderApp({
    features: [contributionMetricsPlugin],
    entities: ENTITIES,
    apis: [[contributionMetricsApiRef, api]],
    path: options.path,
    entity: options.entity,
  });
  return { api };
}
