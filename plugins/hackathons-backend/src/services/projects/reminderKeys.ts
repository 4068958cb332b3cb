import { windowOf } from '@guildhall/plugin-hackathons-common';
import type { EventContext } from '../access';

type Timed = Pick<EventContext, 'timeline'>;

/** When a team is reminded of the submission, in hours before the deadline. */
export const SUBMISSION_REMINDERS = [24, 1] as const;

/** Key of the notice that reminds a team of a checkpoint, without the id of the team. A moved checkpoint is another one. */
export function reportReminder(
  { timeline }: Timed,
  checkpoint: string,
): string {
  const window = windowOf(timeline, `checkpoint:${checkpoint}`);
  return `checkpoint-reminder:${checkpoint}:${window?.closesAt}:`;
}

/** Key of the notice that reminds a team of the submission, without the id of the team. */
export function submissionReminder({ timeline }: Timed, hours: number): string {
  const window = windowOf(timeline, 'submission');
  return `submission-reminder:${hours}:${window?.closesAt}:`;
}
