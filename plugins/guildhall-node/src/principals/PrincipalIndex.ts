import {
  parseEntityRef,
  RELATION_MEMBER_OF,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { normaliseWord } from './readIdentityOptions';

/** What is needed of users and groups, as `fields` of the catalog. */
export const PRINCIPAL_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.email',
  'spec.profile.displayName',
  'spec.memberOf',
  'relations',
];

/** A user or group of the catalog. */
export interface Principal {
  /** Full ref. */
  ref: string;
  kind: 'user' | 'group';
  /** Full ref of the group itself, or of the user's first group. */
  team?: string;
}

/** Users and groups by what they can be called. All words are in the form that `normaliseWord` gives. */
export class PrincipalIndex {
  readonly #byRef = new Map<string, Principal>();
  readonly #byEmail = new Map<string, Principal[]>();
  readonly #byName = new Map<string, Principal[]>();
  readonly #byTitle = new Map<string, Principal[]>();
  readonly #userDomains = new Set<string>();

  /** Takes in a user or group; entities of other kinds are passed over. */
  add(entity: Entity): void {
    const kind = entity.kind.toLocaleLowerCase('en-US');
    if (kind !== 'user' && kind !== 'group') {
      return;
    }
    const ref = stringifyEntityRef(entity);
    const team = kind === 'group' ? ref : firstGroup(entity);
    const principal: Principal = { ref, kind, ...(team && { team }) };
    const profile = (entity.spec?.profile ?? {}) as Record<string, unknown>;
    this.#byRef.set(ref, principal);
    put(this.#byName, entity.metadata.name, principal);
    put(this.#byTitle, entity.metadata.title, principal);
    put(this.#byTitle, profile.displayName, principal);
    put(this.#byEmail, profile.email, principal);
    if (kind === 'user' && typeof profile.email === 'string') {
      const domain = normaliseWord(profile.email).split('@')[1];
      if (domain) {
        this.#userDomains.add(domain);
      }
    }
  }

  ref(ref: string): Principal | undefined {
    return this.#byRef.get(ref);
  }

  email(email: string): Principal[] {
    return this.#byEmail.get(email) ?? [];
  }

  name(name: string): Principal[] {
    return this.#byName.get(name) ?? [];
  }

  title(title: string): Principal[] {
    return this.#byTitle.get(title) ?? [];
  }

  /** Whether the part before the @ of such an address can be taken for the name of a user. */
  isOwnDomain(domain: string): boolean {
    return this.#byEmail.size === 0 || this.#userDomains.has(domain);
  }
}

function put(
  map: Map<string, Principal[]>,
  word: unknown,
  principal: Principal,
): void {
  const key = typeof word === 'string' ? normaliseWord(word) : '';
  const found = map.get(key);
  if (key === '') {
    return;
  }
  if (!found) {
    map.set(key, [principal]);
  } else if (!found.includes(principal)) {
    found.push(principal);
  }
}

function firstGroup(user: Entity): string | undefined {
  const related = (user.relations ?? [])
    .filter(({ type }) => type === RELATION_MEMBER_OF)
    .map(({ targetRef }) => targetRef);
  const named = Array.isArray(user.spec?.memberOf) ? user.spec.memberOf : [];
  return (related.length > 0 ? related : named)
    .map(word => toGroupRef(word, user.metadata.namespace))
    .filter(ref => ref !== undefined)
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))[0];
}

function toGroupRef(
  word: unknown,
  namespace: string | undefined,
): string | undefined {
  try {
    const ref = parseEntityRef(word as string, {
      defaultKind: 'group',
      defaultNamespace: namespace ?? 'default',
    });
    return ref.kind.toLocaleLowerCase('en-US') === 'group'
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

/** Name before namespace, for the order. */
function nameOf(ref: string): string {
  const { name, namespace } = parseEntityRef(ref);
  return `${name}\0${namespace}`;
}
