import type {
  AliasFact,
  FactRejection,
  OwnershipFact,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  checkInstant,
  checkUrl,
  FieldProblem,
  MAX_REF_LENGTH,
  shown,
} from '../facts/checks';

const MAX_ALIASES = 1_000;
const MAX_ALIAS_LENGTH = 255;
const ROLES: ReadonlySet<string> = new Set<OwnershipFact['role']>([
  'owner',
  'steward-documentation',
  'steward-testing',
  'steward-governance',
]);

/** Reads every fact on its own: keeps the good ones, and adds what is wrong with the others to `rejected`. */
export function keep<F, T>(
  facts: F[] | undefined,
  kind: FactRejection['kind'],
  rejected: FactRejection[],
  read: (fact: F) => T,
): T[] {
  const kept: T[] = [];
  (facts ?? []).forEach((fact, index) => {
    try {
      kept.push(read(fact));
    } catch (error) {
      if (!(error instanceof FieldProblem)) {
        throw error;
      }
      rejected.push({ kind, index, field: error.field, reason: error.reason });
    }
  });
  return kept;
}

/** A text that is not empty and fits into the database. */
export function checkText(
  field: string,
  value: unknown,
  limit: number = MAX_REF_LENGTH,
): string {
  if (
    typeof value !== 'string' ||
    value === '' ||
    value.length > limit ||
    // PostgreSQL has no NUL in texts.
    value.includes('\0')
  ) {
    throw new FieldProblem(
      field,
      `expected a text of 1 to ${limit} characters, found ${shown(value)}`,
    );
  }
  return value;
}

/** A role that ownership facts may have. */
export function checkRole(role: string): string {
  if (!ROLES.has(role)) {
    throw new FieldProblem(
      'role',
      `expected one of ${[...ROLES].join(', ')}, found ${shown(role)}`,
    );
  }
  return role;
}

/** The source's word for somebody, without blanks around; empty for nobody. */
export function checkWord(principal: string | undefined): string {
  const word = principal?.trim() ?? '';
  return word && checkText('principal', word);
}

/** All aliases of a statement. One that is wrong spoils the statement: without it, its alias would look as if it had ended. */
export function checkAliases(
  fact: AliasFact,
  limits: { now: number; retentionMs: number },
): AliasFact['aliases'] {
  if (fact.aliases.length > MAX_ALIASES) {
    throw new FieldProblem(
      'aliases',
      `expected at most ${MAX_ALIASES}, found ${fact.aliases.length}`,
    );
  }
  const seen = new Set<string>();
  return fact.aliases.map(({ alias, version, url, since }, index) => {
    const field = `aliases[${index}]`;
    checkText(`${field}.alias`, alias, MAX_ALIAS_LENGTH);
    if (seen.has(alias)) {
      throw new FieldProblem(
        `${field}.alias`,
        `${shown(alias)} is named twice; one version holds an alias at a time`,
      );
    }
    seen.add(alias);
    return {
      alias,
      version: checkText(`${field}.version`, version, MAX_ALIAS_LENGTH),
      url: checkUrl(`${field}.url`, url),
      // Long ago is all right: nothing but the time of the statement says what is known.
      since:
        since === undefined
          ? undefined
          : checkInstant(`${field}.since`, since, {
              now: limits.now,
              retentionMs: Infinity,
            }),
    };
  });
}
