import type { Entity } from '@backstage/catalog-model';
import type { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  ANNOTATION_STATUS_TYPE,
  type AnnotationProblem,
} from '@guildhall/plugin-guildhall-common';

/** The entity with its annotation problems as status items, by which pages show them. */
export function withAnnotationProblems(
  entity: Entity,
  problems: AnnotationProblem[],
): Entity {
  if (problems.length === 0) {
    return entity;
  }
  const { status } = entity as AlphaEntity;
  const marked: AlphaEntity = {
    ...entity,
    status: {
      ...status,
      items: [
        ...(status?.items ?? []),
        ...problems.map(({ message }) => ({
          type: ANNOTATION_STATUS_TYPE,
          level: 'warning' as const,
          message,
        })),
      ],
    },
  };
  return marked;
}
