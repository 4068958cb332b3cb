import { useApiHolder } from '@backstage/core-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { hackathonKey, portalKey, type Topic } from './keys';

/** How long changes are gathered, so that a rush of them makes the page ask once. */
const GATHER_MS = 1_500;

/** Makes the pages ask again for what depends on some topics of a hackathon. */
export async function refresh(
  client: QueryClient,
  hackathonRef: string,
  topics: Iterable<Topic>,
): Promise<void> {
  const keys = [...new Set<Topic>([...topics, 'event'])].map(topic =>
    hackathonKey(hackathonRef, topic),
  );
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
  const signals = useApiHolder().get(signalApiRef);
  const client = useQueryClient();
  useEffect(() => {
    if (!signals) {
      return undefined;
    }
    const changed = new Set<Topic>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // Not by useSignal, which keeps the last message only: of two that come together one would be lost.
    const { unsubscribe } = signals.subscribe<{ topic: Topic }>(
      `hackathons:${hackathonRef}`,
      ({ topic }) => {
        changed.add(topic);
        timer ??= setTimeout(() => {
          timer = undefined;
          refresh(client, hackathonRef, changed);
          changed.clear();
        }, GATHER_MS);
      },
    );
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [signals, client, hackathonRef]);
}
