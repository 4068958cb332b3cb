import {
  type HackathonEntity,
  resolveHackathonTime,
} from '@guildhall/plugin-guildhall-common';

const LABELS = [
  'registrationOpens',
  'registrationCloses',
  'start',
  'submissionDeadline',
  'judgingFrom',
  'judgingTo',
  'results',
  'debrief',
  'end',
] as const;

/** Something that happens at a moment of the schedule. */
export interface ScheduleMoment {
  key: string;
  at: Date;
  /** What it is, unless it has a title of its own. */
  label?: (typeof LABELS)[number];
  title?: string;
  due?: string;
  demonstration?: boolean;
}

/** Everything in a schedule, in the order in which it happens. */
export function listMoments(
  schedule: HackathonEntity['spec']['schedule'],
): ScheduleMoment[] {
  const times: Record<(typeof LABELS)[number], string | undefined> = {
    registrationOpens: schedule.registration.opens,
    registrationCloses: schedule.registration.closes,
    start: schedule.start,
    submissionDeadline: schedule.submissionDeadline,
    judgingFrom: schedule.judging?.from,
    judgingTo: schedule.judging?.to,
    results: schedule.results,
    debrief: schedule.debrief,
    end: schedule.end,
  };
  const toMoment = (
    key: string,
    time: string | undefined,
    more: Partial<ScheduleMoment>,
  ): ScheduleMoment[] => {
    const at = time && resolveHackathonTime(time, schedule.timezone);
    return at ? [{ key, at, ...more }] : [];
  };
  return [
    ...LABELS.flatMap(label => toMoment(label, times[label], { label })),
    ...(schedule.checkpoints ?? []).flatMap(checkpoint =>
      toMoment(`checkpoint ${checkpoint.name}`, checkpoint.at, {
        title: checkpoint.title ?? checkpoint.name,
        due: checkpoint.due,
        demonstration: checkpoint.demonstration,
      }),
    ),
  ].sort((first, second) => first.at.getTime() - second.at.getTime());
}
