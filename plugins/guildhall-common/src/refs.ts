import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';

const PART = /^[A-Za-z0-9]([A-Za-z0-9\-_.]*[A-Za-z0-9])?$/;

/** What a short entity ref is completed with. */
export interface RefContext {
  defaultKind?: string;
  /** `default` if left out. */
  defaultNamespace?: string;
}

/**
 * Completes an entity ref the way the catalog does.
 *
 * @param value - `kind:namespace/name`, or a shorter form when the context has the rest
 * @returns the full ref in lower case, or `undefined` when the value is not an entity ref
 */
export function toEntityRef(
  value: string,
  context: RefContext = {},
): string | undefined {
  try {
    const ref = parseEntityRef(value.trim(), context);
    const whole = [ref.kind, ref.namespace, ref.name];
    return whole.every(part => PART.test(part))
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The namespace of an entity, in which its short refs are looked up. */
export function namespaceOf(entity: Entity): string {
  const namespace = entity.metadata?.namespace;
  return typeof namespace === 'string' && namespace ? namespace : 'default';
}

/** The ref by which messages name an entity. Never throws, however incomplete the entity is. */
export function nameForMessages(entity: Entity): string {
  const kind = String(entity?.kind ?? 'unknown').toLowerCase();
  const name = String(entity?.metadata?.name ?? 'unknown').toLowerCase();
  return `${kind}:${
    entity?.metadata ? namespaceOf(entity).toLowerCase() : 'default'
  }/${name}`;
}

/** A value as messages quote it: as JSON, cut when it is long. */
export function quote(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
}

/** Whether a value is an address that is safe to link to. */
export function isWebAddress(value: string): boolean {
  try {
    const url = new URL(value);
    return (
      (url.protocol === 'https:' || url.protocol === 'http:') &&
      Boolean(url.hostname) &&
      !/\s/.test(value)
    );
  } catch {
    return false;
  }
}
