import { useApiHolder } from '@backstage/core-plugin-api';
import { ResponseError } from '@backstage/errors';
import { toastApiRef } from '@backstage/frontend-plugin-api';
import { errorMessage } from '@guildhall/plugin-guildhall-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { v4 as uuid } from 'uuid';
import type { Topic } from './keys';
import { refresh } from './useLive';

/** Something that a page does to a hackathon. */
interface ActOptions<TInput, TResult> {
  hackathonRef: string;
  /** What of the hackathon is different afterwards; the event itself always is. */
  topics: Topic[];
  /** Does it. Sends the key along, so that what is sent twice is done once. */
  act: (input: TInput, options: { idempotencyKey: string }) => Promise<TResult>;
  /** What to say when it is done; nothing if left out. */
  done?: (result: TResult, input: TInput) => string | undefined;
}

/** How it goes. */
export interface Act<TInput, TResult> {
  /** Does it. Rejects when it fails, for `ConfirmDialog`. What it was behind of is read again, for another try. */
  run: (input: TInput) => Promise<TResult>;
  /** Does it. Never rejects: for buttons and forms that show `error` by `ActError`. Answers whether it was done. */
  attempt: (input: TInput) => Promise<boolean>;
  busy: boolean;
  /** What went wrong the last time. */
  error: unknown;
  /** Forgets the error. */
  reset: () => void;
}

/** A change, done once however often it is sent: says so when it is done, and makes the pages ask again. */
export function useAct<TInput = void, TResult = unknown>(
  options: ActOptions<TInput, TResult>,
): Act<TInput, TResult> {
  const client = useQueryClient();
  const toasts = useApiHolder().get(toastApiRef);
  const sent = useRef<{ input: string; key: string }>();
  const { hackathonRef, topics, act, done } = options;

  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: async (input: TInput) => {
      // The same key only for what may have arrived without an answer: what was answered is sent as something new.
      const text = JSON.stringify(input) ?? '';
      if (sent.current?.input !== text) {
        sent.current = { input: text, key: uuid() };
      }
      try {
        const result = await act(input, { idempotencyKey: sent.current.key });
        sent.current = undefined;
        return result;
      } catch (failure) {
        if (failure instanceof ResponseError) {
          sent.current = undefined;
        }
        throw failure;
      }
    },
    onSuccess: async (result, input) => {
      const title = done?.(result, input);
      if (title) {
        toasts?.post({ title, status: 'success', timeout: 5_000 });
      }
      await refresh(client, hackathonRef, topics);
    },
  });

  async function run(input: TInput) {
    try {
      return await mutateAsync(input);
    } catch (failure) {
      if (isConflict(failure)) {
        // The dialog goes with what is not there any more: that is said where it can be read nevertheless.
        toasts?.post({ title: errorMessage(failure), status: 'danger' });
        await refresh(client, hackathonRef, topics);
      }
      throw failure;
    }
  }
  const attempt = useCallback(
    async (input: TInput) => {
      try {
        await mutateAsync(input);
        return true;
      } catch {
        // `error` has it.
        return false;
      }
    },
    [mutateAsync],
  );
  return { run, attempt, busy: isPending, error, reset };
}

/** Whether something could not be done because the page is behind, or as things stand. */
export function isConflict(error: unknown): boolean {
  return error instanceof ResponseError && error.response.status === 409;
}
