import type { Entity } from '@backstage/catalog-model';
import {
  ANNOTATIONS,
  RELATION_TARGETED_BY,
} from '@guildhall/plugin-guildhall-common';

/** Whether a theme of a hackathon is about the entity. */
export function isWantedByHackathons(entity: Entity): boolean {
  return (
    entity.relations?.some(
      relation =>
        relation.type === RELATION_TARGETED_BY &&
        relation.targetRef.startsWith('hackathon:'),
    ) ?? false
  );
}

/** Whether the entity is the prototype of a hackathon's project. */
export function isHackathonPrototype(entity: Entity): boolean {
  return Boolean(entity.metadata.annotations?.[ANNOTATIONS.hackathon]);
}
