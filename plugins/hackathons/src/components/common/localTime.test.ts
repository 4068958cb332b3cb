import { instantToLocal, localToInstant } from './localTime';

describe('localToInstant', () => {
  it.each([
    ['2026-03-29T01:59', '2026-03-29T00:59:00Z'],
    // The hour that the clocks skip.
    ['2026-03-29T02:30', '2026-03-29T01:30:00Z'],
    ['2026-07-01T12:00', '2026-07-01T10:00:00Z'],
  ])('takes %s as the clocks in Vienna do', (local, instant) => {
    expect(localToInstant(local, 'Europe/Vienna')).toBe(instant);
  });

  it('takes nothing for what is half typed', () => {
    expect(localToInstant('', 'Europe/Vienna')).toBeUndefined();
    expect(localToInstant('2026-13-01T00:00', 'UTC')).toBeUndefined();
  });
});

describe('instantToLocal', () => {
  it('leads back to where it came from', () => {
    const local = instantToLocal('2026-10-25T22:15:30Z', 'America/New_York');
    expect(local).toBe('2026-10-25T18:15');
    expect(localToInstant(local, 'America/New_York')).toBe(
      '2026-10-25T22:15:00Z',
    );
  });
});
