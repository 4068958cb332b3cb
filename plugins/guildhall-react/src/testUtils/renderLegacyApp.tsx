import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory, type ApiRef } from '@backstage/core-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { AlertDisplay } from '@backstage/core-components';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter, Route } from 'react-router-dom';
import { Address } from './Address';

/**
 * Renders what a portal of the legacy frontend system has in its `App.tsx`, with a made-up catalog and the address of
 * the page in the output `address`.
 *
 * @param options.routes - `Route` elements of the plugins
 * @param options.entityPage - what the catalog shows of an entity
 * @param options.entities - of the catalog
 * @param options.apis - what the plugins ask, beside the catalog
 * @param options.path - address to open
 */
export async function renderLegacyApp(options: {
  routes: ReactNode;
  entityPage?: ReactNode;
  entities: Entity[];
  apis: Array<readonly [ApiRef<any>, object]>;
  path: string;
}) {
  // Most tests render apps of the new system, and need not wait for what they don't use.
  const { createApp } = await import('@backstage/app-defaults');
  const { CatalogEntityPage, CatalogIndexPage } = await import(
    '@backstage/plugin-catalog'
  );
  const app = createApp({
    apis: [
      ...options.apis,
      [catalogApiRef, catalogApiMock({ entities: options.entities })] as const,
    ].map(([ref, api]) => createApiFactory(ref, api)),
    components: {
      Router: props => (
        <MemoryRouter initialEntries={[options.path]}>
          {props.children}
        </MemoryRouter>
      ),
    },
    configLoader: async () => [
      {
        context: 'test',
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
      },
    ],
  });
  const Root = app.createRoot(
    <AppRouter>
      <AlertDisplay />
      <Address />
      <FlatRoutes>
        {options.routes}
        <Route path="/catalog" element={<CatalogIndexPage />} />
        <Route
          path="/catalog/:namespace/:kind/:name"
          element={<CatalogEntityPage />}
        >
          {options.entityPage}
        </Route>
      </FlatRoutes>
    </AppRouter>,
  );
  render(<Root />);
}
