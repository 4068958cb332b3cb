import {
  getCompoundEntityRef,
  parseEntityRef,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_OWNER_OF,
  RELATION_PART_OF,
  type Entity,
} from '@backstage/catalog-model';
import type { EntityRelationSpec } from '@backstage/plugin-catalog-node';
import {
  isGuildhallEntity,
  isHackathonEntity,
  isPrototypeTransitionEntity,
  RELATION_LEADS,
  RELATION_LED_BY,
  RELATION_ORIGINATED_FROM,
  RELATION_PRODUCED,
  RELATION_STEWARD_OF,
  RELATION_STEWARDED_BY,
  RELATION_TARGETED_BY,
  RELATION_TARGETS,
  toEntityRef,
  turnAt,
  type AssetProfile,
} from '@guildhall/plugin-guildhall-common';

class Relations {
  readonly #source: EntityRelationSpec['source'];
  readonly #found = new Map<string, EntityRelationSpec>();

  constructor(entity: Entity) {
    this.#source = getCompoundEntityRef(entity);
  }

  complete(ref: string | undefined, defaultKind: string): string | undefined {
    return ref === undefined
      ? undefined
      : toEntityRef(ref, {
          defaultKind,
          defaultNamespace: this.#source.namespace,
        });
  }

  add(refs: Array<string | undefined>, forward: string, reverse: string): void {
    for (const ref of refs) {
      if (ref) {
        const other = parseEntityRef(ref);
        this.#found.set(`${forward} ${ref}`, {
          source: this.#source,
          type: forward,
          target: other,
        });
        this.#found.set(`${reverse} ${ref}`, {
          source: other,
          type: reverse,
          target: this.#source,
        });
      }
    }
  }

  all(): EntityRelationSpec[] {
    return [...this.#found.values()];
  }
}

/** The relations of an entity, in both directions, each once. Whether the targets exist is not looked at. */
export function findRelations(
  entity: Entity,
  profile: AssetProfile,
  now: Date,
): EntityRelationSpec[] {
  const relations = new Relations(entity);
  for (const stewards of Object.values(profile.stewards)) {
    relations.add(stewards, RELATION_STEWARDED_BY, RELATION_STEWARD_OF);
  }
  const lead = profile.rotation && turnAt(profile.rotation, now)?.ref;
  relations.add([lead], RELATION_LED_BY, RELATION_LEADS);
  relations.add(
    [profile.hackathon],
    RELATION_ORIGINATED_FROM,
    RELATION_PRODUCED,
  );
  if (isGuildhallEntity(entity)) {
    relations.add([profile.owner], RELATION_OWNED_BY, RELATION_OWNER_OF);
    const system = entity.spec?.system as string | undefined;
    relations.add(
      [relations.complete(system, 'system')],
      RELATION_PART_OF,
      RELATION_HAS_PART,
    );
  }
  if (isHackathonEntity(entity)) {
    const assets = entity.spec.themes?.flatMap(theme => theme.assets ?? []);
    relations.add(
      assets?.map(asset => relations.complete(asset, 'resource')) ?? [],
      RELATION_TARGETS,
      RELATION_TARGETED_BY,
    );
  }
  if (isPrototypeTransitionEntity(entity)) {
    relations.add(
      [relations.complete(entity.spec.target, 'resource')],
      RELATION_TARGETS,
      RELATION_TARGETED_BY,
    );
    relations.add(
      [relations.complete(entity.spec.origin?.hackathon, 'hackathon')],
      RELATION_ORIGINATED_FROM,
      RELATION_PRODUCED,
    );
  }
  return relations.all();
}
