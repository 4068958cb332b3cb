import { formatValue as messageValue } from '@guildhall/plugin-contribution-metrics-common';
import { formatPeriod, formatSeconds, formatValue } from './format';

describe('formatValue', () => {
  it.each([
    [26, 'h'],
    [3.2, 'h'],
    [41.256, 'ms'],
    [0.4, '%'],
    [93_600, 's'],
    [123_456.7, undefined],
    [0.000012, 'PSI'],
    [0, 'd'],
    [-4.5, 'd'],
  ])('writes %s %s as the messages of the backend do', (value, unit) => {
    expect(formatValue(value, unit).replace('\u00a0', ' ')).toBe(
      messageValue(value, unit),
    );
  });
});

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
