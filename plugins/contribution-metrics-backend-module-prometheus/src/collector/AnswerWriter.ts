import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type FactBatch,
  type FactSink,
  FactWriter,
} from '@guildhall/plugin-contribution-metrics-node';

const BATCH = 1_000;

/** Facts of one answer. */
export type AnswerFacts = Pick<FactBatch, 'samples' | 'usage'>;

/**
 * Gathers the facts of answers that come side by side, and writes them one part after another; what is to be remembered of an answer
 * is remembered after its facts are written.
 */
export class AnswerWriter {
  readonly #writer: FactWriter;
  readonly #save: () => Promise<void>;
  #samples: NonNullable<FactBatch['samples']> = [];
  #usage: NonNullable<FactBatch['usage']> = [];
  #commits: Array<() => void> = [];
  #writing: Promise<void> = Promise.resolve();

  /** @param save - stores what the commits changed */
  constructor(sink: FactSink, save: () => Promise<void>) {
    this.#writer = new FactWriter(sink);
    this.#save = save;
  }

  /** @param commit - called when these facts, and all before them, are written */
  async add(facts: AnswerFacts, commit: () => void): Promise<void> {
    this.#samples.push(...(facts.samples ?? []));
    this.#usage.push(...(facts.usage ?? []));
    this.#commits.push(commit);
    if (this.#samples.length + this.#usage.length >= BATCH) {
      await this.flush();
    }
  }

  /** Writes what is left. */
  async flush(): Promise<void> {
    const samples = this.#samples;
    const usage = this.#usage;
    const commits = this.#commits;
    this.#samples = [];
    this.#usage = [];
    this.#commits = [];
    // One after another: a later part must never be remembered before an earlier one is written.
    this.#writing = this.#writing.then(() =>
      this.#write(samples, usage, commits),
    );
    await this.#writing;
  }

  /** Logs how many facts were not taken, and why; nothing if all were. */
  warnOfRejected(logger: LoggerService, subject: string): void {
    this.#writer.warnOfRejected(logger, subject);
  }

  async #write(
    samples: NonNullable<FactBatch['samples']>,
    usage: NonNullable<FactBatch['usage']>,
    commits: Array<() => void>,
  ): Promise<void> {
    // One answer may be long.
    for (let at = 0; at < samples.length; at += BATCH) {
      await this.#writer.add({ samples: samples.slice(at, at + BATCH) });
    }
    for (let at = 0; at < usage.length; at += BATCH) {
      await this.#writer.add({ usage: usage.slice(at, at + BATCH) });
    }
    await this.#writer.flush();
    if (commits.length > 0) {
      commits.forEach(commit => commit());
      await this.#save();
    }
  }
}
