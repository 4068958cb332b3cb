import { describeDifferences } from './series';

describe('describeDifferences', () => {
  it('names the labels that differ, with some of their values', () => {
    expect(
      describeDifferences([
        { job: 'a', pod: '1' },
        { job: 'a', pod: '2', zone: 'x' },
        { job: 'a', pod: '3' },
        { job: 'a', pod: '4' },
      ]),
    ).toBe('pod (1, 2, 3, 1 more), zone (no value, x)');
  });
});
