import { createHash } from 'node:crypto';
import type { JsonObject } from '@backstage/types';
import type { CursorStore } from '@guildhall/plugin-contribution-metrics-node';
import type { CounterMemory } from '../domain/increase';
import type { Question } from '../domain/Question';

/** What is remembered of a question between rounds. */
export type QuestionState = {
  /** Digest of the query: another query begins anew. */
  query: string;
  /** Up to when everything is written; milliseconds since the epoch. */
  until?: number;
  /** Refs of assets that had a value. */
  seen?: string[];
  counters?: CounterMemory;
};

/** Remembers how far the questions of a metric are. */
export class MetricMemory {
  readonly #cursors: CursorStore;
  readonly #key: string;
  readonly #states: Map<string, QuestionState>;
  #saved: string;

  static async load(
    cursors: CursorStore,
    metric: string,
  ): Promise<MetricMemory> {
    const key = cursorOf(metric);
    const stored = await cursors.get<JsonObject>(key);
    return new MetricMemory(
      cursors,
      key,
      (stored ?? {}) as Record<string, QuestionState>,
    );
  }

  /** Forgets a metric that is no more. */
  static async forget(cursors: CursorStore, metric: string): Promise<void> {
    await cursors.set(cursorOf(metric), undefined);
  }

  private constructor(
    cursors: CursorStore,
    key: string,
    stored: Record<string, QuestionState>,
  ) {
    this.#cursors = cursors;
    this.#key = key;
    this.#states = new Map(Object.entries(stored));
    this.#saved = JSON.stringify(stored);
  }

  /** What is known of a question; of another query, only which assets had values. */
  get({ key, query }: Question): QuestionState {
    const state = this.#states.get(key);
    const digest = digestOf(query);
    return state?.query === digest
      ? state
      : { query: digest, seen: state?.seen };
  }

  /** Remembers something of a question. */
  update(question: Question, changes: Partial<QuestionState>): void {
    this.#states.set(question.key, { ...this.get(question), ...changes });
  }

  /** Adds to the assets that had a value; those that the metric is not about any more are left out. */
  addSeen(question: Question, measured: Iterable<string>): void {
    const current = new Set(question.assets.map(asset => asset.entityRef));
    const seen = new Set([...(this.get(question).seen ?? []), ...measured]);
    this.update(question, {
      seen: [...seen].filter(ref => current.has(ref)).sort(),
    });
  }

  /** Forgets the questions that are not asked any more. */
  keep(questions: Question[]): void {
    const keys = new Set(questions.map(({ key }) => key));
    for (const key of [...this.#states.keys()]) {
      if (!keys.has(key)) {
        this.#states.delete(key);
      }
    }
  }

  /** Stores it, if it changed. */
  async save(): Promise<void> {
    const states = Object.fromEntries(this.#states);
    const text = JSON.stringify(states);
    if (text !== this.#saved) {
      await this.#cursors.set(this.#key, states);
      this.#saved = text;
    }
  }
}

function cursorOf(metric: string): string {
  return `metric:${metric}`;
}

function digestOf(query: string): string {
  return createHash('sha256').update(query).digest('base64url').slice(0, 16);
}
