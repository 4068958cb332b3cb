import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { Moment, WindowName } from '@guildhall/plugin-hackathons-common';

const WINDOWS: Record<string, string> = {
  registration: 'Registration',
  teams: 'Teams',
  submission: 'Submission',
  judging: 'Judging',
  debrief: 'Debrief',
};

const MOMENTS: Record<Moment['kind'], string> = {
  'registration-opens': 'Registration opens',
  'registration-closes': 'Registration closes',
  start: 'Start',
  checkpoint: 'Checkpoint',
  'submission-deadline': 'Submission deadline',
  'judging-from': 'Judging begins',
  'judging-to': 'Judging ends',
  results: 'Results',
  debrief: 'Debrief',
  end: 'End',
};

/** What people call a window of a charter. */
export function titleOfWindow(
  name: WindowName,
  { schedule }: HackathonEntity['spec'],
): string {
  const checkpoint = schedule.checkpoints?.find(
    one => name === `checkpoint:${one.name}`,
  );
  if (checkpoint) {
    return checkpoint.title ?? checkpoint.name;
  }
  return WINDOWS[name] ?? name;
}

/** What people call a moment of a schedule. */
export function titleOfMoment(moment: Moment): string {
  return moment.title ?? moment.name ?? MOMENTS[moment.kind];
}

/**
 * A time in words, in the zone of an event.
 *
 * @param time - ms since the epoch
 * @param timezone - IANA
 */
export function inWords(time: number, timezone: string): string {
  const text = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: timezone,
  }).format(time);
  return `${text} (${timezone})`;
}
