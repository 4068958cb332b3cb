import type {
  FactBatch,
  FactRejection,
  FactSink,
  SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';

const BATCH = 1_000;

type Kind = keyof FactBatch;

/** Writes facts in batches, so that a long history is never in memory. */
export class FactWriter {
  readonly #sink: FactSink;
  #pending: FactBatch = {};
  #count = 0;
  readonly #last: SampleFact[] = [];
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

  /** Adds a sample that is written when all others are: a round that fails and is repeated must not tell it twice. */
  addLast(sample: SampleFact): void {
    this.#last.push(sample);
  }

  /** Writes all that is left. */
  async finish(): Promise<void> {
    await this.flush();
    await this.add('samples', ...this.#last.splice(0));
    await this.flush();
  }

  /** Writes what is left, without what has to be last. */
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
