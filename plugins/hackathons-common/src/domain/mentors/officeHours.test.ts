import { estimateWait } from './estimateWait';
import { cutOfficeHours } from './officeHours';

const hours = (more: object = {}) =>
  cutOfficeHours({
    startsAt: Date.parse('2026-10-20T07:00Z'),
    endsAt: Date.parse('2026-10-20T08:00Z'),
    slotMinutes: 30,
    timezone: 'Europe/Berlin',
    until: Date.parse('2026-12-04T18:00Z'),
    ...more,
  });
const starts = (more: object) =>
  hours(more).map(({ startsAt }) =>
    new Date(startsAt).toISOString().slice(0, 16),
  );

describe('cutOfficeHours', () => {
  it('cuts what fits', () => {
    expect(hours({ endsAt: Date.parse('2026-10-20T08:20Z') })).toEqual([
      {
        startsAt: Date.parse('2026-10-20T07:00Z'),
        endsAt: Date.parse('2026-10-20T07:30Z'),
      },
      {
        startsAt: Date.parse('2026-10-20T07:30Z'),
        endsAt: Date.parse('2026-10-20T08:00Z'),
      },
    ]);
  });

  it('keeps the time on the wall when the clock changes', () => {
    // Berlin leaves summer time on 25 October, New York on 1 November.
    expect(starts({ slotMinutes: 60, rrule: 'FREQ=WEEKLY;COUNT=2' })).toEqual([
      '2026-10-20T07:00',
      '2026-10-27T08:00',
    ]);
    expect(
      starts({
        slotMinutes: 60,
        timezone: 'America/New_York',
        rrule: 'FREQ=WEEKLY;COUNT=3',
      }),
    ).toEqual(['2026-10-20T07:00', '2026-10-27T07:00', '2026-11-03T08:00']);
  });

  it('ends with the event', () => {
    const all = starts({ slotMinutes: 60, rrule: 'FREQ=DAILY;BYDAY=MO,TU' });
    expect(all.at(-1)).toBe('2026-12-01T08:00');
    expect(all).toHaveLength(13);
  });

  it.each([
    [{ endsAt: Date.parse('2026-10-20T07:00Z') }, /^endsAt is not after/],
    [
      { endsAt: Date.parse('2026-10-21T07:00Z') },
      /^endsAt is more than 12 hours/,
    ],
    [{ slotMinutes: 90 }, /^slotMinutes is 90/],
    [{ rrule: 'FREQ=MINUTELY' }, /^repeat\.rrule has FREQ MINUTELY/],
    [{ rrule: 'FREQ=DAILY;BYHOUR=3' }, /^repeat\.rrule has "BYHOUR"/],
    [{ rrule: 'FREQ=DAILY;INTERVAL=x' }, /^repeat\.rrule/],
    [{ slotMinutes: 5, rrule: 'FREQ=DAILY' }, /more than 200 slots/],
    [{ until: Date.parse('2026-10-20T07:10Z') }, /^startsAt is after/],
  ])('refuses %j', (more, message) => {
    expect(() => hours(more)).toThrow(message);
  });
});

describe('estimateWait', () => {
  it('takes the median of the last waits for each request, shared by the mentors', () => {
    const waits = [60, 120, 90, 86_400];
    expect(estimateWait({ waits, position: 1, activeMentors: 1 })).toBe(105);
    expect(estimateWait({ waits, position: 4, activeMentors: 2 })).toBe(210);
    expect(estimateWait({ waits: [60], position: 3, activeMentors: 1 })).toBe(
      180,
    );
  });

  it('knows when nobody can tell', () => {
    expect(
      estimateWait({ waits: [], position: 1, activeMentors: 2 }),
    ).toBeUndefined();
    expect(
      estimateWait({ waits: [60], position: 1, activeMentors: 0 }),
    ).toBeUndefined();
  });
});
