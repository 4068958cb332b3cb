import { formatValue as messageValue } from '@guildhall/plugin-contribution-metrics-common';
import { formatValue } from '@guildhall/plugin-guildhall-react';

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
