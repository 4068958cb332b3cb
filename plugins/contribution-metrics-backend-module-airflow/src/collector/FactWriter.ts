import type {
  FactBatch,
  FactRejection,
  FactSink,
} from '@guildhall/plugin-contribution-metrics-node';

const BATCH = 1_000;

/** Writes facts in batches. */
export class FactWriter {
  readonly #sink: FactSink;
  #pending: FactBatch = {};
  #count = 0;
  /** How many were not taken, and the first of them. */
  rejected = 0;
  firstRejection: FactRejection | undefined;

  constructor(sink: FactSink) {
    this.#sink = sink;
  }

  /** Adds facts, which stay in one delivery, and writes when there are enough. */
  async add(facts: FactBatch): Promise<void> {
    for (const [kind, list] of Object.entries(facts)) {
      const pending = (this.#pending[kind as keyof FactBatch] ??=
        []) as unknown[];
      pending.push(...list);
      this.#count += list.length;
    }
    if (this.#count >= BATCH) {
      await this.flush();
    }
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    if (this.#count === 0) {
      return;
    }
    const facts = this.#pending;
    this.#pending = {};
    this.#count = 0;
    const { rejected } = await this.#sink.write(facts);
    this.rejected += rejected.length;
    this.firstRejection ??= rejected[0];
  }
}
