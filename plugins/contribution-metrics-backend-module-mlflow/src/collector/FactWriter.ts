import type {
  FactBatch,
  FactRejection,
  FactSink,
} from '@guildhall/plugin-contribution-metrics-node';

const BATCH = 1_000;

type Kind = keyof FactBatch;

/** Writes facts in batches, so that a long history is never in memory. */
export class FactWriter {
  readonly #sink: FactSink;
  #pending: FactBatch = {};
  #count = 0;
  rejected = 0;
  firstRejection: FactRejection | undefined;
  /** Entities that the plugin doesn't take for assets, or not yet. */
  readonly refused = new Set<string>();

  constructor(sink: FactSink) {
    this.#sink = sink;
  }

  /** Adds facts, and writes when there are enough. */
  async add<K extends Kind>(
    kind: K,
    ...facts: NonNullable<FactBatch[K]>
  ): Promise<void> {
    const list = (this.#pending[kind] ??= []) as unknown[];
    list.push(...facts);
    this.#count += facts.length;
    if (this.#count >= BATCH) {
      await this.flush();
    }
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    if (this.#count === 0) {
      return;
    }
    const batch = this.#pending;
    this.#pending = {};
    this.#count = 0;
    const { rejected } = await this.#sink.write(batch);
    this.rejected += rejected.length;
    this.firstRejection ??= rejected[0];
    for (const { kind, field, index } of rejected) {
      const fact = batch[kind]?.[index];
      if (field === 'entityRef' && fact && 'entityRef' in fact) {
        this.refused.add(fact.entityRef);
      }
    }
  }
}
