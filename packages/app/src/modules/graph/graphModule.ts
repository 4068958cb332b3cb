import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import {
  RELATION_LEADS,
  RELATION_LED_BY,
  RELATION_ORIGINATED_FROM,
  RELATION_PRODUCED,
  RELATION_STEWARD_OF,
  RELATION_STEWARDED_BY,
  RELATION_TARGETED_BY,
  RELATION_TARGETS,
} from '@guildhall/plugin-guildhall-common';

const pairs: Array<[string, string]> = [
  [RELATION_STEWARD_OF, RELATION_STEWARDED_BY],
  [RELATION_LEADS, RELATION_LED_BY],
  [RELATION_PRODUCED, RELATION_ORIGINATED_FROM],
  [RELATION_TARGETS, RELATION_TARGETED_BY],
];

/** Lets the catalog graph draw Guildhall's relations too; it leaves out those that it does not know. */
export const graphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogGraphApiRef,
          deps: {},
          factory: () =>
            new DefaultCatalogGraphApi({
              knownRelations: [...ALL_RELATIONS, ...pairs.flat()],
              knownRelationPairs: [...ALL_RELATION_PAIRS, ...pairs],
              defaultRelationTypes: { exclude: [] },
            }),
        }),
    }),
  ],
});
