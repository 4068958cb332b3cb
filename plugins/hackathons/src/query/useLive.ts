import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { hackathonKey, portalKey, type Topic } from './keys';

/** How long changes are gathered, so that a rush of them makes the page ask once. */
const GATHER_MS = 1_500;

/** Makes the pages ask again for what depends on some topics of a hackathon. */
export async function refresh(
  client: QueryClient,
  hackathonRef: string,
  topics: Iterable<Topic>,
): Promise<void> {
  const all = new Set<Topic>([...topics, 'event']);
  if (all.has('judging')) {
    all.add('judging-progress');
  }
  const keys = [...all].map(topic => hackathonKey(hackathonRef, topic));
  await Promise.all(
    [...keys, portalKey()].map(queryKey =>
      client.invalidateQueries({ queryKey }),
    ),
  );
}

/**
 * Keeps what the page shows of a hackathon up to date: the backend tells by a signal that something changed, and the
 * page asks again. Does nothing in portals without signals.
 */
export function useLive(hackathonRef: string): void {
  const client = useQueryClient();
  useGathered(
    `hackathons:${hackathonRef}`,
    useCallback(
      topics => refresh(client, hackathonRef, topics),
      [client, hackathonRef],
    ),
  );
}

/**
 * Keeps up to date how far the judging is, on pages of organisers: it changes with every score, which concerns nothing
 * else that pages show.
 */
export function useLiveProgress(hackathonRef: string): void {
  const client = useQueryClient();
  useGathered(
    `hackathons:${hackathonRef}:judging-progress`,
    useCallback(() => {
      for (const queryKey of [
        hackathonKey(hackathonRef, 'judging-progress'),
        hackathonKey(hackathonRef, 'judging', 'state'),
      ]) {
        client.invalidateQueries({ queryKey });
      }
    }, [client, hackathonRef]),
  );
}

/** Calls back with the topics that came over a channel, a moment after the first of them. */
function useGathered(
  channel: string,
  onChanged: (topics: ReadonlySet<Topic>) => void,
): void {
  const signals = useApiHolder().get(signalApiRef);
  useEffect(() => {
    if (!signals) {
      return undefined;
    }
    let changed = new Set<Topic>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Not by useSignal, which keeps the last message only: of two that come together one would be lost.
    const { unsubscribe } = signals.subscribe<{ topic: Topic }>(
      channel,
      ({ topic }) => {
        changed.add(topic);
        timer ??= setTimeout(() => {
          timer = undefined;
          const topics = changed;
          changed = new Set();
          onChanged(topics);
        }, GATHER_MS);
      },
    );
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [signals, channel, onChanged]);
}
