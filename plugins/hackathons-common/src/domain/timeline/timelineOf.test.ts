import type { HackathonSchedule } from '@guildhall/plugin-guildhall-common';
import { timelineOf, windowOf } from './timelineOf';
import type { HackathonPhase, WindowChange, WindowName } from './types';

const schedule = (
  overrides: Partial<HackathonSchedule> = {},
): HackathonSchedule => ({
  timezone: 'UTC',
  registration: { opens: '2026-03-01T09:00', closes: '2026-03-20T18:00' },
  start: '2026-03-23T09:00',
  checkpoints: [
    { name: 'late', at: '2026-03-26T12:00' },
    { name: 'early', title: 'Early', at: '2026-03-24T12:00' },
  ],
  submissionDeadline: '2026-03-27T16:00',
  judging: { from: '2026-03-27T17:00', to: '2026-03-30T12:00' },
  results: '2026-04-01T15:00',
  debrief: '2026-04-03T15:00',
  end: '2026-04-04T18:00',
  ...overrides,
});
const ms = (time: string) => Date.parse(time);
const change = (
  action: WindowChange['action'],
  at: string,
  until?: string,
  window: WindowName = 'submission',
): WindowChange => ({
  window,
  action,
  at: ms(at),
  until: until === undefined ? undefined : ms(until),
  reason: 'because',
  by: 'user:default/olga',
});
const stateAt = (
  time: string | number,
  changes: WindowChange[] = [],
  name: WindowName = 'submission',
  of = schedule(),
) =>
  windowOf(
    timelineOf(of, changes, typeof time === 'string' ? ms(time) : time),
    name,
  )!;

describe('phases', () => {
  it.each<[string, HackathonPhase]>([
    ['2026-03-01T08:59:59.999Z', 'announced'],
    ['2026-03-01T09:00:00.000Z', 'registration'],
    ['2026-03-20T17:59:59.999Z', 'registration'],
    ['2026-03-20T18:00:00.000Z', 'preparation'],
    ['2026-03-23T08:59:59.999Z', 'preparation'],
    ['2026-03-23T09:00:00.000Z', 'running'],
    ['2026-03-27T15:59:59.999Z', 'running'],
    ['2026-03-27T16:00:00.000Z', 'judging'],
    ['2026-03-30T11:59:59.999Z', 'judging'],
    ['2026-03-30T12:00:00.000Z', 'results'],
    ['2026-04-04T17:59:59.999Z', 'results'],
    ['2026-04-04T18:00:00.000Z', 'ended'],
  ])('at %s is %s', (time, phase) => {
    expect(timelineOf(schedule(), [], ms(time)).phase).toBe(phase);
  });

  it('goes without judging straight to the results', () => {
    const bare = schedule({
      judging: undefined,
      results: undefined,
      debrief: undefined,
      checkpoints: undefined,
    });
    const timeline = timelineOf(bare, [], ms('2026-03-27T16:00:00Z'));
    expect(timeline.phase).toBe('results');
    expect(timeline.windows.map(({ name }) => name)).toEqual([
      'registration',
      'teams',
      'submission',
    ]);
  });

  it('ends no sooner than what happens last', () => {
    const late = schedule({ debrief: '2026-04-10T15:00' });
    expect(timelineOf(late, [], 0).end).toBe(ms('2026-04-10T15:00Z'));
    const extended = timelineOf(
      schedule(),
      [change('extend', '2026-03-27T10:00Z', '2026-05-01T00:00Z')],
      ms('2026-04-20T00:00Z'),
    );
    expect([extended.phase, extended.end]).toEqual([
      'running',
      ms('2026-05-01T00:00Z'),
    ]);
  });
});

