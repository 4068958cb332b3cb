import { stringifyEntityRef } from '@backstage/catalog-model';
import type { PrincipalResolution } from './PrincipalDirectory';
import type { Principal, PrincipalIndex } from './PrincipalIndex';
import { normaliseWord, type IdentityOptions } from './readIdentityOptions';

type By = 'ref' | 'email' | 'name';

/** What stands before the colon of a ref or URN, and which kind it means. */
const KINDS: Record<string, Principal['kind'] | undefined> = {
  user: 'user',
  person: 'user',
  corpuser: 'user',
  group: 'group',
  team: 'group',
  corpgroup: 'group',
};
/** Kinds of the catalog that own nothing. */
const OTHER_KINDS = new Set([
  'api',
  'application',
  'component',
  'domain',
  'resource',
  'service',
  'system',
]);
const NAMESPACE = 'default';
const SHOWN = 4;

/** Says who a word means: mapping, nobody, ref or URN, e-mail, name, in this order. */
export function resolveWord(
  word: string,
  { mapping, nobody }: IdentityOptions,
  index: PrincipalIndex,
): PrincipalResolution {
  const normal = normaliseWord(word);
  const address = readEmail(normal);
  const mapped =
    mapping.get(normal) ??
    (address && mapping.get(`${address.local}@${address.domain}`));
  if (mapped !== undefined) {
    const principal = index.ref(mapped);
    return principal
      ? found(principal, 'mapping')
      : unresolved(
          `guildhall.identity.mapping says that ${show(
            word,
          )} is ${mapped}, which is not in the catalog; correct the mapping or add the entity`,
        );
  }
  if (normal === '' || nobody.has(normal)) {
    return { outcome: 'nobody' };
  }
  const named = /^(?:urn:li:)?([a-z]+):(.+)$/.exec(normal);
  if (named && Object.hasOwn(KINDS, named[1])) {
    const kind = KINDS[named[1]]!;
    const rest = named[2].trim();
    // As in `user:root`.
    if (nobody.has(rest)) {
      return { outcome: 'nobody' };
    }
    return resolveNamed(word, kind, rest, index);
  }
  if (named && OTHER_KINDS.has(named[1])) {
    return unresolved(
      `${show(word)} is no user or group; ${mend(word)}, or leave it out`,
    );
  }
  return resolvePlain(word, normal, index);
}

/** A ref or URN: the kind is known. */
function resolveNamed(
  word: string,
  kind: Principal['kind'],
  name: string,
  index: PrincipalIndex,
): PrincipalResolution {
  const parts = /^([^/@\s]+)\/([^/\s]+)$/.exec(name);
  const principal = index.ref(
    parts
      ? `${kind}:${parts[1]}/${parts[2]}`
      : stringifyEntityRef({ kind, namespace: NAMESPACE, name }),
  );
  if (principal) {
    return found(principal, 'ref');
  }
  if (parts) {
    return unresolved(
      `${show(word)} is not in the catalog; add it, or ${mend(word)}`,
    );
  }
  return resolvePlain(word, name, index, kind);
}

/** An e-mail address or a name, of one kind if that is known. */
function resolvePlain(
  word: string,
  normal: string,
  index: PrincipalIndex,
  kind?: Principal['kind'],
): PrincipalResolution {
  const only = (principals: Principal[]) =>
    kind ? principals.filter(each => each.kind === kind) : principals;
  const email = readEmail(normal);
  const steps: Array<[By, () => Principal[]]> = email
    ? emailSteps(email, index)
    : [
        ['name', () => index.name(normal)],
        ['name', () => index.title(normal)],
      ];
  for (const [by, step] of steps) {
    const principals = only(step());
    if (principals.length === 1) {
      return found(principals[0], by);
    }
    if (principals.length > 1) {
      return unresolved(
        `${show(word)} may be ${list(principals)}; say which: ${mend(word)}`,
      );
    }
  }
  const what = kind ?? 'user or group';
  return unresolved(
    email
      ? `No ${what} of the catalog has the e-mail address ${show(word)}; ${mend(
          word,
        )}, or give the entity that address`
      : `No ${what} of the catalog is called ${show(word)}; ${mend(word)}`,
  );
}

function emailSteps(
  { local, domain }: { local: string; domain: string },
  index: PrincipalIndex,
): Array<[By, () => Principal[]]> {
  const bare = local.replace(/\+.*$/, '') || local;
  const users = (name: string) =>
    index.isOwnDomain(domain)
      ? index.name(name).filter(({ kind }) => kind === 'user')
      : [];
  return [
    ['email', () => index.email(`${local}@${domain}`)],
    ['email', () => index.email(`${bare}@${domain}`)],
    ['name', () => users(local)],
    ['name', () => users(bare)],
  ];
}

/** Takes `a@b.c`, `mailto:a@b.c` and `Somebody <a@b.c>`. */
function readEmail(
  normal: string,
): { local: string; domain: string } | undefined {
  const match =
    /^(?:mailto:)?([^@\s<>:]+)@([^@\s<>]+)$/.exec(normal) ??
    /<([^@\s<>]+)@([^@\s<>]+)>$/.exec(normal);
  return match ? { local: match[1], domain: match[2] } : undefined;
}

function found(
  { ref, team }: Principal,
  by: By | 'mapping',
): PrincipalResolution {
  return { outcome: 'found', ref, ...(team && { team }), by };
}

function unresolved(reason: string): PrincipalResolution {
  return { outcome: 'unresolved', reason };
}

function mend(word: string): string {
  return `add ${show(word)} to guildhall.identity.mapping`;
}

function show(word: string): string {
  const line = word.trim().replace(/[\p{C}\p{Z}]+/gu, ' ');
  return `"${line.length > 100 ? `${line.slice(0, 100)}…` : line}"`;
}

function list(principals: Principal[]): string {
  const refs = principals.map(({ ref }) => ref).sort();
  const more = refs.length - SHOWN;
  return more > 0
    ? `${refs.slice(0, SHOWN).join(', ')} or ${more} more`
    : `${refs.slice(0, -1).join(', ')} or ${refs.at(-1)}`;
}
