import type { CollectorEntity } from '@guildhall/plugin-contribution-metrics-node';
import type { Answer } from '../api/readAnswer';
import type { PrometheusApi } from '../api/PrometheusApi';
import type { Metric } from '../definitions/Metric';
import type { ConsumerDirectory } from './ConsumerDirectory';
import type { AnswerWriter } from './AnswerWriter';
import type { MetricMemory } from './MetricMemory';
import type { ProblemList } from './ProblemList';
import type { Question } from '../domain/Question';

const LONGEST_URL = 2_000;

/** What the measuring of one metric works with. */
export interface MetricTask {
  metric: Metric;
  api: PrometheusApi;
  memory: MetricMemory;
  writer: AnswerWriter;
  problems: ProblemList;
  consumers: ConsumerDirectory;
  /** The newest time that is asked for; milliseconds since the epoch, by the server's clock. */
  newest: number;
  /** Where people look at Prometheus. */
  publicUrl: string;
}

/** Passes on what Prometheus says about a number that it gave nevertheless. */
export function noteWarnings(
  { problems }: MetricTask,
  { warnings }: Answer,
): void {
  if (warnings.length > 0) {
    problems.add(
      'not-measured',
      `Prometheus warns: ${warnings.join(
        '; ',
      )}. The numbers were taken, and may be incomplete`,
      { about: 'warning' },
    );
  }
}

/** Says of which assets there are no numbers any more. */
export function noteSilence(
  { memory, problems }: MetricTask,
  question: Question,
  measured: ReadonlySet<string>,
): void {
  const seen = new Set(memory.get(question).seen ?? []);
  for (const { entityRef } of question.assets) {
    if (
      seen.has(entityRef) &&
      !measured.has(entityRef) &&
      !problems.hasAsset(entityRef)
    ) {
      problems.add(
        'not-measured',
        'The query gave numbers for this asset before, and gives none now. See whether the series has another name or other labels, and whether its target is still scraped; the last numbers stay, with their age',
        { asset: entityRef },
      );
    }
  }
}

/** The query in the expression browser; left out when it is too long for a link. */
export function linkTo(publicUrl: string, query: string): string | undefined {
  const url = `${publicUrl}/graph?g0.expr=${encodeURIComponent(
    query,
  )}&g0.tab=0`;
  return url.length <= LONGEST_URL ? url : undefined;
}

/** Refs of assets, a few by name. */
export function someOf(assets: CollectorEntity[]): string {
  const shown = assets.slice(0, 3).map(({ entityRef }) => entityRef);
  return assets.length > shown.length
    ? `${shown.join(', ')} and ${assets.length - shown.length} more`
    : shown.join(', ');
}
