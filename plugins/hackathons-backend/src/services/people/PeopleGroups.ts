import type { AuthService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  parseEntityRef,
  RELATION_CHILD_OF,
  RELATION_MEMBER_OF,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  conflictingGroups,
  type GroupFacts,
  type PersonGroups,
} from '@guildhall/plugin-hackathons-common';
import DataLoader from 'dataloader';
import { fullRef } from '../access';

const BATCH = 500;
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile',
  'spec.type',
  'spec.parent',
  'relations',
];

/**
 * The groups of people as the catalog has them at this moment, read as the plugin itself. Nothing is remembered: whoever has changed teams
 * is in a conflict at once. What is asked at the same moment, as when many judges score, goes to the catalog in one request.
 */
export class PeopleGroups {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #entities: DataLoader<string, Entity | undefined>;

  constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#entities = new DataLoader(refs => this.#load(refs), {
      cache: false,
      maxBatchSize: BATCH,
    });
  }

  /**
   * The groups that count for conflicts of interest.
   *
   * @param people - groups that somebody has besides those of the catalog, by user
   * @param types - of groups that count however far above the person's own they are
   */
  async of(
    people: ReadonlyMap<string, readonly string[]>,
    types: readonly string[],
  ): Promise<Map<string, PersonGroups>> {
    const refs = [...people.keys()];
    const entities = await this.#read(refs);
    const direct = new Map(
      refs.map(ref => [
        ref,
        [
          ...targetsOf(entities.get(ref), RELATION_MEMBER_OF),
          ...(people.get(ref) ?? []).map(group => group.toLowerCase()),
        ],
      ]),
    );
    const groups =
      types.length > 0
        ? await this.above([...direct.values()].flat())
        : new Map<string, GroupFacts>();
    return new Map(
      refs.map(ref => [
        ref,
        conflictingGroups(direct.get(ref) ?? [], groups, types),
      ]),
    );
  }

  /**
   * Users with the names of the catalog: those who are named, and the members of groups that are.
   *
   * @param refs - of users and groups
   */
  async members(
    refs: readonly string[],
  ): Promise<Array<{ userRef: string; displayName: string }>> {
    const users = refs.filter(ref => ref.startsWith('user:'));
    const groups = refs.filter(ref => ref.startsWith('group:'));
    const [named, belonging] = await Promise.all([
      this.#read(users),
      groups.length === 0
        ? []
        : this.#catalog
            .getEntities(
              {
                filter: { kind: 'User', 'relations.memberOf': groups },
                fields: FIELDS,
              },
              { credentials: await this.#auth.getOwnServiceCredentials() },
            )
            .then(({ items }) => items),
    ]);
    const found = new Map<string, string>(
      users.map(ref => [ref, nameIn(named.get(ref), ref)]),
    );
    for (const entity of belonging) {
      const ref = refOf(entity);
      found.set(ref, nameIn(entity, ref));
    }
    return [...found].map(([userRef, displayName]) => ({
      userRef,
      displayName,
    }));
  }

  /** Groups, and all that they are part of, by ref: one request to the catalog a level. */
  async above(groups: readonly string[]): Promise<Map<string, GroupFacts>> {
    const known = new Map<string, GroupFacts>();
    let level = [...new Set(groups)];
    while (level.length > 0) {
      const entities = await this.#read(level);
      for (const ref of level) {
        const entity = entities.get(ref);
        known.set(ref, {
          type: typeof entity?.spec?.type === 'string' ? entity.spec.type : '',
          parents: parentsOf(entity),
        });
      }
      level = [
        ...new Set(level.flatMap(ref => known.get(ref)?.parents ?? [])),
      ].filter(ref => !known.has(ref));
    }
    return known;
  }

  async #read(
    refs: readonly string[],
  ): Promise<Map<string, Entity | undefined>> {
    const entities = await this.#entities.loadMany(refs);
    return new Map(
      refs.map((ref, index) => {
        const entity = entities[index];
        if (entity instanceof Error) {
          throw entity;
        }
        return [ref, entity];
      }),
    );
  }

  async #load(refs: readonly string[]): Promise<Array<Entity | undefined>> {
    // The same people are asked for by several judges.
    const asked = [...new Set(refs)];
    const { items } = await this.#catalog.getEntitiesByRefs(
      { entityRefs: asked, fields: FIELDS },
      { credentials: await this.#auth.getOwnServiceCredentials() },
    );
    const found = new Map(asked.map((ref, index) => [ref, items[index]]));
    return refs.map(ref => found.get(ref));
  }
}

function targetsOf(entity: Entity | undefined, type: string): string[] {
  return (entity?.relations ?? [])
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => targetRef.toLowerCase())
    .filter(ref => ref.startsWith('group:'));
}

/** What a group is part of: as the catalog relates it, or else as the entity says. */
function parentsOf(entity: Entity | undefined): string[] {
  const related = targetsOf(entity, RELATION_CHILD_OF);
  const parent = entity?.spec?.parent;
  return related.length === 0 && typeof parent === 'string' && parent
    ? [fullRef(parent, 'group', entity?.metadata.namespace)]
    : related;
}

function refOf({ kind, metadata }: Entity): string {
  return fullRef(metadata.name, kind, metadata.namespace);
}

function nameIn(entity: Entity | undefined, ref: string): string {
  const profile = entity?.spec?.profile as
    | { displayName?: unknown }
    | undefined;
  const name = [profile?.displayName, entity?.metadata.title].find(
    text => typeof text === 'string' && text.trim(),
  );
  return name ? String(name).trim() : parseEntityRef(ref).name;
}
