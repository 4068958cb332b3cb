import { identityApiRef } from '@backstage/core-plugin-api';
import { mockApis } from '@backstage/frontend-test-utils';
import { type SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import { renderApp } from '@guildhall/plugin-guildhall-react/testUtils';
import { AssetNumbersFake } from './fake/AssetNumbersFake';
import { catalogEntities } from './fake/catalog';
import { FakeHackathonsApi } from './fake/FakeHackathonsApi';
import { fakeScaffolder } from './fake/scaffolder';
import { assetNumbersApiRef, hackathonsApiRef } from '../src/api';
import { hackathonsPlugin } from '../src/plugin';

/**
 * Renders the plugin as an app has it, on made-up events.
 *
 * @param options.path - address to open, such as `/hackathons/default/running/teams`
 * @param options.entity - name of an entity whose page is opened instead
 * @param options.api - to look into afterwards, or of another variant
 * @param options.signals - what tells the pages of changes; nothing does if left out
 */
export function renderPlugin(options: {
  path?: string;
  entity?: string;
  api?: FakeHackathonsApi;
  signals?: SignalApi;
}) {
  const api = options.api ?? new FakeHackathonsApi();
  const assetNumbers = new AssetNumbersFake(api.world);
  renderApp({
    features: [hackathonsPlugin, fakeScaffolder],
    entities: catalogEntities(api.world.charters),
    apis: [
      [hackathonsApiRef, api],
      [assetNumbersApiRef, assetNumbers],
      ...(options.signals ? ([[signalApiRef, options.signals]] as const) : []),
      [identityApiRef, mockApis.identity({ userEntityRef: api.world.me })],
    ],
    path: options.path,
    entity: options.entity,
  });
  return { api, assetNumbers };
}
