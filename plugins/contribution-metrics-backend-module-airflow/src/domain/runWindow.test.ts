import { WINDOW_RUNS } from '../measures';
import { addRuns, readWindow, type RunWindow } from './runWindow';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const now = Date.parse('2026-04-01T00:00:00Z');
const run = (id: string, endedAt: number, succeeded = true) => ({
  id,
  endedAt,
  succeeded,
});
const empty: RunWindow = { runs: [] };

describe('addRuns', () => {
  it('remembers the last runs only, and a success that is older than those', () => {
    const success = run('first', now - 20 * DAY);
    const failures = Array.from({ length: WINDOW_RUNS }, (_, index) =>
      run(`${index}`, now - 19 * DAY + index * 1000, false),
    );
    const { window } = addRuns(empty, [success, ...failures], now);
    expect(window.runs).toHaveLength(WINDOW_RUNS);
    const later = addRuns(window, [run('last', now, false)], now).window;
    expect(readWindow(later, now)).toEqual({
      successRate: 0,
      lastSucceeded: false,
      lastSuccessAt: success.endedAt,
    });
  });

  it('forgets a success that was repeated and failed', () => {
    const { window } = addRuns(empty, [run('a', now - DAY)], now);
    const repeated = addRuns(window, [run('a', now, false)], now);
    expect(repeated.news).toMatchObject([{ id: 'a', repeated: true }]);
    expect(readWindow(repeated.window, now)).toEqual({
      successRate: 0,
      lastSucceeded: false,
      lastSuccessAt: undefined,
    });
  });

  it('takes no news from what it knows', () => {
    const runs = [run('a', now - DAY), run('b', now - HOUR, false)];
    const { window } = addRuns(empty, runs, now);
    expect(addRuns(window, runs, now)).toEqual({ window, news: [] });
  });

  it('knows no rate without runs in the last days, but how the last one ended', () => {
    const { window } = addRuns(empty, [run('a', now - DAY)], now);
    expect(readWindow(window, now + 31 * DAY)).toEqual({
      successRate: undefined,
      lastSucceeded: true,
      lastSuccessAt: now - DAY,
    });
  });
});
