import { createRandom } from '../teams';
import { SharedHours } from './SharedHours';
import { WorkingHours } from './workingHours';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'Europe/London',
  'America/New_York',
  'America/Sao_Paulo',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Honolulu',
  'Africa/Cairo',
];

describe('WorkingHours', () => {
  it('knows that zones change their clocks on different days', () => {
    const before = new WorkingHours(['2026-10-23']);
    const between = new WorkingHours(['2026-10-26']);
    expect(before.shared('Europe/Berlin', 'America/New_York')).toBe(2);
    expect(between.shared('Europe/Berlin', 'America/New_York')).toBe(3);
    expect(
      new WorkingHours(['2026-10-23', '2026-10-26']).shared(
        'America/New_York',
        'Europe/Berlin',
      ),
    ).toBe(2.5);
  });

  it('compares with the days around', () => {
    const hours = new WorkingHours(['2026-11-24']);
    // Midnight of one is the middle of the other's day before.
    expect(hours.shared('Pacific/Auckland', 'America/Los_Angeles')).toBe(5);
    expect(hours.shared('UTC', 'UTC')).toBe(8);
    expect(hours.shared('UTC', 'Mars/Base')).toBeUndefined();
    expect(new WorkingHours([]).shared('UTC', 'UTC')).toBeUndefined();
  });
});

describe('the worst day', () => {
  it('counts half and quarter hours, and the day on the other side of the date line', () => {
    const hours = new WorkingHours(['2026-11-24']);
    expect(hours.least('Asia/Kolkata', 'UTC')).toBe(2.5);
    expect(hours.least('Asia/Kathmandu', 'Asia/Kolkata')).toBe(7.75);
    // An hour apart, on different days.
    expect(hours.least('Pacific/Tongatapu', 'Pacific/Honolulu')).toBe(7);
    expect(hours.least('Pacific/Kiritimati', 'Pacific/Honolulu')).toBe(8);
    expect(hours.least('Pacific/Auckland', 'Europe/Lisbon')).toBe(0);
    expect(hours.least('UTC', 'Mars/Base')).toBeUndefined();
    expect(hours.least('Mars/Base', 'UTC')).toBeUndefined();
    expect(new WorkingHours([]).least('UTC', 'UTC')).toBeUndefined();
  });

  it('is found wherever a clock changes, in long events too', () => {
    // Europe changes on 25 October, New York on 1 November.
    const days = daysFrom('2026-09-01', 120);
    const hours = new WorkingHours(days);
    expect(hours.least('Europe/Berlin', 'America/New_York')).toBe(2);
    expect(hours.least('America/New_York', 'Europe/Berlin')).toBe(2);
    const week = new WorkingHours(daysFrom('2026-10-26', 6));
    expect(week.least('Europe/Berlin', 'America/New_York')).toBe(3);
    // In Lord Howe clocks change by half an hour, on 4 October.
    expect(
      new WorkingHours(daysFrom('2026-10-02', 4)).least(
        'Australia/Lord_Howe',
        'Asia/Tokyo',
      ),
    ).toBe(6);
    expect(
      new WorkingHours(['2026-10-02']).least(
        'Australia/Lord_Howe',
        'Asia/Tokyo',
      ),
    ).toBe(6.5);
  });

  it('is what comparing each day finds', () => {
    const random = createRandom(5);
    const pick = <T>(values: readonly T[]) =>
      values[Math.floor(random() * values.length)];
    for (let round = 0; round < 60; round += 1) {
      const first = pick([
        '2026-03-01',
        '2026-03-26',
        '2026-09-20',
        '2027-01-01',
      ]);
      const days = daysFrom(first, 1 + Math.floor(random() * 60));
      const zone = pick(ZONES);
      const other = pick(ZONES);
      const each = days.flatMap(day => [
        new WorkingHours([day]).shared(zone, other)!,
        new WorkingHours([day]).shared(other, zone)!,
      ]);
      expect({
        days,
        zone,
        other,
        least: new WorkingHours(days).least(zone, other),
      }).toEqual({ days, zone, other, least: Math.min(...each) });
    }
  });
});

describe('SharedHours', () => {
  const hours = new SharedHours(['2026-11-24'], 4);

  it('finds the largest sets of clocks that fit', () => {
    const clocks = hours.clocksOf([
      'Europe/Berlin',
      'Europe/Paris',
      'Asia/Kolkata',
      'Europe/Lisbon',
      'Pacific/Auckland',
      undefined,
      'Mars/Base',
    ]);
    expect(clocks).toEqual([
      'Asia/Kolkata',
      'Europe/Berlin',
      'Europe/Lisbon',
      'Pacific/Auckland',
    ]);
    expect(hours.circles(clocks).sort()).toEqual(
      [
        ['Asia/Kolkata'],
        ['Europe/Berlin', 'Europe/Lisbon'],
        ['Pacific/Auckland'],
      ].toSorted(),
    );
    expect(hours.circles([])).toEqual([[]]);
  });

  it('counts who would have to leave, and leaves those alone who were there before', () => {
    const team = ['Europe/Berlin', 'Europe/Paris', 'Asia/Kolkata', undefined];
    expect(hours.outside(team)).toBe(1);
    expect(hours.leastOf(team)).toBe(3.5);
    expect(hours.outside(['Europe/Berlin'], ['Asia/Kolkata'])).toBe(1);
    const before = ['Pacific/Auckland', 'Europe/Lisbon'];
    expect(hours.outside([undefined], before)).toBe(0);
    expect(hours.outside(['Europe/Lisbon'], before)).toBe(1);
    expect(hours.outside([])).toBe(0);
    expect(hours.leastOf(['Europe/Berlin', undefined])).toBeUndefined();
  });
});

function daysFrom(first: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(first) + index * 86_400_000).toISOString().slice(0, 10),
  );
}
