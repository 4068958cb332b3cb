import type {
  FactRejection,
  FactSink,
  SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';
import type { GitMeasureId } from '../measures';
import type { EntityState } from './EntityState';

const BATCH = 1_000;

/** Writes facts in batches, so that a long history is never in memory. */
export class FactWriter {
  readonly #sink: FactSink;
  #pending: SampleFact[] = [];
  accepted = 0;
  rejected = 0;
  firstRejection: FactRejection | undefined;
  /** Entities that the plugin doesn't take for assets, or not yet. */
  readonly refused = new Set<string>();

  constructor(sink: FactSink) {
    this.#sink = sink;
  }

  /** Adds a fact, and writes when there are enough. */
  async add(
    state: EntityState,
    measure: GitMeasureId,
    fact: { value: number; observedAt: number; id?: string },
  ): Promise<void> {
    this.#pending.push({
      entityRef: state.entity.entityRef,
      measure,
      url: state.url,
      ...fact,
    });
    if (this.#pending.length >= BATCH) {
      await this.flush();
    }
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    if (this.#pending.length === 0) {
      return;
    }
    const samples = this.#pending;
    this.#pending = [];
    const result = await this.#sink.write({ samples });
    this.accepted += result.accepted;
    this.rejected += result.rejected.length;
    this.firstRejection ??= result.rejected[0];
    for (const { field, index } of result.rejected) {
      if (field === 'entityRef') {
        this.refused.add(samples[index].entityRef);
      }
    }
  }
}
