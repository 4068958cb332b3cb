import { stringifyEntityRef } from '@backstage/catalog-model';
import type { Request } from 'express';

/** The ref of the hackathon that a path `/hackathons/{namespace}/{name}…` names. */
export function hackathonRefOf(req: Request): string {
  const { namespace, name } = req.params;
  return stringifyEntityRef({ kind: 'hackathon', namespace, name });
}
