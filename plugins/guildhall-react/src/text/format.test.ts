import {
  formatInstant,
  formatPeriod,
  formatSeconds,
  formatTimeLeft,
} from './format';

describe('formatSeconds', () => {
  it.each([
    [0, '0 seconds'],
    [0.0002, '1 millisecond'],
    [0.04, '40 milliseconds'],
    [0.4, '0.4 seconds'],
    [12.4, '12 seconds'],
    [68_400, '19 hours'],
    [21 * 86_400, '21 days'],
  ])('writes %s s in the unit that fits', (seconds, expected) => {
    expect(formatSeconds(seconds)).toBe(expected);
  });
});

describe('formatPeriod', () => {
  it('has the times of day only when it was short', () => {
    const year = new Date().getFullYear();
    const at = (time: string) => new Date(`${year}-${time}`).toISOString();
    expect(formatPeriod(at('03-01T10:00'), at('03-01T10:05'))).toMatch(
      /Mar 1.*10:00.*10:05/,
    );
    expect(formatPeriod(at('03-01T10:00'), at('03-09T10:05'))).toMatch(
      /^Mar 1\s–\s9$/,
    );
    expect(formatPeriod('2019-03-01T10:00:00Z', at('03-09T10:05'))).toContain(
      '2019',
    );
  });
});

describe('formatTimeLeft', () => {
  it.each([
    ['2026-03-10T12:00:59Z', 'in 59 seconds'],
    ['2026-03-10T12:59:59Z', 'in 59 minutes'],
    ['2026-03-11T11:59:59Z', 'in 23 hours'],
    ['2026-03-12T11:59:59Z', 'in 47 hours'],
    ['2026-03-13T11:59:59Z', 'in 2 days'],
    ['2026-03-10T10:00:01Z', '1 hour ago'],
  ])('never promises more than there is until %s', (at, expected) => {
    expect(formatTimeLeft(at, new Date('2026-03-10T12:00:00Z'))).toBe(expected);
  });
});

describe('formatInstant', () => {
  it.each([
    ['2026-03-29T00:59:00Z', /Sun, Mar 29.*1:59.AM GMT\+1$/],
    ['2026-03-29T01:00:00Z', /Sun, Mar 29.*3:00.AM GMT\+2$/],
    ['2026-12-31T23:30:00Z', /Fri, Jan 1, 2027.*12:30.AM GMT\+1$/],
  ])('shows %s as the clocks of the zone do', (at, expected) => {
    const now = new Date('2026-03-01T00:00:00Z');
    expect(formatInstant(at, 'Europe/Vienna', now)).toMatch(expected);
  });
});