describe('windows', () => {
  it('opens at the first and closes before the last millisecond', () => {
    const opens = ms('2026-03-23T09:00Z');
    const closes = ms('2026-03-27T16:00Z');
    expect(
      [opens - 1, opens, closes - 1, closes].map(time => stateAt(time).state),
    ).toEqual(['upcoming', 'open', 'open', 'closed']);
  });

  it('opens each checkpoint when the one before is over, in the order of their times', () => {
    const { windows } = timelineOf(schedule(), [], 0);
    expect(
      windows
        .filter(({ name }) => name.startsWith('checkpoint:'))
        .map(({ name, opensAt, closesAt }) => [name, opensAt, closesAt]),
    ).toEqual([
      ['checkpoint:early', ms('2026-03-23T09:00Z'), ms('2026-03-24T12:00Z')],
      ['checkpoint:late', ms('2026-03-24T12:00Z'), ms('2026-03-26T12:00Z')],
    ]);
  });

  it('holds until it is resumed', () => {
    const changes = [
      change('hold', '2026-03-24T00:00Z'),
      change('resume', '2026-03-25T00:00Z'),
    ];
    expect(stateAt('2026-03-23T23:59:59.999Z', changes).state).toBe('open');
    expect(stateAt('2026-03-24T00:00Z', changes)).toMatchObject({
      state: 'held',
      heldUntil: undefined,
    });
    expect(stateAt('2026-03-25T00:00Z', changes).state).toBe('open');
  });

  it('holds until the time that was given, and not past the end', () => {
    const changes = [change('hold', '2026-03-24T00:00Z', '2026-03-25T00:00Z')];
    expect(stateAt('2026-03-24T23:59:59.999Z', changes).state).toBe('held');
    expect(stateAt('2026-03-25T00:00Z', changes)).toMatchObject({
      state: 'open',
      heldUntil: undefined,
    });
    const forever = [change('hold', '2026-03-24T00:00Z')];
    expect(stateAt('2026-03-27T16:00Z', forever).state).toBe('closed');
  });

  it('holds what has not opened yet', () => {
    const changes = [change('hold', '2026-03-22T00:00Z')];
    expect(stateAt('2026-03-22T12:00Z', changes).state).toBe('held');
    expect(stateAt('2026-03-24T12:00Z', changes).state).toBe('held');
  });

  it('closes later after an extension, which does not end a hold', () => {
    const changes = [
      change('hold', '2026-03-24T00:00Z'),
      change('extend', '2026-03-25T00:00Z', '2026-03-28T00:00Z'),
    ];
    expect(stateAt('2026-03-26T00:00Z', changes)).toMatchObject({
      state: 'held',
      closesAt: ms('2026-03-28T00:00Z'),
      scheduledClosesAt: ms('2026-03-27T16:00Z'),
      change: changes[1],
    });
  });

  it('reopens, whatever was held before', () => {
    const changes = [
      change('hold', '2026-03-24T00:00Z'),
      change('reopen', '2026-03-28T00:00Z', '2026-03-29T00:00Z'),
    ];
    expect(stateAt('2026-03-27T23:59:59.999Z', changes).state).toBe('closed');
    expect(stateAt('2026-03-28T00:00Z', changes).state).toBe('open');
    expect(stateAt('2026-03-29T00:00Z', changes).state).toBe('closed');
  });

  it('closes at the moment at which it is closed, held or not, and can be reopened', () => {
    const changes = [
      change('extend', '2026-03-24T00:00Z', '2026-03-29T00:00Z'),
      change('hold', '2026-03-25T00:00Z'),
      change('close', '2026-03-26T10:00:00.123Z'),
    ];
    expect(stateAt('2026-03-26T10:00:00.122Z', changes).state).toBe('held');
    expect(stateAt('2026-03-26T10:00:00.123Z', changes)).toMatchObject({
      state: 'closed',
      closesAt: ms('2026-03-26T10:00:00.123Z'),
      scheduledClosesAt: ms('2026-03-27T16:00Z'),
      heldUntil: undefined,
      change: changes[2],
    });
    expect(timelineOf(schedule(), changes, ms('2026-03-26T11:00Z')).phase).toBe(
      'judging',
    );
    const again = [
      ...changes,
      change('reopen', '2026-03-26T12:00Z', '2026-03-26T14:00Z'),
    ];
    expect(stateAt('2026-03-26T13:59:59.999Z', again).state).toBe('open');
    expect(stateAt('2026-03-26T14:00Z', again).state).toBe('closed');
  });

  it('takes changes in the order in which they were made, and each for its window', () => {
    const changes = [
      change('extend', '2026-03-27T12:00Z', '2026-03-30T00:00Z'),
      change('extend', '2026-03-27T10:00Z', '2026-03-29T00:00Z'),
      change('hold', '2026-03-26T00:00Z', undefined, 'registration'),
    ];
    expect(stateAt('2026-03-27T15:00Z', changes)).toMatchObject({
      state: 'open',
      closesAt: ms('2026-03-30T00:00Z'),
    });
    // Only what was made by then counts.
    expect(stateAt('2026-03-27T11:00Z', changes).closesAt).toBe(
      ms('2026-03-29T00:00Z'),
    );
  });

  it('takes the last of several that were made in one millisecond', () => {
    const now = '2026-03-24T00:00Z';
    const changes = [change('hold', now), change('resume', now)];
    expect(stateAt(now, changes).state).toBe('open');
    expect(stateAt(now, [...changes].reverse()).state).toBe('held');
  });

  it('has none that the schedule has not', () => {
    expect(
      windowOf(timelineOf(schedule(), [], 0), 'checkpoint:nope'),
    ).toBeUndefined();
  });
});

