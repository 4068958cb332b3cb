import type { AuditorService } from '@backstage/backend-plugin-api';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';

/**
 * Does work whose beginning and end the audit log tells.
 *
 * @param options.eventId - kebab-case, without the name of the plugin
 * @param options.meta - what is known before
 * @param metaOf - what the log tells of the result
 * @returns what the work gives
 * @throws what the work throws, after the log has it
 */
export async function audited<T>(
  options: {
    auditor: AuditorService;
    eventId: string;
    severityLevel?: 'low' | 'medium' | 'high' | 'critical';
    request?: Request;
    meta?: JsonObject;
  },
  work: () => Promise<T>,
  metaOf?: (result: T) => JsonObject,
): Promise<T> {
  const { auditor, ...event } = options;
  const started = await auditor.createEvent(event);
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await started.fail({ error: error as Error });
    throw error;
  }
  await started.success(metaOf && { meta: metaOf(result) });
  return result;
}
