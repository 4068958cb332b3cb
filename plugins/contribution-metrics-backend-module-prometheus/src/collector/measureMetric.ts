import type { CollectorContext } from '@guildhall/plugin-contribution-metrics-node';
import pLimit from 'p-limit';
import type { PrometheusApi } from '../api/PrometheusApi';
import { QueryError } from '../api/QueryError';
import { planQuestions } from './planQuestions';
import type { Assignment } from '../definitions/Workload';
import type { Question } from '../domain/Question';
import { AnswerWriter } from './AnswerWriter';
import type { ConsumerDirectory } from './ConsumerDirectory';
import { measureUsage } from './measureUsage';
import { measureInstant, measureRange } from './measureValues';
import { MetricMemory } from './MetricMemory';
import type { MetricTask } from './MetricTask';
import { ProblemList } from './ProblemList';

/** What all metrics of a round share. */
export interface Round {
  context: CollectorContext;
  api: PrometheusApi;
  consumers: ConsumerDirectory;
  /** The newest time that is asked for; milliseconds since the epoch, by the server's clock. */
  newest: number;
  publicUrl: string;
  concurrency: number;
  assetsPerMetric: number;
  /** Ends the round: what is under way is broken off, and nothing more is asked. */
  stop(cause: unknown): void;
}

/**
 * Asks the questions of one metric and writes their answers. A question that can't be answered is a problem of the metric.
 *
 * @throws SourceError when the server is the matter
 */
export async function measureMetric(
  assignment: Assignment,
  round: Round,
): Promise<void> {
  const { metric } = assignment;
  const { context } = round;
  const problems = new ProblemList(metric.ref);
  const memory = await MetricMemory.load(context.cursors, metric.ref);
  const writer = new AnswerWriter(context.sink, () => memory.save());
  const task: MetricTask = { ...round, metric, memory, writer, problems };
  const questions = planQuestions(assignment, round.assetsPerMetric, problems);
  memory.keep(questions);

  const limit = pLimit(round.concurrency);
  const answers = await Promise.allSettled(
    questions.map(question =>
      limit(async () => {
        try {
          return await answer(task, question);
        } catch (error) {
          round.stop(error);
          throw error;
        }
      }),
    ),
  );
  const failed = answers.find(
    (each): each is PromiseRejectedResult => each.status === 'rejected',
  );
  if (failed) {
    throw failed.reason;
  }
  await writer.flush();
  await memory.save();
  writer.warnOfRejected(context.logger, metric.ref);
  const asked = answers.some(each => each.status === 'fulfilled' && each.value);
  // Between two steps nothing is asked, and what was found at the last one still holds.
  if (asked || questions.length === 0) {
    await problems.report(context.problems);
  }
}

async function answer(task: MetricTask, question: Question): Promise<boolean> {
  const { mode } = task.metric;
  try {
    switch (mode.type) {
      case 'range':
        return await measureRange(task, question, mode);
      case 'usage':
        return await measureUsage(task, question, mode);
      default:
        await measureInstant(task, question);
        return true;
    }
  } catch (error) {
    if (!(error instanceof QueryError)) {
      throw error;
    }
    task.problems.add(
      error.kind === 'wrong' ? 'wrong-configuration' : 'not-measured',
      `${error.message}. Nothing was written; the last numbers stay, with their age`,
      { about: 'query', asset: question.key || undefined },
    );
    return true;
  }
}
