import { audited } from '@guildhall/plugin-guildhall-node';
import type { JsonObject } from '@backstage/types';
import type { Request } from 'express';
import type { Core } from '../../services/areas';
import type { LiveTopic } from '../../services/Live';
import type { Outcome } from '../../services/projects/Outcome';

/** Does what changes something: the audit log has it, the metrics count it, open pages ask again. */
export async function act<T extends Outcome<unknown>>(
  core: Core,
  req: Request,
  what: {
    /** Of the audit log. */
    eventId: string;
    /** Of the metrics. */
    action: string;
    topic: LiveTopic;
    /** Ids alone. */
    meta?: JsonObject;
    severityLevel?: 'low' | 'medium';
  },
  work: () => Promise<T>,
): Promise<T> {
  const outcome = await audited(
    {
      auditor: core.auditor,
      eventId: what.eventId,
      severityLevel: what.severityLevel,
      request: req,
      meta: { ...what.meta, ...req.params },
    },
    work,
    ({ hackathonRef }) => ({ hackathonRef }),
  );
  core.telemetry.mutated(what.action);
  await core.live.changed(outcome.hackathonRef, what.topic);
  return outcome;
}
