import { useEffect, useSyncExternalStore } from 'react';
import type { Outbox, OutboxState } from './Outbox';

/** What an outbox holds; while somebody looks, it sends when it can. */
export function useOutboxState<TBody, TResult>(
  outbox: Outbox<TBody, TResult>,
): OutboxState<TBody> {
  useEffect(() => outbox.start(), [outbox]);
  return useSyncExternalStore(outbox.subscribe, outbox.state);
}
