import type { Entity } from '@backstage/catalog-model';
import { isIsoDate, isIsoDuration, isTimeZone } from '../dates';
import { isWebAddress, namespaceOf, quote, toEntityRef } from '../refs';
import type { FieldProblem } from './FieldProblem';

/** What a ref of a field may point to. */
export interface RefRule {
  /** What a ref without a kind means; it must have one if left out. */
  defaultKind?: string;
  /** Kinds that are allowed, in lower case; all if left out. */
  kinds?: string[];
}

/** A user or group; a short ref is a user. */
export const PERSON: RefRule = {
  defaultKind: 'user',
  kinds: ['user', 'group'],
};
/** A group or user; a short ref is a group, as everywhere in the catalog. */
export const OWNER: RefRule = {
  defaultKind: 'group',
  kinds: ['group', 'user'],
};
export const METRIC: RefRule = {
  defaultKind: 'contributionmetric',
  kinds: ['contributionmetric'],
};
export const SYSTEM: RefRule = { defaultKind: 'system', kinds: ['system'] };

/** Collects what a schema cannot say about the fields of one entity. */
export class FieldChecks {
  readonly problems: FieldProblem[] = [];
  readonly #namespace: string;

  constructor(entity: Entity) {
    this.#namespace = namespaceOf(entity);
  }

  /** Adds a problem; the rest of the sentence follows the path. */
  add(path: string, rest: string): void {
    this.problems.push({ path, message: `${path} ${rest}.` });
  }

  ref(path: string, value: string | undefined, rule: RefRule = {}): void {
    if (value === undefined) {
      return;
    }
    const ref = toEntityRef(value, {
      defaultKind: rule.defaultKind,
      defaultNamespace: this.#namespace,
    });
    const example = `${rule.kinds?.[0] ?? 'resource'}:${this.#namespace}/name`;
    if (!ref) {
      this.add(
        path,
        `is ${quote(
          value,
        )}, which is not a whole entity ref; write for example "${example}"`,
      );
    } else if (rule.kinds && !rule.kinds.includes(ref.split(':')[0])) {
      this.add(
        path,
        `is ${quote(value)}, which is a ${
          ref.split(':')[0]
        }; allowed is a ${rule.kinds.join(' or ')}, for example "${example}"`,
      );
    }
  }

  refs(path: string, values: string[] | undefined, rule?: RefRule): void {
    values?.forEach((value, i) => this.ref(`${path}[${i}]`, value, rule));
  }

  duration(path: string, value: string | undefined): boolean {
    return this.#format(
      path,
      value,
      isIsoDuration,
      'an ISO 8601 duration',
      'P7D',
    );
  }

  date(path: string, value: string | undefined): boolean {
    return this.#format(
      path,
      value,
      isIsoDate,
      'a day of the calendar',
      '2026-03-31',
    );
  }

  timezone(path: string, value: string | undefined): boolean {
    return this.#format(
      path,
      value,
      isTimeZone,
      'an IANA time zone',
      'Europe/Berlin',
    );
  }

  url(path: string, value: string | undefined): boolean {
    return this.#format(
      path,
      value,
      isWebAddress,
      'a web address',
      'https://example.com/terms',
    );
  }

  /** Reports what stands twice in a list. */
  unique(path: string, field: string, values: unknown[] | undefined): void {
    const seen = new Map<unknown, number>();
    values?.forEach((value, i) => {
      const first = seen.get(value);
      if (first !== undefined) {
        this.add(
          `${path}[${i}]${field}`,
          `is ${quote(
            value,
          )}, as in ${path}[${first}] already; each must differ`,
        );
      } else {
        seen.set(value, i);
      }
    });
  }

  /** Reports names in a list that stand nowhere else in the entity. */
  known(
    path: string,
    values: string[] | undefined,
    known: string[],
    what: string,
  ): void {
    values?.forEach((value, i) => {
      if (!known.includes(value)) {
        this.add(
          `${path}[${i}]`,
          `is ${quote(value)}, but there is no such ${what}; ${
            known.length ? `there are ${known.join(', ')}` : 'there is none'
          }`,
        );
      }
    });
  }

  #format(
    path: string,
    value: string | undefined,
    test: (value: string) => boolean,
    what: string,
    example: string,
  ): boolean {
    if (value === undefined) {
      return false;
    }
    if (!test(value)) {
      this.add(
        path,
        `is ${quote(
          value,
        )}, which is not ${what}; write for example "${example}"`,
      );
      return false;
    }
    return true;
  }
}
