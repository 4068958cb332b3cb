import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import type { ContributionMetricEntity } from '@guildhall/plugin-guildhall-common';
import { PUSH_SOURCE } from '../facts/FactService';

const MAX_KEY_LENGTH = 400;

/** A definition as the catalog gives it, ready to be applied to entities. */
export interface CatalogDefinition {
  ref: string;
  /** Key of the measure that it makes sense of: what its collector gives, or what is pushed under its name. */
  measureKey: string;
  spec: ContributionMetricEntity['spec'];
  /** Whether it applies to an asset. */
  appliesTo: (asset: Entity) => boolean;
}

/**
 * Reads a definition.
 *
 * @throws InputError for one that came past the checks of the catalog but cannot be used
 */
export function readDefinition(
  metric: ContributionMetricEntity,
): CatalogDefinition {
  const ref = stringifyEntityRef(metric);
  const { id, measure } = metric.spec?.collector ?? {};
  if (!id || !metric.spec.role) {
    throw new InputError(`${ref} needs spec.role and spec.collector.id`);
  }
  const measureKey =
    id === PUSH_SOURCE && !measure
      ? ref
      : `${id}:${measure ?? metric.metadata.name}`;
  if (measureKey.length > MAX_KEY_LENGTH || measureKey.includes('\0')) {
    throw new InputError(
      `spec.collector of ${ref} must be at most ${MAX_KEY_LENGTH} characters, none of them NUL`,
    );
  }
  return {
    ref,
    measureKey,
    spec: metric.spec,
    appliesTo: filterPredicateToFilterFunction<Entity>(
      metric.spec.appliesTo ?? {},
    ),
  };
}
