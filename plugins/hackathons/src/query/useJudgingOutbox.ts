import { useApi } from '@backstage/core-plugin-api';
import type { JudgeLook } from '@guildhall/plugin-hackathons-common';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { hackathonsApiRef } from '../api';
import { useOutboxState } from '../outbox';
import { asLeft, judgingOutboxOf, type SeenLook } from './judgingOutbox';
import { useJudgeQueue } from './useJudging';

/** The outbox of a judge with what is in it for a hackathon. It sends while a page shows it. */
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
