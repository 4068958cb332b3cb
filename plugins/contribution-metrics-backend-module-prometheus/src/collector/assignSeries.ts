import type { Answer } from '../api/readAnswer';
import { QueryError } from '../api/QueryError';
import { describeDifferences, type Point, type Series } from '../domain/series';
import type { Question } from '../domain/Question';
import type { ProblemList } from './ProblemList';

/**
 * Gives each asset its values: of one series, or of several that follow each other. Says which assets have more than one value at a
 * time, and which values are not numbers; both are left out.
 *
 * @returns finite values by ref of the asset, oldest first
 * @throws QueryError when the series cannot be told apart by the labels of the question
 */
export function assignSeries(
  question: Question,
  answer: Answer,
  problems: ProblemList,
): Map<string, Point[]> {
  const values = new Map<string, Point[]>();
  for (const [ref, series] of seriesByAsset(question, answer)) {
    const points = series
      .flatMap(each => each.points)
      .sort(([a], [b]) => a - b);
    if (points.some(([at], index) => at === points[index - 1]?.[0])) {
      problems.add('ambiguous', describeMany(question, series), { asset: ref });
      continue;
    }
    const finite = points.filter(([, value]) => Number.isFinite(value));
    if (finite.length < points.length) {
      problems.add('not-measured', describeOddities(points), { asset: ref });
    }
    if (finite.length > 0) {
      values.set(ref, finite);
    }
  }
  return values;
}

/**
 * The series of each asset.
 *
 * @throws QueryError when the series cannot be told apart by the labels of the question
 */
export function seriesByAsset(
  question: Question,
  answer: Answer,
): Map<string, Series[]> {
  const { labels } = question;
  if (answer.type === 'scalar' && labels.length > 0) {
    throw new QueryError(
      'wrong',
      `the query gives one number without labels, but match tells assets apart by ${labels.join(
        ', ',
      )}; write a query that keeps these labels, such as "sum by (${labels.join(
        ', ',
      )}) (…)"`,
    );
  }
  const missing = labels.filter(
    label =>
      answer.series.length > 0 &&
      answer.series.every(series => !series.labels[label]),
  );
  if (missing.length > 0) {
    throw new QueryError(
      'wrong',
      `no series of the answer has the label ${missing.join(
        ', ',
      )} of match (labels are ${
        Object.keys(answer.series[0].labels).join(', ') || 'none'
      }); keep it in the query, such as by "sum by (${labels.join(', ')}) (…)"`,
    );
  }
  const byAsset = new Map<string, Series[]>();
  for (const series of answer.series) {
    for (const { entityRef } of question.assetsOf(series.labels)) {
      const all = byAsset.get(entityRef);
      if (all) {
        all.push(series);
      } else {
        byAsset.set(entityRef, [series]);
      }
    }
  }
  return byAsset;
}

function describeMany({ labels }: Question, series: Series[]): string {
  const by = labels.length > 0 ? `sum by (${labels.join(', ')}) (…)` : 'sum(…)';
  return `The query gives ${
    series.length
  } series for this asset where one is expected; they differ in ${describeDifferences(
    series.map(each => each.labels),
  )}. Make one of them, such as by "${by}" (or max, avg), narrow the query, or add a label to match. Nothing was written for the asset`;
}

function describeOddities(points: Point[]): string {
  const odd = points.filter(([, value]) => !Number.isFinite(value));
  const words = [...new Set(odd.map(([, value]) => String(value)))].join(', ');
  const of =
    points.length > 1 ? ` at ${odd.length} of ${points.length} steps` : '';
  return `The query gives ${words}${of}, which is no number: a division by zero, or a percentile without observations. Left out; write "… > 0" behind the divisor if that is as it should be`;
}
