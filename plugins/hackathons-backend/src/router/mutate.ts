import { audited } from '@guildhall/plugin-guildhall-node';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import type { Core } from '../services/areas';

/**
 * Does what changes something, and has the audit log and the counters tell of it.
 *
 * @param request - left out when nobody may know who sends it
 * @param eventId - of the audit log, such as `team-join`; counted under the same name with a dot
 * @param meta - refs and ids that are known before
 * @param metaOf - refs and ids of the result
 */
export async function mutate<T>(
  core: Core,
  request: Request | undefined,
  eventId: string,
  meta: JsonObject,
  work: () => Promise<T>,
  metaOf?: (result: T) => JsonObject,
): Promise<T> {
  const result = await audited(
    {
      auditor: core.auditor,
      eventId,
      severityLevel: 'medium',
      request,
      meta,
    },
    work,
    metaOf,
  );
  core.telemetry.mutated(eventId.replace('-', '.'));
  return result;
}
