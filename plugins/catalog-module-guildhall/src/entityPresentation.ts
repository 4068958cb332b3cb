import { createApiFactory } from '@backstage/frontend-plugin-api';
import { DefaultEntityPresentationApi } from '@backstage/plugin-catalog';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { guildhallKindIcons } from './icons';

/** The catalog's own presentation of entities, with icons for the Guildhall kinds. */
export const entityPresentationApiFactory = createApiFactory({
  api: entityPresentationApiRef,
  deps: { catalogApi: catalogApiRef },
  factory: ({ catalogApi }) =>
    DefaultEntityPresentationApi.create({
      catalogApi,
      kindIcons: guildhallKindIcons,
    }),
});
