import type { SampleFact } from '@guildhall/plugin-contribution-metrics-node';
import { Portion } from '../api/Portion';
import { QueryError } from '../api/QueryError';
import type { Answer } from '../api/readAnswer';
import type { MetricMode } from '../definitions/Metric';
import type { Point } from '../domain/series';
import type { Question } from '../domain/Question';
import { floorTo } from '../domain/steps';
import { assignSeries } from './assignSeries';
import {
  linkTo,
  noteSilence,
  noteWarnings,
  type MetricTask,
} from './MetricTask';

const MINUTE = 60_000;
/** Prometheus refuses to give more for each series. */
const MOST_STEPS = 11_000;
/** Values of all assets that are asked for at once. */
const MOST_VALUES = 200_000;

/** Asks for the value of the moment, at a whole minute: who asks again in the same minute gets the same sample. */
export async function measureInstant(
  task: MetricTask,
  question: Question,
): Promise<void> {
  const at = floorTo(task.newest, MINUTE);
  const answer = await task.api.query(question.query, at);
  noteWarnings(task, answer);
  if (answer.type === 'matrix') {
    throw new QueryError(
      'wrong',
      'the query gives all values of a time range; take one number out of it, such as with rate(…[5m]) or last_over_time(…[1h])',
    );
  }
  const atOnce: Answer = {
    ...answer,
    series: answer.series.map(({ labels, points }) => ({
      labels,
      points: points.map(([, value]): Point => [at, value]),
    })),
  };
  const values = assignSeries(question, atOnce, task.problems);
  noteSilence(task, question, new Set(values.keys()));
  await task.writer.add({ samples: samplesOf(task, question, values) }, () =>
    task.memory.addSeen(question, values.keys()),
  );
}

/**
 * Asks for the values at whole steps since the last round, in parts that Prometheus gives and we can take.
 *
 * @returns whether there was anything to ask for
 */
export async function measureRange(
  task: MetricTask,
  question: Question,
  mode: Extract<MetricMode, { type: 'range' }>,
): Promise<boolean> {
  const { step, history } = mode;
  const last = floorTo(task.newest, step);
  const until = Math.max(
    task.memory.get(question).until ?? -Infinity,
    last - history,
  );
  let start = floorTo(until, step) + step;
  if (start > last) {
    return false;
  }
  const portion = new Portion(
    Math.max(
      1,
      Math.min(MOST_STEPS, Math.floor(MOST_VALUES / question.assets.length)),
    ),
  );
  const measured = new Set<string>();
  while (start <= last) {
    const end = Math.min(last, start + (portion.size - 1) * step);
    let answer: Answer;
    try {
      answer = await task.api.range(question.query, { start, end, step });
    } catch (error) {
      portion.shrink(error, (end - start) / step + 1);
      continue;
    }
    if (answer.type !== 'matrix') {
      throw new QueryError(
        'failed',
        `a range query was answered with a ${answer.type}; see whether baseUrl leads to Prometheus`,
      );
    }
    noteWarnings(task, answer);
    const values = assignSeries(question, answer, task.problems);
    for (const ref of values.keys()) {
      measured.add(ref);
    }
    await task.writer.add(
      { samples: samplesOf(task, question, values) },
      () => {
        task.memory.addSeen(question, values.keys());
        task.memory.update(question, { until: end });
      },
    );
    start = end + step;
  }
  noteSilence(task, question, measured);
  return true;
}

function samplesOf(
  { metric, publicUrl }: MetricTask,
  { query }: Question,
  values: Map<string, Point[]>,
): SampleFact[] {
  const url = linkTo(publicUrl, query);
  return [...values].flatMap(([entityRef, points]) =>
    points.map(([observedAt, value]) => ({
      entityRef,
      measure: metric.measure,
      value,
      observedAt,
      url,
    })),
  );
}
