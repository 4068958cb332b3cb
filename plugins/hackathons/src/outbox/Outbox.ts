import { errorMessage } from '@guildhall/plugin-guildhall-react';
import { v4 as uuid } from 'uuid';
import { backOff, type Problem, problemOf } from './failures';
import { StoredList } from './StoredList';

/** Something that is to be sent. */
export interface OutboxItem<TBody> {
  /** Its idempotency key: the same each time it is sent. */
  id: string;
  /** What it is about. Of one subject, the next is sent when the one before has arrived. */
  subject: string;
  body: TBody;
  /** When it was put here, in ISO 8601. */
  at: string;
  /** It was sent at least once, so it may have arrived although no answer did. */
  attempted: boolean;
  /** Why it can't be sent as it is; it waits until somebody decides. */
  problem?: Problem;
}

/** What an outbox holds at a moment. */
export interface OutboxState<TBody> {
  items: OutboxItem<TBody>[];
  /** Why nothing could be sent the last time, if it will be tried again. */
  trouble?: string;
  /** This device keeps nothing: what is here is lost with the page. */
  volatile: boolean;
}

interface OutboxOptions<TBody, TResult> {
  /** Where it is kept; of one person, as what is in it is sent with that person's credentials. */
  storageKey: string;
  /** Sends an item. Must have its effect once for a key, however often it is called. */
  send: (body: TBody, options: { idempotencyKey: string }) => Promise<TResult>;
  /** What an item of the same subject becomes when the one before it has arrived, such as one with the new version. */
  rebase?: (body: TBody, result: TResult) => TBody;
  /** An item has arrived. */
  onSent?: (item: OutboxItem<TBody>, result: TResult) => void;
  /** How long an answer may take, in ms. */
  timeoutMs?: number;
}

/**
 * Keeps changes on this device until the server has taken them, whether the network is there or not. They survive a
 * reload, are sent in their order, and each with the key that it has from the start, so that it has its effect once. What
 * the server refuses stays, with the reason, until somebody decides.
 */
export class Outbox<TBody, TResult = unknown> {
  readonly #options: OutboxOptions<TBody, TResult>;
  readonly #list: StoredList<OutboxItem<TBody>>;
  readonly #listeners = new Set<() => void>();
  #state: OutboxState<TBody> | undefined;
  #trouble: string | undefined;
  #sending: Promise<void> | undefined;
  #again = false;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #started = 0;

  constructor(options: OutboxOptions<TBody, TResult>) {
    this.#options = options;
    this.#list = new StoredList(options.storageKey);
  }

  /** What is in it. The same object until something changes, as `useSyncExternalStore` wants it. */
  readonly state = (): OutboxState<TBody> => {
    const items = this.#list.read();
    const { volatile } = this.#list;
    const before = this.#state;
    if (
      before?.items !== items ||
      before.trouble !== this.#trouble ||
      before.volatile !== volatile
    ) {
      this.#state = { items, trouble: this.#trouble, volatile };
    }
    return this.#state!;
  };

