import { createHash } from 'node:crypto';
import {
  type Entity,
  parseEntityRef,
  RELATION_CONSUMES_API,
  RELATION_DEPENDS_ON,
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { readAssetProfile } from '@guildhall/plugin-guildhall-common';
import type { AssetRule } from '../../config';
import type { EntityRecord } from '../../database/DatabaseEntityStore';

const MAX_REF = 400;
const MAX_TITLE = 400;
const MAX_TYPE = 100;
const MAX_ANNOTATION_VALUE = 400;
const MAX_ANNOTATION_KEY = 200;

/** What the catalog says an entity uses. */
export interface Use {
  relation: 'dependsOn' | 'consumesApi';
  /** Full ref of what is used. */
  target: string;
}

/** Whether an entity is an ML asset by the configured rules. */
export function isAsset(entity: Entity, rules: AssetRule[]): boolean {
  const kind = entity.kind.toLowerCase();
  const type = typeOf(entity).toLowerCase();
  return rules.some(
    rule => rule.kind === kind && (!rule.types || rule.types.includes(type)),
  );
}

/** What the entity uses, from its relations. */
export function usesOf(entity: Entity): Use[] {
  return (entity.relations ?? []).flatMap(({ type, targetRef }) =>
    type === RELATION_DEPENDS_ON || type === RELATION_CONSUMES_API
      ? [{ relation: type, target: targetRef.toLowerCase() }]
      : [],
  );
}

/** The first group of a user, by name. */
export function firstGroup(user: Entity): string | undefined {
  return targetsOf(user, RELATION_MEMBER_OF)[0];
}

/**
 * The record that is kept of an entity.
 *
 * @param teamOfUser - first group of each user
 */
export function readEntity(
  entity: Entity,
  rules: AssetRule[],
  teamOfUser: ReadonlyMap<string, string>,
): EntityRecord {
  const ref = stringifyEntityRef(entity);
  const asset = isAsset(entity, rules);
  const ownerRef = ownerOf(entity);
  const record: Omit<EntityRecord, 'hash'> = {
    ref,
    title: storable(entity.metadata.title)?.slice(0, MAX_TITLE),
    description: storable(entity.metadata.description),
    type: typeOf(entity),
    ownerRef,
    teamRef: teamOf(entity, ref, ownerRef, teamOfUser),
    isAsset: asset,
    profile: asset ? JSON.stringify(readAssetProfile(entity)) : undefined,
    annotations: annotationsOf(entity),
  };
  return {
    ...record,
    hash: createHash('sha256').update(JSON.stringify(record)).digest('hex'),
  };
}

/** Whether a ref fits into the database. */
export function isStorableRef(ref: string): boolean {
  return ref.length <= MAX_REF && !ref.includes('\0');
}

/** PostgreSQL has no NUL in texts. */
function storable(text: string | undefined): string | undefined {
  return text?.replaceAll('\0', '');
}

function typeOf(entity: Entity): string {
  const type = entity.spec?.type;
  return typeof type === 'string' ? storable(type)!.slice(0, MAX_TYPE) : '';
}

function ownerOf(entity: Entity): string | undefined {
  const owner = entity.spec?.owner;
  if (typeof owner === 'string' && owner) {
    try {
      const ref = stringifyEntityRef(
        parseEntityRef(owner, {
          defaultKind: 'group',
          defaultNamespace: entity.metadata.namespace,
        }),
      );
      return isStorableRef(ref) ? ref : undefined;
    } catch {
      // Not a ref at all: fall back to what the catalog made of it.
    }
  }
  return targetsOf(entity, RELATION_OWNED_BY)[0];
}

function teamOf(
  entity: Entity,
  ref: string,
  ownerRef: string | undefined,
  teamOfUser: ReadonlyMap<string, string>,
): string | undefined {
  const kind = entity.kind.toLowerCase();
  if (kind === 'group') {
    return ref;
  }
  const principal = kind === 'user' ? ref : ownerRef;
  return principal?.startsWith('user:') ? teamOfUser.get(principal) : principal;
}

function targetsOf(entity: Entity, relation: string): string[] {
  return (entity.relations ?? [])
    .filter(({ type }) => type === relation)
    .map(({ targetRef }) => targetRef.toLowerCase())
    .sort();
}

/** Values that name several things (comma-separated) are kept as each. */
function annotationsOf(entity: Entity): Array<[string, string]> {
  const kept: Array<[string, string]> = [];
  for (const [key, value] of Object.entries(
    entity.metadata.annotations ?? {},
  )) {
    if (key.length > MAX_ANNOTATION_KEY) {
      continue;
    }
    const parts = value
      .split(',')
      .map(part => part.trim())
      .filter(
        part =>
          part && part.length <= MAX_ANNOTATION_VALUE && !part.includes('\0'),
      );
    kept.push(
      ...[...new Set(parts)].map(part => [key, part] as [string, string]),
    );
  }
  return kept;
}
