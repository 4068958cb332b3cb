import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import type { OwnershipFact } from '@guildhall/plugin-contribution-metrics-node';
import { normaliseOwnershipType, type OpenLineageOptions } from '../config';
import type { NoteList } from '../events/reader';
import type { OwnerClaim } from '../events/types';

const ENTITY_REF =
  /^(group|user|component|resource|system):(?:([a-z0-9-]+)\/)?([a-z0-9_.-]+)$/i;
const URN_KINDS: Record<string, string> = {
  team: 'group',
  group: 'group',
  corpgroup: 'group',
  user: 'user',
  person: 'user',
  corpuser: 'user',
  application: 'component',
  service: 'component',
};
/** Types that say what sort of owner it is, as the Spark integration writes them. */
const TYPE_KINDS: Record<string, string> = {
  team: 'group',
  group: 'group',
  person: 'user',
  user: 'user',
};

/**
 * Turns the name of an owner into an entity ref.
 *
 * Takes entity refs, URNs (`team:x`, `user:x`, `application:x`, `urn:li:corpuser:x`), e-mail addresses (the part before `@` as user), and bare names,
 * which are groups unless the type says otherwise. Gives undefined when nothing is left of the name.
 */
export function principalOf(claim: OwnerClaim): string | undefined {
  const ref = ENTITY_REF.exec(claim.name);
  if (ref) {
    const parsed = parseEntityRef(
      { kind: ref[1], namespace: ref[2], name: ref[3] },
      { defaultNamespace: 'default' },
    );
    return stringifyEntityRef(parsed).toLowerCase();
  }
  const email = /^(?:mailto:|user:)?([^@\s:]+)@[^@\s]+\.[^@\s]+$/i.exec(
    claim.name,
  );
  if (email) {
    return toRef('user', email[1].replace(/\+.*$/, ''));
  }
  const urn = /^(?:urn:li:)?([a-z]+):(.+)$/i.exec(claim.name);
  const kind = urn && own(URN_KINDS, urn[1].toLowerCase());
  if (urn && kind) {
    return toRef(kind, urn[2]);
  }
  const typeKind = own(TYPE_KINDS, normaliseOwnershipType(claim.type ?? ''));
  return toRef(typeKind ?? 'group', claim.name);
}

function toRef(kind: string, word: string): string | undefined {
  const name = word
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .slice(0, 63)
    .replace(/^[-_.]+|[-_.]+$/g, '');
  return name ? `${kind}:default/${name}` : undefined;
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
    const principal = principalOf(claim);
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

/** The first team among the owners of a job: it stands behind what the job uses. */
export function teamOf(
  owners: OwnerClaim[] | undefined,
  options: OpenLineageOptions,
): string | undefined {
  return owners
    ?.filter(
      claim =>
        !isNobody(claim, options) &&
        (!claim.type ||
          options.ownershipTypes.get(normaliseOwnershipType(claim.type)) ===
            'owner'),
    )
    .map(principalOf)
    .find(principal => principal?.startsWith('group:'));
}

function isNobody(claim: OwnerClaim, options: OpenLineageOptions): boolean {
  return options.ignoredOwners.has(claim.name.toLowerCase());
}
