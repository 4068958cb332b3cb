import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ANNOTATION_VIEW_URL,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  STEWARD_ANNOTATIONS,
  type StewardDuty,
} from '@guildhall/plugin-guildhall-common';
import { type PrincipalResolution, unknownRef } from '../principals';
import type { NameWish } from './assignNames';
import type { EntityDraft } from './EntityDraft';
import { toEntityName, toTag } from './names';
import type { CatalogSettings } from './readCatalogSettings';
import type { CatalogInstance, SortedObjects } from './sortObjects';
import { tieAnnotations, tieKey } from './ties';

/** What the source calls the owner, where nobody of the catalog was found for it. */
export const OWNER_WORD_ANNOTATION = 'guildhall.dev/owner-in-source';

/** What {@link buildEntities} needs to know of the rest of the world. */
export interface Surroundings {
  settings: CatalogSettings;
  instance: CatalogInstance;
  /** By key of the object. */
  names: Map<string, string>;
  /** By the words of the drafts. */
  principals: Map<string, PrincipalResolution>;
}

/** Every word for people that the drafts have. */
export function wordsOf(drafts: EntityDraft[]): Set<string> {
  return new Set(
    drafts.flatMap(({ owner, stewards = {} }) => [
      ...(owner ? [owner] : []),
      ...Object.values(stewards).flat(),
    ]),
  );
}

/** What the objects want to be called. Who has an entity in the right place keeps its name. */
export function toWishes(
  ours: SortedObjects['ours'],
  namespace: string,
  origin: string,
): NameWish[] {
  return ours.map(({ key, draft, current }) => ({
    key: `${origin} ${key}`,
    kind: draft.kind,
    names: draft.names,
    current:
      current?.kind === draft.kind && current.namespace === namespace
        ? current.name
        : undefined,
  }));
}

/** Makes the entities of all objects that have a name. */
export function buildEntities(
  sorted: SortedObjects,
  surroundings: Surroundings,
): Entity[] {
  const { settings, instance, names } = surroundings;
  const { namespace } = settings;
  const named = sorted.ours.flatMap(({ key, draft }) => {
    const name = names.get(key);
    return name ? [{ key, draft, name }] : [];
  });
  const refs = new Map([
    ...[...sorted.vanished, ...sorted.unclear].map(
      ({ ties, ref }) => [tieKey(ties[0]), ref] as const,
    ),
    ...named.map(
      ({ key, draft: { kind }, name }) =>
        [key, stringifyEntityRef({ kind, namespace, name })] as const,
    ),
  ]);
  return named.map(({ key, draft, name }) => {
    const dependsOn = (draft.dependsOn ?? []).flatMap(
      tie =>
        sorted.findOthers(tie) ??
        (tie.system === instance.system ? refs.get(tieKey(tie)) : undefined) ??
        [],
    );
    return toEntity(draft, {
      ...surroundings,
      name,
      dependsOn: sortedSet(dependsOn.filter(ref => ref !== refs.get(key))),
    });
  });
}

/** Objects that had to take another name are told apart by it, so they have no title: it would be the same for both. */
function titleOf(draft: EntityDraft, name: string): { title?: string } {
  const own = name === toEntityName(draft.names[0]);
  return own && draft.title && draft.title !== name
    ? { title: draft.title }
    : {};
}

function toEntity(
  draft: EntityDraft,
  context: Surroundings & { name: string; dependsOn: string[] },
): Entity {
  const { settings, instance, name, dependsOn } = context;
  const owner = resolveOwner(draft.owner, context);
  const tags = sortedSet((draft.tags ?? []).flatMap(tag => toTag(tag) ?? []));
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: draft.kind,
    metadata: {
      name,
      namespace: settings.namespace,
      ...titleOf(draft, name),
      ...(draft.description ? { description: draft.description } : {}),
      annotations: {
        [ANNOTATION_LOCATION]: instance.origin,
        [ANNOTATION_ORIGIN_LOCATION]: instance.origin,
        ...(draft.links?.length
          ? { [ANNOTATION_VIEW_URL]: draft.links[0].url }
          : {}),
        ...tieAnnotations(draft.tie, instance.name),
        ...stewardAnnotations(draft, context),
        ...owner.annotations,
        ...draft.annotations,
      },
      ...(tags.length ? { tags } : {}),
      ...(draft.links?.length ? { links: draft.links } : {}),
    },
    spec: {
      type: draft.type,
      ...(draft.kind === 'Component' ? { lifecycle: settings.lifecycle } : {}),
      owner: owner.ref,
      ...(settings.system ? { system: settings.system } : {}),
      ...(dependsOn.length ? { dependsOn } : {}),
    },
  };
}

function resolveOwner(
  word: string | undefined,
  { settings, principals }: Surroundings,
): { ref: string; annotations?: Record<string, string> } {
  const found = word === undefined ? undefined : principals.get(word);
  if (word === undefined || !found || found.outcome === 'nobody') {
    return { ref: settings.defaultOwner };
  }
  return found.outcome === 'found'
    ? { ref: found.ref }
    : {
        ref: unknownRef(word),
        annotations: { [OWNER_WORD_ANNOTATION]: word },
      };
}

function stewardAnnotations(
  { stewards = {} }: EntityDraft,
  { principals }: Surroundings,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(stewards).flatMap(([duty, words]) => {
      const refs = sortedSet(
        words.flatMap(word => {
          const found = principals.get(word);
          if (!found || found.outcome === 'nobody') {
            return [];
          }
          return found.outcome === 'found' ? found.ref : unknownRef(word);
        }),
      );
      return refs.length
        ? [[STEWARD_ANNOTATIONS[duty as StewardDuty], refs.join(', ')]]
        : [];
    }),
  );
}

function sortedSet(texts: string[]): string[] {
  return [...new Set(texts)].sort();
}
