import type {
  FactBatch,
  FactSink,
} from '@guildhall/plugin-contribution-metrics-node';

const BATCH = 1_000;
const KINDS = ['samples', 'usage', 'ownership', 'lineage'] as const;

type Pending = {
  [K in (typeof KINDS)[number]]: NonNullable<FactBatch[K]>;
};

/** Writes facts in batches. */
export class FactWriter {
  readonly #sink: FactSink;
  #pending: Pending = empty();

  constructor(sink: FactSink) {
    this.#sink = sink;
  }

  /** Adds the facts of one asset, and writes when there are enough. They stay in one delivery. */
  async add(facts: Partial<Pending>): Promise<void> {
    for (const kind of KINDS) {
      (this.#pending[kind] as unknown[]).push(...(facts[kind] ?? []));
    }
    if (KINDS.some(kind => this.#pending[kind].length >= BATCH)) {
      await this.flush();
    }
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    const facts = this.#pending;
    this.#pending = empty();
    if (KINDS.some(kind => facts[kind].length > 0)) {
      await this.#sink.write(facts);
    }
  }
}

function empty(): Pending {
  return { samples: [], usage: [], ownership: [], lineage: [] };
}
