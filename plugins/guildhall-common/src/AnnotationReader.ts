import type { Entity } from '@backstage/catalog-model';
import type { AnnotationProblem } from './asset';
import { isIsoDate, isIsoDuration } from './dates';
import {
  isWebAddress,
  namespaceOf,
  nameForMessages,
  quote,
  toEntityRef,
} from './refs';

const MAX_LIST = 100;
const MAX_TEXT = 1000;
const MAX_VALUE = 2000;

/** Reads annotations of one entity and keeps what is wrong with them. */
export class AnnotationReader {
  readonly problems: AnnotationProblem[] = [];
  readonly #entity: Entity;
  readonly #annotations: Record<string, unknown>;

  constructor(entity: Entity) {
    this.#entity = entity;
    const annotations = entity?.metadata?.annotations;
    this.#annotations =
      annotations && typeof annotations === 'object' ? annotations : {};
  }

  /** Names of all annotations that the entity carries. */
  names(): string[] {
    return Object.keys(this.#annotations);
  }

  /** Whether the annotation is there, however wrong. */
  has(annotation: string): boolean {
    return this.#annotations[annotation] !== undefined;
  }

  /** Adds a problem; the rest of the sentence follows "annotation … is …,". */
  report(annotation: string, rest: string, found?: unknown): void {
    const value = found ?? this.#annotations[annotation];
    this.problems.push({
      annotation,
      value:
        typeof value === 'string' ? value.slice(0, MAX_VALUE) : quote(value),
      message: `${nameForMessages(
        this.#entity,
      )}: annotation ${annotation} is ${quote(
        this.#annotations[annotation],
      )}, ${rest}`,
    });
  }

  /** Adds a problem about an annotation that is not there. */
  reportMissing(annotation: string, mend: string): void {
    this.problems.push({
      annotation,
      value: '',
      message: `${nameForMessages(
        this.#entity,
      )}: annotation ${annotation} is missing; ${mend}`,
    });
  }

  text(annotation: string): string | undefined {
    const value = this.#annotations[annotation];
    if (value === undefined) {
      return undefined;
    }
    if (typeof value !== 'string' || !value.trim()) {
      this.report(
        annotation,
        `which is ${
          typeof value === 'string' ? 'empty' : 'not text'
        }; write its value in quotes or remove the annotation.`,
      );
      return undefined;
    }
    if (value.length > MAX_VALUE * 2) {
      this.report(
        annotation,
        `which is longer than ${MAX_VALUE * 2} characters; shorten it.`,
      );
      return undefined;
    }
    return value.trim();
  }

  duration(annotation: string): string | undefined {
    const value = this.text(annotation)?.toUpperCase();
    if (value === undefined || isIsoDuration(value)) {
      return value;
    }
    this.report(
      annotation,
      'which is not an ISO 8601 duration; write for example "P2D".',
    );
    return undefined;
  }

  date(annotation: string): string | undefined {
    const value = this.text(annotation);
    if (value === undefined || isIsoDate(value)) {
      return value;
    }
    this.report(
      annotation,
      'which is not a day of the calendar; write for example "2026-12-31".',
    );
    return undefined;
  }

  /** An address that is safe to link to. */
  url(annotation: string): string | undefined {
    const value = this.text(annotation);
    if (value === undefined || isWebAddress(value)) {
      return value;
    }
    this.report(
      annotation,
      'which is not a web address; write for example "https://example.com/guide".',
    );
    return undefined;
  }

  /** Short text, or an address that is safe to link to. */
  textOrUrl(annotation: string): string | undefined {
    const value = this.text(annotation);
    if (value === undefined) {
      return undefined;
    }
    if (/^[a-z][a-z0-9+.-]*:\/\//i.test(value) && !isWebAddress(value)) {
      this.report(
        annotation,
        'which is not a web address; write one that begins with "https://", or a short text.',
      );
      return undefined;
    }
    if (value.length > MAX_TEXT) {
      this.report(
        annotation,
        `which is longer than ${MAX_TEXT} characters; write a short text or the address of a page.`,
      );
      return undefined;
    }
    return value;
  }

  /** Where to ask: an address, `#channel` or an entity ref, which is completed. */
  contact(annotation: string): string | undefined {
    const value = this.text(annotation);
    if (
      value === undefined ||
      isWebAddress(value) ||
      /^mailto:[^\s@]+@[^\s@]+$/i.test(value) ||
      /^#[^\s#]{1,100}$/.test(value)
    ) {
      return value;
    }
    const ref = this.#toRef(value, 'group');
    if (!ref) {
      this.report(
        annotation,
        'which is no contact; write a web address, "mailto:team@example.com", a "#channel" or an entity ref such as "group:default/ml-platform".',
      );
    }
    return ref;
  }

  ref(annotation: string): string | undefined {
    const value = this.text(annotation);
    if (value === undefined) {
      return undefined;
    }
    const ref = this.#toRef(value, this.#entity.kind?.toLowerCase());
    if (!ref) {
      this.report(
        annotation,
        'which is not an entity ref; write for example "resource:default/user-features-v2".',
      );
    }
    return ref;
  }

  /** The ref of an entity of one kind, which may be left out. */
  refOfKind(annotation: string, kind: string): string | undefined {
    const value = this.text(annotation);
    if (value === undefined) {
      return undefined;
    }
    const ref = this.#toRef(value, kind);
    if (ref?.startsWith(`${kind}:`)) {
      return ref;
    }
    this.report(
      annotation,
      `which is ${
        ref ? `a ${ref.split(':')[0]}` : 'not an entity ref'
      }; name a ${kind}, for example "${kind}:default/spring-2026".`,
    );
    return undefined;
  }

  /** A list of users and groups; good ones stay when others are wrong. */
  people(annotation: string): string[] {
    const refs = this.list(annotation).flatMap(
      item => this.person(annotation, item) ?? [],
    );
    return [...new Set(refs)];
  }

  /** One user or group of a list; a short ref is a user. */
  person(annotation: string, item: string): string | undefined {
    const ref = this.#toRef(item, 'user');
    if (!ref) {
      this.report(
        annotation,
        `in which ${quote(
          item,
        )} is not an entity ref; separate refs by commas and write each for example "user:default/jane" or "group:default/ml-platform".`,
        item,
      );
      return undefined;
    }
    if (!/^(user|group):/.test(ref)) {
      this.report(
        annotation,
        `in which ${quote(item)} is a ${
          ref.split(':')[0]
        }; name users or groups, for example "user:default/jane".`,
        item,
      );
      return undefined;
    }
    return ref;
  }

  /** The items between the commas. */
  list(annotation: string): string[] {
    const value = this.text(annotation);
    if (value === undefined) {
      return [];
    }
    const items = value
      .split(',')
      .map(item => item.trim())
      .filter(Boolean);
    if (items.length > MAX_LIST) {
      this.report(
        annotation,
        `in which ${items.length} refs stand; the first ${MAX_LIST} are used. Name a group instead.`,
      );
    }
    return items.slice(0, MAX_LIST);
  }

  #toRef(value: string, defaultKind: string): string | undefined {
    return toEntityRef(value, {
      defaultKind,
      defaultNamespace: namespaceOf(this.#entity),
    });
  }
}
