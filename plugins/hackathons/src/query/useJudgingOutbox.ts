import { useApi } from '@backstage/core-plugin-api';
import type { JudgeLook } from '@guildhall/plugin-hackathons-common';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { hackathonsApiRef } from '../api';
import { useOutboxState } from '../outbox';
import {
  asLeft,
  type JudgingChange,
  judgingOutboxOf,
  type SeenLook,
} from './judgingOutbox';
import { useJudgeQueue } from './useJudging';

/** The outbox of a person with what is in it for a hackathon. It sends while a page shows it. */
export function useJudgingOutbox(hackathonRef: string, userRef: string) {
  const api = useApi(hackathonsApiRef);
  const client = useQueryClient();
  const outbox = judgingOutboxOf(client, api, userRef);
  const { items: all, trouble, volatile } = useOutboxState(outbox);
  const items = useMemo(
    () => all.filter(({ body }) => body.hackathonRef === hackathonRef),
    [all, hackathonRef],
  );
  return { outbox, items, trouble, volatile };
}

/** How long a page waits for an answer before it goes on; the outbox goes on by itself. */
const PATIENCE_MS = 4_000;

/** Sends changes by way of the outbox, so that nothing is lost without a network. */
export function useSending(userRef: string) {
  const api = useApi(hackathonsApiRef);
  const outbox = judgingOutboxOf(useQueryClient(), api, userRef);
  const [busy, setBusy] = useState(false);

  /** Answers how it went, as far as that is known soon: what is `waiting` is kept, and sent later. */
  async function send(subject: string, change: JudgingChange) {
    setBusy(true);
    const { id } = outbox.add(subject, change);
    const outcome = await outbox.settled(id, PATIENCE_MS);
    setBusy(false);
    return outcome;
  }
  return { outbox, send, busy };
}

/** A judge's queue as it was left on this device, whether or not the server knows already. */
export function useSeenQueue(
  hackathonRef: string,
  userRef: string,
  enabled: boolean,
) {
  const result = useJudgeQueue(hackathonRef, enabled);
  const { items } = useJudgingOutbox(hackathonRef, userRef);
  const looks = useMemo(
    (): SeenLook[] =>
      (result.data?.items ?? [])
        .map((look: JudgeLook) => asLeft(look, items))
        .filter(({ state }) => state !== 'released'),
    [result.data, items],
  );
  return { result, looks };
}
