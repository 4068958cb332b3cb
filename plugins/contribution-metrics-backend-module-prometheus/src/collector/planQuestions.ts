import type { CollectorEntity } from '@guildhall/plugin-contribution-metrics-node';
import { someOf } from './MetricTask';
import type { ProblemList } from './ProblemList';
import { annotationValues, Question } from '../domain/Question';
import type { Assignment } from '../definitions/Workload';

/**
 * The queries of a metric: one for all of its assets, or one for each. Assets that lack an annotation are left out, and named.
 *
 * @param assetsPerMetric - how many assets may be asked for one by one
 */
export function planQuestions(
  { metric, assets }: Assignment,
  assetsPerMetric: number,
  problems: ProblemList,
): Question[] {
  const { match, query } = metric;
  const annotations = [
    ...new Set([
      ...match.map(({ annotation }) => annotation),
      ...query.annotations,
    ]),
  ];
  const tied = tiedAssets(assets, annotations, problems);
  if (match.length > 0) {
    return tied.length > 0
      ? [Question.matching(tied, query.fill({}), match)]
      : [];
  }
  if (tied.length > assetsPerMetric) {
    problems.add(
      'wrong-configuration',
      `The metric asks for each of its ${tied.length} assets alone, and only ${assetsPerMetric} are allowed (assetsPerMetric): the others are not measured. Use match, which asks once for all of them, or raise the limit`,
      { about: 'assetsPerMetric' },
    );
  }
  return tied.slice(0, assetsPerMetric).flatMap(asset => {
    const values = Object.fromEntries(
      annotations.map(annotation => [
        annotation,
        annotationValues(asset, annotation),
      ]),
    );
    try {
      return [Question.about(asset, query.fill(values))];
    } catch (error) {
      problems.add(
        'wrong-configuration',
        `spec.collector.parameters.query ${(error as Error).message}`,
        { asset: asset.entityRef },
      );
      return [];
    }
  });
}

function tiedAssets(
  assets: CollectorEntity[],
  annotations: string[],
  problems: ProblemList,
): CollectorEntity[] {
  return annotations.reduce((tied, annotation) => {
    const without = tied.filter(
      asset => annotationValues(asset, annotation).length === 0,
    );
    if (without.length === 0) {
      return tied;
    }
    problems.add(
      'not-measured',
      `${without.length} of the ${
        assets.length
      } assets have no annotation ${annotation}, by which their series are found: ${someOf(
        without,
      )}. Give it to them, or leave them out in spec.appliesTo`,
      { about: annotation },
    );
    return tied.filter(asset => annotationValues(asset, annotation).length > 0);
  }, assets);
}
