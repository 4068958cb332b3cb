import type { Request } from 'express';
import type { Core } from '../../services/areas';
import type { LiveTopic } from '../../services/Live';
import type { Outcome } from '../../services/projects/Outcome';
import { mutate } from '../mutate';

/**
 * Does what changes something: besides what {@link mutate} does, open pages ask again.
 *
 * @param eventId - of the audit log
 */
export async function act<T extends Outcome<unknown>>(
  core: Core,
  req: Request,
  eventId: string,
  topic: LiveTopic,
  work: () => Promise<T>,
): Promise<T> {
  const outcome = await mutate(
    core,
    req,
    eventId,
    { ...req.params },
    work,
    ({ hackathonRef }) => ({ hackathonRef }),
  );
  await core.live.changed(outcome.hackathonRef, topic);
  return outcome;
}
