import type {
  FactRejection,
  FactSink,
  SampleFact,
  UsageFact,
} from '@guildhall/plugin-contribution-metrics-node';

const BATCH = 2_000;

/** Facts of one answer. */
export interface Facts {
  samples?: SampleFact[];
  usage?: UsageFact[];
}

/** Gathers facts and writes them in batches; what is to be remembered is remembered after they are written. */
export class FactWriter {
  readonly #sink: FactSink;
  readonly #save: () => Promise<void>;
  #samples: SampleFact[] = [];
  #usage: UsageFact[] = [];
  #commits: Array<() => void> = [];
  #writing: Promise<void> = Promise.resolve();
  rejected = 0;
  firstRejection: FactRejection | undefined;

  /** @param save - stores what the commits changed */
  constructor(sink: FactSink, save: () => Promise<void>) {
    this.#sink = sink;
    this.#save = save;
  }

  /** @param commit - called when these facts, and all before them, are written */
  async add(facts: Facts, commit: () => void): Promise<void> {
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

  async #write(
    samples: SampleFact[],
    usage: UsageFact[],
    commits: Array<() => void>,
  ): Promise<void> {
    for (let at = 0; at < samples.length; at += BATCH) {
      await this.#deliver({ samples: samples.slice(at, at + BATCH) });
    }
    for (let at = 0; at < usage.length; at += BATCH) {
      await this.#deliver({ usage: usage.slice(at, at + BATCH) });
    }
    if (commits.length > 0) {
      commits.forEach(commit => commit());
      await this.#save();
    }
  }

  async #deliver(facts: Facts): Promise<void> {
    const { rejected } = await this.#sink.write(facts);
    this.rejected += rejected.length;
    this.firstRejection ??= rejected[0];
  }
}
