import type { LoggerService } from '@backstage/backend-plugin-api';
import type { FactBatch, FactRejection, FactSink } from './collector';

const BATCH = 1_000;

/**
 * Writes the facts of a round in batches of about 1,000, so that a long history is never in memory, and keeps account of those that
 * were not taken. Call `flush` at the end, and set cursors after it.
 */
export class FactWriter {
  readonly #sink: FactSink;
  #pending: FactBatch = {};
  #count = 0;
  #rejected = 0;
  #firstRejection: FactRejection | undefined;
  readonly #refused = new Set<string>();

  constructor(sink: FactSink) {
    this.#sink = sink;
  }

  /**
   * Entities that the plugin doesn't take for assets, or not yet. What a collector remembers to have said of them it should forget, so
   * that it is said again when they are.
   */
  get refused(): ReadonlySet<string> {
    return this.#refused;
  }

  /**
   * Adds facts, which stay in one delivery, and writes when there are enough.
   *
   * @throws what the sink throws; the facts of that delivery are lost then, and the round should be
   */
  async add(facts: FactBatch): Promise<void> {
    for (const [kind, list = []] of Object.entries(facts)) {
      const pending = (this.#pending[kind as keyof FactBatch] ??=
        []) as unknown[];
      for (const fact of list) {
        pending.push(fact);
      }
      this.#count += list.length;
    }
    if (this.#count >= BATCH) {
      await this.flush();
    }
  }

  /**
   * Writes what is left.
   *
   * @throws what the sink throws
   */
  async flush(): Promise<void> {
    if (this.#count === 0) {
      return;
    }
    const facts = this.#pending;
    this.#pending = {};
    this.#count = 0;
    const { rejected } = await this.#sink.write(facts);
    this.#rejected += rejected.length;
    this.#firstRejection ??= rejected[0];
    for (const { kind, field, index } of rejected) {
      const fact = facts[kind]?.[index];
      if (field === 'entityRef' && fact && 'entityRef' in fact) {
        this.#refused.add(fact.entityRef);
      }
    }
  }

  /** Logs how many facts were not taken, and why the first of them was not; nothing if all were. `subject` is whose they are. */
  warnOfRejected(logger: LoggerService, subject: string): void {
    if (this.#firstRejection) {
      const { kind, field, reason } = this.#firstRejection;
      logger.warn(
        `${subject}: ${
          this.#rejected
        } facts were not taken; the first one of ${kind}, because of its ${field}: ${reason}`,
      );
    }
  }
}
