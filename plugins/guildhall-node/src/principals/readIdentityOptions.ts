import type { RootConfigService } from '@backstage/backend-plugin-api';
import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';

/**
 * Words that mean nobody. `airflow` is what Airflow writes when no owner is given; `root` and `admin` are accounts that anybody may
 * stand behind.
 */
export const NOBODY_WORDS = [
  'airflow',
  'anonymous',
  'none',
  'null',
  'nobody',
  'unknown',
  'n/a',
  'na',
  'tbd',
  '-',
  '?',
  'root',
  'admin',
];

const KEY = 'guildhall.identity';
const DEFAULT_TTL = 5 * 60_000;

/** The settings below `guildhall.identity`. */
export interface IdentityOptions {
  /** Full refs by word, in the form that `normaliseWord` gives. */
  mapping: Map<string, string>;
  /** Words that mean nobody, in the same form. */
  nobody: Set<string>;
  /** Milliseconds for which the users and groups of the catalog are kept. */
  ttl: number;
}

/** Case and blanks around make no difference. */
export function normaliseWord(word: string): string {
  return word.trim().normalize('NFC').toLocaleLowerCase('en-US');
}

/**
 * Reads `guildhall.identity`.
 *
 * @throws InputError that names the key, what was found and what is allowed
 */
export function readIdentityOptions(root: RootConfigService): IdentityOptions {
  const mapping = new Map<string, string>();
  // A word may hold dots and blanks, so the mapping can't be read key by key.
  const entries = root.getOptional<unknown>(`${KEY}.mapping`) ?? {};
  if (typeof entries !== 'object' || Array.isArray(entries)) {
    throw new InputError(
      `${KEY}.mapping must name words and refs, such as "bob@example.com: user:default/bob"`,
    );
  }
  for (const [word, ref] of Object.entries(entries as object)) {
    const normal = normaliseWord(word);
    const full = readRef(word, ref);
    if ((mapping.get(normal) ?? full) !== full) {
      throw new InputError(
        `${KEY}.mapping has ${JSON.stringify(
          normal,
        )} twice with different refs; case makes no difference, so keep one`,
      );
    }
    mapping.set(normal, full);
  }
  return {
    mapping,
    nobody: new Set(
      [
        ...NOBODY_WORDS,
        ...(root.getOptionalStringArray(`${KEY}.nobody`) ?? []),
      ].map(normaliseWord),
    ),
    ttl: readTtl(root),
  };
}

function readRef(word: string, ref: unknown): string {
  try {
    const parsed = parseEntityRef(ref as string, {
      defaultNamespace: 'default',
    });
    const kind = parsed.kind.toLocaleLowerCase('en-US');
    if (kind === 'user' || kind === 'group') {
      return stringifyEntityRef(parsed);
    }
  } catch {
    // The answer is the same.
  }
  throw new InputError(
    `${KEY}.mapping[${JSON.stringify(word)}] is ${JSON.stringify(
      ref,
    )}; give the ref of a user or group, such as "user:default/bob"`,
  );
}

function readTtl(root: RootConfigService): number {
  if (!root.has(`${KEY}.ttl`)) {
    return DEFAULT_TTL;
  }
  const ttl = durationToMilliseconds(
    readDurationFromConfig(root, { key: `${KEY}.ttl` }),
  );
  if (!(ttl > 0)) {
    throw new InputError(
      `${KEY}.ttl is ${
        ttl / 1000
      } s; give more than nothing, such as { minutes: 5 }`,
    );
  }
  return ttl;
}
