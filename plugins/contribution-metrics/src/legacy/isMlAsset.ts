import type { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { assetFilter } from '../assetTypes';

/** Whether an entity gets the tab and the cards of an asset, for `EntitySwitch.Case` and the `if` of `EntityLayout.Route`. */
export const isMlAsset: (entity: Entity) => boolean =
  filterPredicateToFilterFunction(assetFilter);
