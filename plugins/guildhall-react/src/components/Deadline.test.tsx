import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import { Deadline } from './Deadline';

/** Clocks of Vienna go from 2:00 to 3:00 on 29 March 2026, at 1:00 UTC. */
const zone = 'Europe/Vienna';
const at = '2026-03-29T06:00:00Z';

afterEach(() => {
  vi.useRealTimers();
});

function show(now: string) {
  vi.useFakeTimers({
    now: new Date(now),
    toFake: ['Date', 'setTimeout', 'clearTimeout'],
  });
  renderInTestApp(<Deadline at={at} timeZone={zone} />);
}

function pass(ms: number) {
  act(() => {
    vi.advanceTimersByTime(ms);
  });
}

const tone = () =>
  screen
    .getByText(/Mar 29/)
    .closest('[data-tone]')
    ?.getAttribute('data-tone');

describe('Deadline', () => {
  it('shows the clock after the change, and counts the hours that really pass', async () => {
    show('2026-03-28T05:59:30Z');
    const time = screen.getByText(/Sun, Mar 29.*8:00.AM GMT\+2/);
    expect(time).toHaveAttribute('datetime', at);
    expect(time.parentElement).toHaveTextContent('(in 24 hours)');
    expect(tone()).toBe('neutral');

    pass(60_000);
    expect(screen.getByText('(in 23 hours)')).toBeInTheDocument();
    expect(tone()).toBe('warn');
  });

  it('turns at the very moment', () => {
    show('2026-03-29T05:59:10Z');
    expect(screen.getByText('(in less than a minute)')).toBeInTheDocument();
    pass(50_000);
    expect(screen.getByText('(now)')).toBeInTheDocument();
    expect(tone()).toBe('neutral');
    pass(60_000);
    expect(screen.getByText('(1 minute ago)')).toBeInTheDocument();
  });
});