  /** Tells of every change, in other tabs too. Returns the way to stop it. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Puts something in and begins to send it. It takes the place of what the subject has in here, except for what may have
   * arrived already.
   */
  add(subject: string, body: TBody): OutboxItem<TBody> {
    const item: OutboxItem<TBody> = {
      id: uuid(),
      subject,
      body,
      at: new Date().toISOString(),
      attempted: false,
    };
    this.#write([
      ...this.#list
        .read()
        .filter(
          each => each.subject !== subject || (each.attempted && !each.problem),
        ),
      item,
    ]);
    this.#sendNew();
    return item;
  }

  /** Takes something out that is not to be sent any more. */
  remove(id: string): void {
    this.#write(this.#list.read().filter(item => item.id !== id));
  }

  /** Tries again what was refused, as it is. */
  retry(id: string): void {
    this.#change(id, ({ problem, ...item }) => item);
    this.#sendNew();
  }

  /** Sends what waits, now. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#sending) {
      return this.#sending.then(() => this.#sending);
    }
    this.#sending = this.#exclusively().finally(() => {
      this.#sending = undefined;
      if (this.#again) {
        this.#again = false;
        this.flush();
      }
      this.#notify();
    });
    return this.#sending;
  }

  /** How an item stands as soon as that is known, or after some time: `waiting` if it could not be sent yet. */
  settled(id: string, ms: number): Promise<'sent' | 'refused' | 'waiting'> {
    return new Promise(resolve => {
      const stops: Array<() => void> = [];
      const check = (last: boolean) => {
        const item = this.#list.read().find(each => each.id === id);
        if (item && !item.problem && !last && this.#sending) {
          return;
        }
        stops.forEach(stop => stop());
        if (item) {
          resolve(item.problem ? 'refused' : 'waiting');
        } else {
          resolve('sent');
        }
      };
      const timer = setTimeout(() => check(true), ms);
      stops.push(
        () => clearTimeout(timer),
        this.subscribe(() => check(false)),
      );
      check(false);
    });
  }

  /** Sends when the network or the reader comes back, and follows other tabs. Returns the way to stop it. */
  start(): () => void {
    this.#started += 1;
    if (this.#started === 1) {
      window.addEventListener('online', this.#onReturn);
      window.addEventListener('focus', this.#onReturn);
      document.addEventListener('visibilitychange', this.#onReturn);
      window.addEventListener('storage', this.#onStorage);
      this.#onReturn();
    }
    return () => {
      this.#started -= 1;
      if (this.#started === 0) {
        window.removeEventListener('online', this.#onReturn);
        window.removeEventListener('focus', this.#onReturn);
        document.removeEventListener('visibilitychange', this.#onReturn);
        window.removeEventListener('storage', this.#onStorage);
        clearTimeout(this.#timer);
        this.#timer = undefined;
      }
    };
  }

  readonly #onReturn = () => {
    if (document.visibilityState !== 'hidden' && this.#next()) {
      this.flush();
    }
  };

  readonly #onStorage = ({ key }: StorageEvent) => {
    if (key === null || key === this.#options.storageKey) {
      this.#notify();
    }
  };

  /** What is new may come too late for a round that is about to end. */
  #sendNew(): void {
    this.#again = this.#sending !== undefined;
    this.flush();
  }

  /** One tab sends at a time: the server would take each item once, but answer another tab that it is busy. */
  async #exclusively(): Promise<void> {
    // Who has put something in hears of it before it is gone.
    await Promise.resolve();
    const locks = globalThis.navigator?.locks;
    if (!locks) {
      await this.#sendAll();
      return;
    }
    await locks.request(this.#options.storageKey, { ifAvailable: true }, lock =>
      lock ? this.#sendAll() : this.#later(),
    );
  }

  async #sendAll(): Promise<void> {
    for (let item = this.#next(); item; item = this.#next()) {
      const { id } = item;
      this.#change(id, each => ({ ...each, attempted: true }));
      try {
        const result = await this.#send(item);
        this.#failures = 0;
        this.#trouble = undefined;
        this.#arrived(item, result);
      } catch (error) {
        const problem = problemOf(error);
        if (!problem) {
          this.#trouble = errorMessage(error);
          this.#later();
          return;
        }
        this.#failures = 0;
        this.#change(id, each => ({ ...each, problem }));
      }
    }
    this.#trouble = undefined;
  }

  /** An answer that takes too long may still come: the key makes that harmless. */
  async #send({ id, body }: OutboxItem<TBody>): Promise<TResult> {
    const { send, timeoutMs = 20_000 } = this.#options;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('No answer yet')), timeoutMs);
    });
    try {
      return await Promise.race([send(body, { idempotencyKey: id }), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #arrived(item: OutboxItem<TBody>, result: TResult): void {
    const { rebase, onSent } = this.#options;
    const rest = this.#list.read().filter(({ id }) => id !== item.id);
    const follower = rest.findIndex(({ subject }) => subject === item.subject);
    if (follower >= 0 && rebase) {
      const next = rest[follower];
      rest[follower] = { ...next, body: rebase(next.body, result) };
    }
    onSent?.(item, result);
    this.#write(rest);
  }

  /** The first that neither waits for a decision nor for another one of its subject. */
  #next(): OutboxItem<TBody> | undefined {
    const seen = new Set<string>();
    for (const item of this.#list.read()) {
      if (!item.problem && !seen.has(item.subject)) {
        return item;
      }
      seen.add(item.subject);
    }
    return undefined;
  }

  #later(): void {
    if (this.#started > 0) {
      this.#failures += 1;
      this.#timer = setTimeout(() => this.flush(), backOff(this.#failures));
    }
  }

  #change(
    id: string,
    change: (item: OutboxItem<TBody>) => OutboxItem<TBody>,
  ): void {
    this.#write(
      this.#list.read().map(item => (item.id === id ? change(item) : item)),
    );
  }

  #write(items: OutboxItem<TBody>[]): void {
    this.#list.write(items);
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) {
      listener();
    }
  }
}
