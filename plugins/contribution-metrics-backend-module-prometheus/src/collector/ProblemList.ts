import type {
  CollectorContext,
  CollectorProblem,
} from '@guildhall/plugin-contribution-metrics-node';

const MOST_PROBLEMS = 50;
const LONGEST_SUBJECT = 400;

/** Gathers what a platform engineer should know about one metric. */
export class ProblemList {
  readonly #metric: string;
  readonly #problems = new Map<string, CollectorProblem>();
  #more = 0;

  constructor(metric: string) {
    this.#metric = metric;
  }

  /**
   * Adds a problem; the first one of a kind about the same stands for all.
   *
   * @param about - a part of the metric, such as `parameters.query`
   * @param asset - ref of the asset that it is about; else it is about the metric
   */
  add(
    kind: CollectorProblem['kind'],
    message: string,
    {
      about,
      asset,
      url,
    }: { about?: string; asset?: string; url?: string } = {},
  ): void {
    const subject = [this.#metric, about, asset]
      .filter(Boolean)
      .join(' · ')
      .slice(0, LONGEST_SUBJECT);
    const key = `${kind} ${subject}`;
    if (this.#problems.has(key)) {
      return;
    }
    if (this.#problems.size >= MOST_PROBLEMS) {
      this.#more++;
      return;
    }
    this.#problems.set(key, {
      kind,
      subject,
      message,
      entityRef: asset ?? this.#metric,
      url,
    });
  }

  /** Whether something was said about an asset. */
  hasAsset(asset: string): boolean {
    return [...this.#problems.values()].some(
      ({ entityRef }) => entityRef === asset,
    );
  }

  /** What was gathered. */
  list(): CollectorProblem[] {
    const problems = [...this.#problems.values()];
    if (this.#more > 0) {
      problems.push({
        kind: 'not-measured',
        subject: `${this.#metric} · more`.slice(0, LONGEST_SUBJECT),
        message: `There are ${
          this.#more
        } more problems with this metric; solve the others first`,
        entityRef: this.#metric,
      });
    }
    return problems;
  }

  /** Makes what was gathered the problems of the metric. */
  async report(log: CollectorContext['problems']): Promise<void> {
    await log.replace(scopeOf(this.#metric), this.list());
  }
}

/** The scope of a metric's problems. */
export function scopeOf(metric: string): string {
  return `metric:${metric}`;
}
