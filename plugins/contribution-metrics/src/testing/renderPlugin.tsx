import { configure } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { useLocation } from 'react-router-dom';
import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { FakeContributionMetricsApi } from '../../dev/FakeContributionMetricsApi';
import { ENTITIES } from '../../dev/fakeCatalog';
import { contributionMetricsApiRef } from '../api';
import { contributionMetricsPlugin } from '../plugin';

// The catalog's hover card brings a build of its own that Node can't load; nothing here shows it.
vi.mock('material-ui-popup-state/HoverPopover', () => ({
  default: () => null,
}));
vi.mock('material-ui-popup-state/hooks', () => ({}));

// Pages and the charts are loaded when they are shown.
configure({ asyncUtilTimeout: 20_000 });

function Address() {
  const { pathname, search } = useLocation();
  return <output aria-label="address">{pathname + search}</output>;
}

/** Shows the path of the app, so that tests see what a reader could share. */
const address = AppRootElementBlueprint.make({
  name: 'address',
  params: { element: <Address /> },
});

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
  const entity = ENTITIES.find(item => item.metadata.name === options.entity);
  const rendered = renderTestApp({
    features: [contributionMetricsPlugin],
    extensions: [
      address,
      ...(entity ? [createTestEntityPage({ entity })] : []),
    ],
    mountedRoutes: entity
      ? undefined
      : { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: [options.path ?? '/'],
    apis: [
      [contributionMetricsApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: ENTITIES })],
    ],
  });
  return { ...rendered, api };
}
