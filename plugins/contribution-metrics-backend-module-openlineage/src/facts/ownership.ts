import type { OwnershipFact } from '@guildhall/plugin-contribution-metrics-node';
import { normaliseOwnershipType, type OpenLineageOptions } from '../config';
import type { NoteList } from '../events/reader';
import type { OwnerClaim } from '../events/types';

/** Longest word that the plugin takes, less what a kind may put before it. */
const MAX_WORD = 390;
/** Kinds that the contribution-metrics plugin does not look for by name: their refs have to be whole. */
const OTHER_KINDS: Record<string, string> = {
  application: 'component',
  service: 'component',
  component: 'component',
  resource: 'resource',
  system: 'system',
};
const GROUP_KINDS = ['group', 'team', 'corpgroup'];
/** Types that say what sort of owner it is, as the Spark integration writes them. */
const TYPE_KINDS: Record<string, string> = {
  team: 'group',
  group: 'group',
  person: 'user',
  user: 'user',
};

/** Refs of users and groups by what owners are called, as far as the catalog knows them. */
export type KnownOwners = ReadonlyMap<string, { ref: string; team?: string }>;

/**
 * The word for an owner that is handed on: the contribution-metrics plugin finds out who that is. Applications (`application:x`, `service:x`) become refs of
 * components, and a bare name gets the kind that the type of the owner says. Gives undefined when there is no name.
 */
export function wordOf(claim: OwnerClaim): string | undefined {
  const name = claim.name.replaceAll('\0', '').trim().slice(0, MAX_WORD).trim();
  const urn = /^([a-z]+):(?:([a-z0-9-]+)\/)?(.+)$/i.exec(name);
  const kind = urn && own(OTHER_KINDS, urn[1].toLowerCase());
  if (urn && kind) {
    return toRef(kind, urn[2] ?? 'default', urn[3]);
  }
  const typeKind = own(TYPE_KINDS, normaliseOwnershipType(claim.type ?? ''));
  return (
    (typeKind && /^[^:@]+$/.test(name) ? `${typeKind}:${name}` : name) ||
    undefined
  );
}

function toRef(
  kind: string,
  namespace: string,
  word: string,
): string | undefined {
  const name = word
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .slice(0, 63)
    .replace(/^[-_.]+|[-_.]+$/g, '');
  return name ? `${kind}:${namespace.toLowerCase()}/${name}` : undefined;
}

function own(table: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The owners and stewards that an ownership facet names. Types without a known meaning are left out with a note. */
export function ownershipFacts(
  entityRefs: string[],
  owners: OwnerClaim[],
  observedAt: number,
  options: OpenLineageOptions,
  notes: NoteList,
): OwnershipFact[] {
  const facts = new Map<string, OwnershipFact>();
  for (const claim of owners) {
    if (isNobody(claim, options)) {
      continue;
    }
    const type = claim.type?.trim();
    const meaning = type
      ? options.ownershipTypes.get(normaliseOwnershipType(type))
      : 'owner';
    const principal = wordOf(claim);
    if (!meaning || !principal) {
      notes.add(
        meaning ? 'owner-without-name' : 'unknown-ownership-type',
        meaning
          ? `owner ${JSON.stringify(
              claim.name.slice(0, 60),
            )} has no usable name; left out`
          : `ownership type ${JSON.stringify(
              type,
            )} has no meaning; give it one in guildhall.openlineage.ownershipTypes`,
      );
    } else if (meaning !== 'ignore') {
      const detail = `ownership facet, ${
        type ? `type ${type}` : 'no type'
      }, "${claim.name.slice(0, 100)}"`;
      for (const entityRef of entityRefs) {
        facts.set(`${entityRef} ${meaning} ${principal}`, {
          entityRef,
          role: meaning,
          principal,
          detail,
          observedAt,
        });
      }
    }
  }
  return [...facts.values()];
}

/** What the owners of a job are called, for which teams are looked up. */
export function ownerWords(
  owners: OwnerClaim[] | undefined,
  options: OpenLineageOptions,
): string[] {
  return (owners ?? [])
    .filter(
      claim =>
        !isNobody(claim, options) &&
        (!claim.type ||
          options.ownershipTypes.get(normaliseOwnershipType(claim.type)) ===
            'owner'),
    )
    .flatMap(claim => wordOf(claim) ?? []);
}

/**
 * The team that stands behind what a job uses: the first group among its owners, else that of the first user. A group that is named as such counts even if
 * the catalog does not have it.
 */
export function teamOf(
  owners: OwnerClaim[] | undefined,
  options: OpenLineageOptions,
  known: KnownOwners,
): string | undefined {
  const words = ownerWords(owners, options);
  const groups = words.map(word => {
    const found = known.get(word);
    return found ? found.ref : groupRefOf(word);
  });
  return (
    groups.find(ref => ref?.startsWith('group:')) ??
    words.map(word => known.get(word)?.team).find(team => team !== undefined)
  );
}

function groupRefOf(word: string): string | undefined {
  const urn = /^(?:urn:li:)?([a-z]+):(?:([a-z0-9-]+)\/)?([^@]+)$/i.exec(word);
  return urn && GROUP_KINDS.includes(urn[1].toLowerCase())
    ? toRef('group', urn[2] ?? 'default', urn[3])
    : undefined;
}

function isNobody(claim: OwnerClaim, options: OpenLineageOptions): boolean {
  return options.ignoredOwners.has(claim.name.toLowerCase());
}
