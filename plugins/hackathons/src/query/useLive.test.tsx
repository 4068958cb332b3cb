import { act, renderHook, waitFor } from '@testing-library/react';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  QueryClient,
  QueryClientProvider,
  useQuery,
} from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { refuse } from '../../dev/fake/World';
import { hackathonKey, type Topic } from './keys';
import { useAct } from './useAct';
import { useLive } from './useLive';

const ref = 'hackathon:default/running';

function setup() {
  const client = new QueryClient();
  const listeners = new Map<string, (message: any) => void>();
  const signals = {
    subscribe: (channel: string, onMessage: (message: any) => void) => {
      listeners.set(channel, onMessage);
      return { unsubscribe: () => listeners.delete(channel) };
    },
  };
  const toasts = { post: vi.fn() };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <TestApiProvider
      apis={[
        [signalApiRef, signals],
        [toastApiRef, toasts],
      ]}
    >
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </TestApiProvider>
  );
  return { wrapper, listeners, client, toasts };
}

describe('useLive', () => {
  it('asks again once for what a rush of signals is about, and for the event itself', async () => {
    const { wrapper, listeners } = setup();
    const asked: Record<string, number> = {};
    const ask = (topic: Topic) => ({
      queryKey: hackathonKey(ref, topic, 'list'),
      queryFn: () => {
        asked[topic] = (asked[topic] ?? 0) + 1;
        return asked[topic];
      },
    });
    const { unmount } = renderHook(
      () => {
        useLive(ref);
        useQuery(ask('event'));
        useQuery(ask('teams'));
        useQuery(ask('ideas'));
        useQuery(ask('mentors'));
      },
      { wrapper },
    );
    await waitFor(() =>
      expect(asked).toEqual({ event: 1, teams: 1, ideas: 1, mentors: 1 }),
    );

    vi.useFakeTimers();
    const signal = listeners.get(`hackathons:${ref}`)!;
    act(() => {
      signal({ topic: 'teams' });
      signal({ topic: 'ideas' });
      signal({ topic: 'teams' });
    });
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    vi.useRealTimers();
    expect(asked).toEqual({ event: 2, teams: 2, ideas: 2, mentors: 1 });

    unmount();
    expect(listeners.size).toBe(0);
  });
});

describe('useAct', () => {
  it('sends what was not answered again as the same, and what was answered as something new', async () => {
    const { wrapper } = setup();
    const keys: string[] = [];
    const answers = [
      () => Promise.reject(new TypeError('Failed to fetch')),
      () => refuse(409, 'ConflictError', 'Somebody was faster'),
      () => Promise.resolve('done'),
    ];
    const { result } = renderHook(
      () =>
        useAct<string, string>({
          hackathonRef: ref,
          topics: ['teams'],
          act: (_, { idempotencyKey }) => {
            keys.push(idempotencyKey);
            return answers[keys.length - 1]();
          },
        }),
      { wrapper },
    );
    await act(async () => {
      expect(await result.current.attempt('join')).toBe(false);
    });
    await act(async () => {
      expect(await result.current.attempt('join')).toBe(false);
    });
    await waitFor(() =>
      expect(result.current.error).toHaveProperty(
        'message',
        expect.stringContaining('409'),
      ),
    );
    await act(async () => {
      expect(await result.current.attempt('join')).toBe(true);
    });
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('reads again what a confirmed change was behind of, so that the next try can succeed', async () => {
    const { wrapper, client, toasts } = setup();
    const reads = vi.spyOn(client, 'invalidateQueries');
    const { result } = renderHook(
      () =>
        useAct<number>({
          hackathonRef: ref,
          topics: ['sandboxes'],
          act: status => refuse(status, 'Error', 'No'),
        }),
      { wrapper },
    );
    await act(() => expect(result.current.run(400)).rejects.toThrow('400'));
    expect(reads).not.toHaveBeenCalled();
    expect(toasts.post).not.toHaveBeenCalled();
    await act(() => expect(result.current.run(409)).rejects.toThrow('409'));
    expect(reads).toHaveBeenCalledWith({
      queryKey: hackathonKey(ref, 'sandboxes'),
    });
    // The row with the dialog may be gone by now.
    expect(toasts.post).toHaveBeenCalledOnce();
  });
});
