import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Request } from 'express';

/** The query of a request that was validated: the document's types are its own from then on. */
export function queryOf<T>(req: Request): T {
  return req.query as unknown as T;
}

/** The full reference of the entity that a path `…/{kind}/{namespace}/{name}` names. */
export function entityRefOf(req: Request): string {
  const { kind, namespace, name } = req.params;
  return stringifyEntityRef({ kind, namespace, name });
}
