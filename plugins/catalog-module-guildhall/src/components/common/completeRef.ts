import type { Entity } from '@backstage/catalog-model';
import { toEntityRef } from '@guildhall/plugin-guildhall-common';

/** A ref of a field as the catalog completes it; as it stands when it cannot be read. */
export function completeRef(
  entity: Entity,
  ref: string,
  defaultKind: string,
): string {
  return (
    toEntityRef(ref, {
      defaultKind,
      defaultNamespace: entity.metadata.namespace ?? 'default',
    }) ?? ref
  );
}
