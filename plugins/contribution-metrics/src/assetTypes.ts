import type { FilterPredicate } from '@backstage/filter-predicates';
import {
  ANNOTATIONS,
  TIE_ANNOTATIONS,
} from '@guildhall/plugin-guildhall-common';

/** Values of `spec.type` that are machine learning assets unless the portal's configuration says otherwise. */
export const DEFAULT_ASSET_TYPES = [
  'feature-store',
  'feature-view',
  'feature-service',
  'model-registry',
  'ml-model',
  'ml-pipeline',
  'dataset',
];

const ofAssetType: FilterPredicate = {
  kind: { $in: ['Component', 'Resource'] },
  'spec.type': { $in: DEFAULT_ASSET_TYPES },
};

const annotated = [
  ...Object.values(ANNOTATIONS),
  ...Object.values(TIE_ANNOTATIONS),
].map(
  annotation =>
    ({
      [`metadata.annotations.${annotation}`]: { $exists: true },
    } as FilterPredicate),
);

/**
 * Entities that get the Metrics tab and the cards: an asset type, or annotated for Guildhall. The kinds of Guildhall itself
 * may carry annotations too, such as a contact, and are no assets.
 */
export const assetFilter: FilterPredicate = {
  $all: [
    {
      $not: {
        kind: {
          $in: ['ContributionMetric', 'Hackathon', 'PrototypeTransition'],
        },
      },
    },
    { $any: [ofAssetType, ...annotated] },
  ],
};
