import { useCallback, useState } from 'react';

/** Something that somebody has begun, kept on this device with each change, so that a reload loses nothing. */
export interface StoredDraft<T> {
  /** Missing when nothing was begun. */
  kept: T | undefined;
  /** Keeps what it becomes; `undefined` forgets it. */
  change: (to: (before: T | undefined) => T | undefined) => void;
}

/**
 * Keeps a draft in the storage of the browser. Where nothing can be stored, it lives as long as the page.
 *
 * @param key - of the draft, and of the person whose draft it is
 */
export function useStoredDraft<T>(key: string): StoredDraft<T> {
  const [kept, setKept] = useState(() => read<T>(key));
  const change = useCallback(
    (to: (before: T | undefined) => T | undefined) =>
      setKept(before => {
        const next = to(before);
        write(key, next);
        return next;
      }),
    [key],
  );
  return { kept, change };
}

function read<T>(key: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '') as T;
  } catch {
    // There is none, or nothing can be kept.
    return undefined;
  }
}

function write(key: string, draft: unknown): void {
  try {
    if (draft === undefined) {
      localStorage.removeItem(key);
    } else {
      localStorage.setItem(key, JSON.stringify(draft));
    }
  } catch {
    // The storage is full or forbidden.
  }
}
