import '@backstage/cli/asset-types';
import { createDevApp } from '@backstage/frontend-dev-utils';
import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  SignInPageBlueprint,
  type SignInPageProps,
} from '@backstage/plugin-app-react';
import { useEffect } from 'react';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import plugin, { hackathonsApiRef } from '../src';
import { assetNumbersApiRef } from '../src/api';
import { AssetNumbersFake } from './fake/AssetNumbersFake';
import { catalogEntities } from './fake/catalog';
import { FakeHackathonsApi } from './fake/FakeHackathonsApi';
import { fakeScaffolder } from './fake/scaffolder';
import type { Variant } from './fake/World';

/** Choose another with `localStorage.setItem('variant', 'organiser')`; they are in `fake/World.ts`. */
const variant = (localStorage.getItem('variant') ?? 'participant') as Variant;
const api = new FakeHackathonsApi(variant);
// With `localStorage.setItem('onPanel', 'yes')` the organiser judges, too.
api.judging.onPanel = localStorage.getItem('onPanel') === 'yes';
// What no variant has can be tried from the console: `fakeHackathons.judging.of('hackathon:default/judging').blind = true`.
Object.assign(window, { fakeHackathons: api });

// The made-up server is away when the browser is told to be offline.
window.addEventListener('offline', () => {
  api.judging.online = false;
  api.results.online = false;
});
window.addEventListener('online', () => {
  api.judging.online = true;
  api.results.online = true;
});

/** Everybody is the one whom the made-up events are made for. */
function SignIn(props: SignInPageProps) {
  const { onSignInSuccess } = props;
  useEffect(() => {
    onSignInSuccess({
      getProfileInfo: async () => ({ displayName: 'Ada Okoye' }),
      getBackstageIdentity: async () => ({
        type: 'user',
        userEntityRef: api.world.me,
        ownershipEntityRefs: [api.world.me],
      }),
      getCredentials: async () => ({}),
      signOut: async () => {},
    });
  }, [onSignInSuccess]);
  return null;
}

createDevApp({
  features: [
    catalogPlugin,
    plugin,
    fakeScaffolder,
    createFrontendModule({
      pluginId: 'catalog',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({
              api: catalogApiRef,
              deps: {},
              factory: () =>
                catalogApiMock({
                  entities: catalogEntities(api.world.charters),
                }),
            }),
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'app',
      extensions: [
        SignInPageBlueprint.make({
          params: {
            loader: async () => props => <SignIn {...props} />,
          },
        }),
      ],
    }),
    createFrontendModule({
      pluginId: 'hackathons',
      extensions: [
        ApiBlueprint.make({
          params: define =>
            define({ api: hackathonsApiRef, deps: {}, factory: () => api }),
        }),
        ApiBlueprint.make({
          name: 'asset-numbers',
          params: define =>
            define({
              api: assetNumbersApiRef,
              deps: {},
              factory: () => new AssetNumbersFake(api.world),
            }),
        }),
      ],
    }),
  ],
});
