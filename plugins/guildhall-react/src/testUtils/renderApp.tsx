import { startTransition } from 'react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { AppRootElementBlueprint } from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityPresentationSnapshot,
  entityRouteRef,
  type EntityPresentationApi,
} from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { Address } from './Address';

type TestApp = NonNullable<Parameters<typeof renderTestApp>[0]>;

/** Shows the path of the app, so that tests see what a reader could share. */
const address = AppRootElementBlueprint.make({
  name: 'address',
  params: { element: <Address /> },
});

/** Titles straight from the entities. */
function presentationOf(entities: Entity[]): EntityPresentationApi {
  return {
    forEntity(entityOrRef) {
      const found =
        typeof entityOrRef === 'string'
          ? entities.find(item => stringifyEntityRef(item) === entityOrRef)
          : undefined;
      const snapshot = entityPresentationSnapshot(found ?? entityOrRef);
      return { snapshot, promise: Promise.resolve(snapshot) };
    },
  };
}

/**
 * Renders plugins as an app has them, with a made-up catalog and the address of the page in the output `address`.
 *
 * @param options.features - the plugins
 * @param options.entities - of the catalog
 * @param options.apis - what the plugins ask, beside the catalog
 * @param options.path - address to open
 * @param options.entity - name of an entity whose page is opened instead
 */
export function renderApp(options: {
  features: TestApp['features'];
  entities: Entity[];
  apis: TestApp['apis'];
  path?: string;
  entity?: string;
}) {
  const { entities } = options;
  const entity = entities.find(item => item.metadata.name === options.entity);
  // An app suspends while it starts. React takes that as an answer to the last event of the test before, unless told otherwise.
  startTransition(() => {
    renderTestApp({
      features: options.features,
      extensions: [
        address,
        ...(entity ? [createTestEntityPage({ entity })] : []),
      ],
      mountedRoutes: entity
        ? undefined
        : { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [options.path ?? '/'],
      apis: [
        ...(options.apis ?? []),
        [entityPresentationApiRef, presentationOf(entities)],
        [catalogApiRef, catalogApiMock({ entities })],
      ] as TestApp['apis'],
    });
  });
}
