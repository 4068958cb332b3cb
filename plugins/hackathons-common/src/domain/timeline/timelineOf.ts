import {
  type HackathonSchedule,
  resolveHackathonTime,
} from '@guildhall/plugin-guildhall-common';
import type {
  HackathonPhase,
  Moment,
  Timeline,
  WindowChange,
  WindowName,
  WindowState,
} from './types';

/**
 * Where an event stands at a moment: its windows with what organisers changed, its phase, and what comes next.
 *
 * @param schedule - of the charter; times without an offset are local to its zone, daylight saving included
 * @param changes - in any order; those after `now` don't count
 * @param now - ms since the epoch
 */
export function timelineOf(
  schedule: HackathonSchedule,
  changes: readonly WindowChange[],
  now: number,
): Timeline {
  const at = (time: string) =>
    resolveHackathonTime(time, schedule.timezone)?.getTime() ?? NaN;
  const start = at(schedule.start);
  const windows: WindowState[] = [];
  const add = (name: WindowName, opensAt: number, closesAt: number) => {
    const window = windowAt(
      name,
      opensAt,
      closesAt,
      changes.filter(change => change.window === name && change.at <= now),
      now,
    );
    windows.push(window);
    return window;
  };
  const registrationOpens = at(schedule.registration.opens);
  const registration = add(
    'registration',
    registrationOpens,
    at(schedule.registration.closes),
  );
  add('teams', registrationOpens, start);
  let before = start;
  const checkpoints = [...(schedule.checkpoints ?? [])].sort(
    (a, b) => at(a.at) - at(b.at),
  );
  const due = checkpoints.map(checkpoint => {
    const window = add(
      `checkpoint:${checkpoint.name}`,
      before,
      at(checkpoint.at),
    );
    before = at(checkpoint.at);
    return { checkpoint, window };
  });
  const submission = add('submission', start, at(schedule.submissionDeadline));
  const judging =
    schedule.judging &&
    add('judging', at(schedule.judging.from), at(schedule.judging.to));
  const debrief = schedule.debrief ? at(schedule.debrief) : undefined;
  const results = schedule.results ? at(schedule.results) : undefined;
  const end = Math.max(
    at(schedule.end),
    submission.closesAt,
    judging?.closesAt ?? 0,
    results ?? 0,
    debrief ?? 0,
  );
  if (debrief !== undefined) {
    add('debrief', submission.closesAt, end);
  }

  const moments: Moment[] = [
    { kind: 'registration-opens', at: registration.opensAt },
    { kind: 'registration-closes', at: registration.closesAt },
    { kind: 'start', at: start },
    ...due.map(
      ({ checkpoint, window }): Moment => ({
        kind: 'checkpoint',
        name: checkpoint.name,
        title: checkpoint.title,
        at: window.closesAt,
      }),
    ),
    { kind: 'submission-deadline', at: submission.closesAt },
    { kind: 'end', at: end },
  ];
  if (judging) {
    moments.push(
      { kind: 'judging-from', at: judging.opensAt },
      { kind: 'judging-to', at: judging.closesAt },
    );
  }
  if (results !== undefined) {
    moments.push({ kind: 'results', at: results });
  }
  if (debrief !== undefined) {
    moments.push({ kind: 'debrief', at: debrief });
  }
  moments.sort((a, b) => a.at - b.at);

  return {
    now,
    phase: phaseAt({ now, registration, start, submission, judging, end }),
    windows,
    moments,
    next: moments.find(moment => moment.at > now),
    start,
    end,
  };
}

/** A window of a timeline. */
export function windowOf(
  timeline: Timeline,
  name: WindowName,
): WindowState | undefined {
  return timeline.windows.find(window => window.name === name);
}

function windowAt(
  name: WindowName,
  opensAt: number,
  scheduledClosesAt: number,
  changes: WindowChange[],
  now: number,
): WindowState {
  let opens = opensAt;
  let closes = scheduledClosesAt;
  let hold: WindowChange | undefined;
  let last: WindowChange | undefined;
  for (const change of [...changes].sort((a, b) => a.at - b.at)) {
    last = change;
    if (change.action === 'hold') {
      hold = change;
    } else if (change.action === 'resume') {
      hold = undefined;
    } else if (change.action === 'close') {
      hold = undefined;
      closes = change.at;
    } else if (change.until !== undefined) {
      closes = change.until;
      if (change.action === 'reopen') {
        hold = undefined;
        opens = Math.min(opens, change.at);
      }
    }
  }
  const held = hold && (hold.until === undefined || now < hold.until);
  let state: WindowState['state'] = 'open';
  if (now < opens) {
    state = 'upcoming';
  } else if (now >= closes) {
    state = 'closed';
  }
  if (held && state !== 'closed') {
    state = 'held';
  }
  return {
    name,
    opensAt: opens,
    closesAt: closes,
    scheduledClosesAt,
    state,
    heldUntil: held ? hold?.until : undefined,
    change: last,
  };
}

function phaseAt(event: {
  now: number;
  registration: WindowState;
  start: number;
  submission: WindowState;
  judging?: WindowState;
  end: number;
}): HackathonPhase {
  const { now, registration, start, submission, judging, end } = event;
  if (now < registration.opensAt) {
    return 'announced';
  }
  if (now < start) {
    return now < registration.closesAt ? 'registration' : 'preparation';
  }
  if (now < submission.closesAt) {
    return 'running';
  }
  if (judging && now < judging.closesAt) {
    return 'judging';
  }
  return now < end ? 'results' : 'ended';
}
