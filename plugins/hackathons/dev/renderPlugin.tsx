import { configure } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityPresentationSnapshot,
  entityRouteRef,
  type EntityPresentationApi,
} from '@backstage/plugin-catalog-react';
import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { startTransition } from 'react';
import { useLocation } from 'react-router-dom';
import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { AssetNumbersFake } from './fake/AssetNumbersFake';
import { catalogEntities } from './fake/catalog';
import { FakeHackathonsApi } from './fake/FakeHackathonsApi';
import { fakeScaffolder } from './fake/scaffolder';
import { assetNumbersApiRef, hackathonsApiRef } from '../src/api';
import { hackathonsPlugin } from '../src/plugin';

// The catalog's hover card brings a build of its own that Node can't load; nothing here shows it.
vi.mock('material-ui-popup-state/HoverPopover', () => ({
  default: () => null,
}));
vi.mock('material-ui-popup-state/hooks', () => ({}));

// Pages are loaded when they are shown, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 15_000 });

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
 * Renders the plugin as an app has it, on made-up events.
 *
 * @param options.path - address to open, such as `/hackathons/default/running/teams`
 * @param options.entity - name of an entity whose page is opened instead
 * @param options.api - to look into afterwards, or of another variant
 */
export function renderPlugin(options: {
  path?: string;
  entity?: string;
  api?: FakeHackathonsApi;
}) {
  const api = options.api ?? new FakeHackathonsApi();
  const assetNumbers = new AssetNumbersFake(api.world);
  const entities = catalogEntities(api.world.charters);
  const entity = entities.find(item => item.metadata.name === options.entity);
  /** Titles straight from the fake catalog. */
  const presentationApi: EntityPresentationApi = {
    forEntity(entityOrRef) {
      const found =
        typeof entityOrRef === 'string'
          ? entities.find(item => stringifyEntityRef(item) === entityOrRef)
          : undefined;
      const snapshot = entityPresentationSnapshot(found ?? entityOrRef);
      return { snapshot, promise: Promise.resolve(snapshot) };
    },
  };
  // An app suspends while it starts. React takes that as an answer to the last event of the test before, unless told otherwise.
  startTransition(() => {
    renderTestApp({
      features: [hackathonsPlugin, fakeScaffolder],
      extensions: [
        address,
        ...(entity ? [createTestEntityPage({ entity })] : []),
      ],
      mountedRoutes: entity
        ? undefined
        : { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [options.path ?? '/'],
      apis: [
        [hackathonsApiRef, api],
        [assetNumbersApiRef, assetNumbers],
        [entityPresentationApiRef, presentationApi],
        [catalogApiRef, catalogApiMock({ entities })],
      ],
    });
  });
  return { api, assetNumbers };
}
