import { timelineOf, type WindowChange } from '../timeline';
import { checkpointDeadline, submissionDeadline } from './deadlines';

const schedule = {
  timezone: 'Europe/Berlin',
  registration: { opens: '2026-10-01T09:00', closes: '2026-10-20T18:00' },
  start: '2026-10-23T09:00',
  checkpoints: [
    { name: 'first', at: '2026-10-24T12:00' },
    // The clocks go back on 25 October.
    { name: 'second', at: '2026-10-25T12:00' },
  ],
  submissionDeadline: '2026-10-26T16:00',
  end: '2026-10-30T18:00',
};
const DEADLINE = Date.parse('2026-10-26T15:00Z');
const HOUR = 3_600_000;

function change(
  action: WindowChange['action'],
  at: number,
  until?: number,
): WindowChange {
  return {
    window: 'submission',
    action,
    at,
    until,
    reason: 'outage',
    by: 'user:default/olga',
  };
}

function submission(
  now: number,
  changes: WindowChange[] = [],
  reopenings: WindowChange[] = [],
) {
  const { state, closesAt, onTimeUntil } = submissionDeadline(
    timelineOf(schedule, changes, now),
    changes,
    reopenings,
  );
  return { state, closesAt, onTimeUntil };
}

describe('submissionDeadline', () => {
  it('is exact to the ms', () => {
    expect(submission(DEADLINE - 1).state).toBe('open');
    expect(submission(DEADLINE).state).toBe('closed');
  });

  it('moves with an extension, so that nobody is late before it', () => {
    expect(
      submission(DEADLINE + 1, [
        change('extend', DEADLINE - HOUR, DEADLINE + HOUR),
      ]),
    ).toEqual({
      state: 'open',
      closesAt: DEADLINE + HOUR,
      onTimeUntil: DEADLINE + HOUR,
    });
  });

  it('makes those late who come after a reopening', () => {
    const reopened = [change('reopen', DEADLINE + 10, DEADLINE + HOUR)];
    expect(submission(DEADLINE + 11, reopened)).toEqual({
      state: 'open',
      closesAt: DEADLINE + HOUR,
      onTimeUntil: DEADLINE,
    });
    expect(submission(DEADLINE + HOUR, reopened).state).toBe('closed');
  });

  it('makes those late who come after what was closed before its time, and reopened', () => {
    const closed = change('close', DEADLINE - HOUR);
    const reopened = change('reopen', DEADLINE - HOUR / 2, DEADLINE);
    expect(submission(DEADLINE - HOUR, [closed])).toEqual({
      state: 'closed',
      closesAt: DEADLINE - HOUR,
      onTimeUntil: DEADLINE - HOUR,
    });
    expect(submission(DEADLINE - 1, [closed, reopened])).toMatchObject({
      state: 'open',
      onTimeUntil: DEADLINE - HOUR,
    });
  });

  it('is open for one project alone, and never shorter because of it', () => {
    const own = [change('reopen', DEADLINE + 10, DEADLINE + HOUR)];
    expect(submission(DEADLINE + 11, [], own)).toEqual({
      state: 'open',
      closesAt: DEADLINE + HOUR,
      onTimeUntil: DEADLINE,
    });
    expect(submission(DEADLINE + HOUR, [], own).state).toBe('closed');
    expect(
      submission(
        DEADLINE + 11,
        [change('reopen', DEADLINE + 5, DEADLINE + 9 * HOUR)],
        own,
      ).closesAt,
    ).toBe(DEADLINE + 9 * HOUR);
  });

  it('is held for all but those for whom it was reopened', () => {
    const hold = [change('hold', DEADLINE - HOUR)];
    expect(submission(DEADLINE - 1, hold).state).toBe('held');
    expect(
      submission(DEADLINE - 1, hold, [
        change('reopen', DEADLINE - 2, DEADLINE + HOUR),
      ]).state,
    ).toBe('open');
  });
});

describe('checkpointDeadline', () => {
  const of = (checkpoint: string, time: string) =>
    checkpointDeadline(
      timelineOf(schedule, [], Date.parse(time)),
      checkpoint,
      [],
    );

  it('lies between the checkpoint before and the next, over the end of summer time', () => {
    expect(of('second', '2026-10-24T09:59:59.999Z')?.state).toBe('upcoming');
    expect(of('second', '2026-10-24T10:00Z')).toMatchObject({
      state: 'open',
      onTimeUntil: Date.parse('2026-10-25T11:00Z'),
      closesAt: DEADLINE,
    });
    expect(of('first', '2026-10-25T10:59:59.999Z')).toMatchObject({
      state: 'open',
      onTimeUntil: Date.parse('2026-10-24T10:00Z'),
    });
    expect(of('first', '2026-10-25T11:00Z')?.state).toBe('closed');
    expect(of('third', '2026-10-25T11:00Z')).toBeUndefined();
  });
});
