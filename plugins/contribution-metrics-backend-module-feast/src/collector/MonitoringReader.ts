import type {
  CollectorProblem,
  SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';
import {
  SourceError,
  type FeastClient,
  type FeatureViewMetric,
} from '@guildhall/plugin-guildhall-node';
import { driftOf } from '../domain/drift';
import { samplesOf } from './objectFacts';
import type { ResolvedTie } from './ties';

const DAY = 86_400_000;
/** Older statistics are not looked for. */
const OLDEST_DAYS = 31;

/** What is remembered of the statistics of a project. */
export type MonitoringState = {
  /** Newest day that was seen. */
  until?: string;
  /** Names of the views that were looked for. */
  sought: string[];
  views: { [name: string]: ViewMonitoringState };
};

type ViewMonitoringState = {
  date: string;
  computedAt?: number;
  newestEventAt?: number;
  /** Problem of the newest statistics. */
  incomparable?: string;
};

/** The statistics of a project that are new. */
export interface MonitoringReading {
  state: MonitoringState;
  changed: FeatureViewMetric[];
}

/** Reads the statistics that Feast's monitoring keeps. */
export class MonitoringReader {
  readonly #client: FeastClient;
  readonly #now: number;
  readonly #signal: AbortSignal;

  constructor(
    client: FeastClient,
    { now, signal }: { now: number; signal: AbortSignal },
  ) {
    this.#client = client;
    this.#now = now;
    this.#signal = signal;
  }

  /**
   * What is new of views since the last round, by one request; by two when it is the first.
   *
   * @returns undefined if monitoring is not switched on
   * @throws SourceError
   */
  async read(
    project: string,
    sought: string[],
    stored: MonitoringState | undefined,
  ): Promise<MonitoringReading | undefined> {
    const previous = sought.every(name => stored?.sought.includes(name))
      ? stored
      : undefined;
    // Feast lists all views before it says that there are no statistics, unless a view is named.
    const [first] = sought;
    const isOn =
      stored !== undefined ||
      (await this.#client.featureViewMetrics({
        project,
        view: first,
        from: dayOf(this.#now),
        signal: this.#signal,
      })) !== undefined;
    if (!isOn) {
      return undefined;
    }
    const rows = await this.#client.featureViewMetrics({
      project,
      from: previous?.until ?? dayOf(this.#now - OLDEST_DAYS * DAY),
      signal: this.#signal,
    });
    if (!rows) {
      return undefined;
    }
    const state: MonitoringState = {
      until: previous?.until,
      sought,
      views: { ...previous?.views },
    };
    const wanted = new Set(sought);
    const newest = new Map<string, FeatureViewMetric>();
    for (const row of rows.filter(({ view }) => wanted.has(view))) {
      const known = newest.get(row.view) ?? state.views[row.view];
      if (!known || isNewer(row, known)) {
        newest.set(row.view, row);
      }
      if (!state.until || row.date > state.until) {
        state.until = row.date;
      }
    }
    for (const { view, date, computedAt, newestEventAt } of newest.values()) {
      state.views[view] = { date, computedAt, newestEventAt };
    }
    return { state, changed: [...newest.values()] };
  }

  /** Numbers of a tied view whose statistics are new. Its features are asked for, and compared with their baseline. */
  async measure(
    { project, name, entity }: ResolvedTie,
    metric: FeatureViewMetric,
    state: MonitoringState,
    url: string | undefined,
  ): Promise<SampleFact[]> {
    const { date, computedAt = this.#now, rows, worstNullRate } = metric;
    const asked = { project, view: name, signal: this.#signal };
    const [features = [], baseline = []] = await Promise.all([
      this.#client.featureMetrics({ ...asked, from: date }),
      this.#client.baseline(asked),
    ]);
    const { worst, incomparable } = driftOf(
      baseline,
      features.filter(each => each.date === date),
    );
    state.views[name].incomparable =
      incomparable.length > 0 ? incomparable.join(', ') : undefined;
    return samplesOf(
      entity.entityRef,
      {
        'row-count': rows,
        'null-rate':
          worstNullRate === undefined ? undefined : worstNullRate * 100,
        psi: worst?.psi,
      },
      computedAt,
      url,
    );
  }

  /** What could not be compared, of the newest statistics of tied views. */
  static problemsOf(
    ties: ResolvedTie[],
    states: Map<string, MonitoringState>,
  ): CollectorProblem[] {
    return ties.flatMap(({ project, name, entity }) => {
      const features = states.get(project)?.views[name]?.incomparable;
      return features
        ? [
            {
              kind: 'not-measured' as const,
              subject: `${entity.entityRef}: psi of ${project}/${name}`.slice(
                0,
                400,
              ),
              message:
                `The values of ${features} lie so differently that their histograms have no common bins; compute a new baseline, or look at outliers`.slice(
                  0,
                  1000,
                ),
              entityRef: entity.entityRef,
            },
          ]
        : [];
    });
  }
}

/** Whether monitoring can't be read for a reason that says nothing of the server as a whole. */
export function isMonitoringRefusal(error: unknown): error is SourceError {
  return (
    error instanceof SourceError &&
    (error.kind === 'refused' ||
      error.kind === 'garbage' ||
      error.kind === 'too-large' ||
      error.status === 403)
  );
}

function isNewer(
  row: FeatureViewMetric,
  known: Pick<FeatureViewMetric, 'date' | 'computedAt'>,
): boolean {
  return (
    row.date > known.date ||
    (row.date === known.date && (row.computedAt ?? 0) > (known.computedAt ?? 0))
  );
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
