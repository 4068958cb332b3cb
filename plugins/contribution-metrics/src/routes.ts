import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/frontend-plugin-api';

/** The page of all ML assets. The connectors are at `connectors` below it. */
export const rootRouteRef = createRouteRef();

/** Where an entity can be registered; bound to the catalog import page by default. */
export const registerEntityRouteRef = createExternalRouteRef({
  defaultTarget: 'catalog-import.importPage',
});
