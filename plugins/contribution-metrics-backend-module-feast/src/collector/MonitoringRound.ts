import type {
  CollectorProblem,
  FactWriter,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  feastLink,
  type FeatureViewMetric,
} from '@guildhall/plugin-guildhall-node';
import type { FeastRoundOptions } from './FeastRound';
import {
  isMonitoringRefusal,
  MonitoringReader,
  type MonitoringState,
} from './MonitoringReader';
import type { ResolvedTie } from './ties';

const OFF_CURSOR = 'monitoring-off-until';
const LOOK_AGAIN = 86_400_000;
/** Views whose features are asked for at the same time; the source's own limit on requests holds too. */
const AT_ONCE = 8;

/** The part of a round that Feast's monitoring has, where it is switched on. */
export class MonitoringRound {
  readonly #round: FeastRoundOptions;
  readonly #reader: MonitoringReader;
  readonly #states = new Map<string, MonitoringState>();
  readonly #changed = new Map<string, FeatureViewMetric[]>();
  readonly #problems: CollectorProblem[] = [];
  #ties: ResolvedTie[] = [];
  /** What went wrong with the server, not with the statistics. */
  readonly failures: Error[] = [];

  /** Where the state of a project is kept. */
  static key(project: string): string {
    return `monitoring:${project}`;
  }

  constructor(round: FeastRoundOptions) {
    this.#round = round;
    this.#reader = new MonitoringReader(round.client, {
      now: round.now,
      signal: round.context.signal,
    });
  }

  /** What is known of the projects of ties, by project. */
  async read(ties: ResolvedTie[]): Promise<Map<string, MonitoringState>> {
    const { context, options, now } = this.#round;
    const { cursors, logger } = context;
    this.#ties = ties.filter(({ sort }) => sort === 'feature-view');
    const offUntil = (await cursors.get<number>(OFF_CURSOR)) ?? 0;
    if (!options.monitoring || now < offUntil) {
      return this.#states;
    }
    for (const project of new Set(this.#ties.map(tie => tie.project))) {
      const stored = await cursors.get<MonitoringState>(
        MonitoringRound.key(project),
      );
      try {
        const reading = await this.#reader.read(
          project,
          namesOf(this.#ties, project),
          stored,
        );
        if (!reading) {
          logger.info(
            `Feast ${options.source.name} has no monitoring switched on, so null rates, rows and drift are not measured; it is looked for again in a day`,
          );
          await cursors.set(OFF_CURSOR, now + LOOK_AGAIN);
          return this.#states;
        }
        this.#states.set(project, reading.state);
        this.#changed.set(project, reading.changed);
      } catch (error) {
        this.#take(error as Error, `monitoring of project ${project}`);
        if (stored) {
          // The age of what was seen last goes on.
          this.#states.set(project, stored);
        }
      }
    }
    return this.#states;
  }

  /** Measures the views whose statistics are new. */
  async measure(ties: ResolvedTie[], writer: FactWriter): Promise<void> {
    const views = ties.filter(({ sort }) => sort === 'feature-view');
    for (const [project, metrics] of this.#changed) {
      const state = this.#states.get(project)!;
      const news = new Map(metrics.map(metric => [metric.view, metric]));
      const due = views.filter(
        tie => tie.project === project && news.has(tie.name),
      );
      for (let first = 0; first < due.length; first += AT_ONCE) {
        this.#round.context.signal.throwIfAborted();
        await Promise.all(
          due
            .slice(first, first + AT_ONCE)
            .map(tie =>
              this.#measureView(tie, news.get(tie.name)!, state, writer),
            ),
        );
      }
    }
  }

  /** Keeps what was seen. To be called when all facts are written. */
  async remember(): Promise<void> {
    for (const project of this.#changed.keys()) {
      await this.#round.context.cursors.set(
        MonitoringRound.key(project),
        this.#states.get(project)!,
      );
    }
  }

  /** What a platform engineer should look at. */
  problems(): CollectorProblem[] {
    return [
      ...this.#problems,
      ...MonitoringReader.problemsOf(this.#ties, this.#states),
    ];
  }

  async #measureView(
    tie: ResolvedTie,
    metric: FeatureViewMetric,
    state: MonitoringState,
    writer: FactWriter,
  ): Promise<void> {
    const { source } = this.#round.options;
    try {
      await writer.add({
        samples: await this.#reader.measure(
          tie,
          metric,
          state,
          feastLink(source, tie.project, 'monitoring'),
        ),
      });
    } catch (error) {
      this.#take(
        error as Error,
        `${tie.entity.entityRef}: monitoring of ${tie.project}/${tie.name}`,
        tie.entity.entityRef,
      );
      // Everything is looked at again in the next round.
      state.sought = [];
      delete state.views[tie.name];
    }
  }

  #take(error: Error, subject: string, entityRef?: string): void {
    if (isMonitoringRefusal(error)) {
      this.#problems.push({
        kind: 'not-measured',
        subject: subject.slice(0, 400),
        message: `The statistics could not be read: ${error.message}`,
        entityRef,
      });
    } else {
      this.failures.push(error);
    }
  }
}

function namesOf(ties: ResolvedTie[], project: string): string[] {
  return [
    ...new Set(
      ties.filter(tie => tie.project === project).map(({ name }) => name),
    ),
  ].sort();
}