describe('moments', () => {
  it('are in order, with what organisers changed', () => {
    const { moments, next } = timelineOf(
      schedule(),
      [
        change('extend', '2026-03-27T10:00Z', '2026-03-28T00:00Z'),
        change(
          'extend',
          '2026-03-24T10:00Z',
          '2026-03-25T00:00Z',
          'checkpoint:early',
        ),
      ],
      ms('2026-03-27T17:00:00Z'),
    );
    expect(moments.map(({ at }) => at)).toEqual(
      moments.map(({ at }) => at).sort((a, b) => a - b),
    );
    expect(moments.find(({ kind }) => kind === 'submission-deadline')?.at).toBe(
      ms('2026-03-28T00:00Z'),
    );
    expect(moments.find(({ name }) => name === 'early')).toEqual({
      kind: 'checkpoint',
      name: 'early',
      title: 'Early',
      at: ms('2026-03-25T00:00Z'),
    });
    // A moment that is now is not next any more.
    expect(next?.kind).toBe('submission-deadline');
  });

  it('has nothing next when all is over', () => {
    expect(
      timelineOf(schedule(), [], ms('2026-04-04T18:00Z')).next,
    ).toBeUndefined();
  });
});

describe('time zones', () => {
  it.each([
    // The night in which clocks go back an hour has 02:30 twice; the first counts.
    ['Europe/Berlin', '2026-10-25T01:59', '2026-10-24T23:59:00Z'],
    ['Europe/Berlin', '2026-10-25T02:30', '2026-10-25T00:30:00Z'],
    ['Europe/Berlin', '2026-10-25T03:00', '2026-10-25T02:00:00Z'],
    ['Europe/Berlin', '2026-10-26T09:00', '2026-10-26T08:00:00Z'],
    // The night in which they go forward has no 02:30; it is moved by the gap.
    ['Europe/Berlin', '2027-03-28T01:59', '2027-03-28T00:59:00Z'],
    ['Europe/Berlin', '2027-03-28T02:30', '2027-03-28T01:30:00Z'],
    ['Europe/Berlin', '2027-03-28T03:00', '2027-03-28T01:00:00Z'],
    ['America/New_York', '2026-10-30T17:00', '2026-10-30T21:00:00Z'],
    ['America/New_York', '2026-11-02T17:00', '2026-11-02T22:00:00Z'],
    ['America/New_York', '2027-03-14T02:30', '2027-03-14T07:30:00Z'],
    ['Asia/Kolkata', '2026-10-25T09:00', '2026-10-25T03:30:00Z'],
    // A day ahead of everybody.
    ['Pacific/Apia', '2026-10-25T09:00', '2026-10-24T20:00:00Z'],
    // With an offset the zone of the schedule doesn't matter.
    ['Pacific/Apia', '2026-10-25T09:00:00+02:00', '2026-10-25T07:00:00Z'],
    ['Asia/Kolkata', '2026-10-25T09:00:00Z', '2026-10-25T09:00:00Z'],
  ])('in %s closes at %s, which is %s', (timezone, local, utc) => {
    const of = schedule({
      timezone,
      registration: { opens: '2026-01-01T00:00', closes: '2026-01-02T00:00' },
      start: '2026-10-01T09:00',
      submissionDeadline: local,
      checkpoints: [],
      judging: undefined,
      results: undefined,
      debrief: undefined,
      end: '2027-06-01T00:00',
    });
    const closes = ms(utc);
    expect(stateAt(closes - 1, [], 'submission', of).state).toBe('open');
    expect(stateAt(closes, [], 'submission', of).state).toBe('closed');
  });

  it('keeps the local hour over a change of the clocks', () => {
    const of = schedule({
      timezone: 'Europe/Berlin',
      start: '2026-10-23T09:00',
      submissionDeadline: '2026-10-26T09:00',
    });
    const { opensAt, closesAt } = stateAt(0, [], 'submission', of);
    // Three days and the hour that the night had more.
    expect(closesAt - opensAt).toBe((3 * 24 + 1) * 3_600_000);
  });
});
