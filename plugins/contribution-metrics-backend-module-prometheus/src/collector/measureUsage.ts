import type {
  SampleFact,
  UsageFact,
} from '@guildhall/plugin-contribution-metrics-node';
import { Portion } from '../api/Portion';
import { readCounters, type CounterReading } from '../api/readCounters';
import type { MetricMode, WordSource } from '../definitions/Metric';
import { growthOf, type CounterMemory } from '../domain/increase';
import type { Question } from '../domain/Question';
import type { Labels, Series } from '../domain/series';
import { floorTo, windowsBetween, type Span } from '../domain/steps';
import { seriesByAsset } from './assignSeries';
import {
  linkTo,
  noteSilence,
  noteWarnings,
  type MetricTask,
} from './MetricTask';

const DAY = 86_400_000;

type UsageMode = Extract<MetricMode, { type: 'usage' }>;

/** How much the counters of a window grew. */
interface WindowGrowth {
  window: Span;
  grown: Array<{ labels: Labels; increase: number }>;
}

/**
 * Reads counters in whole windows since the last round and writes what they grew by, as uses by consumers and as samples.
 *
 * @returns whether there was anything to ask for
 */
export async function measureUsage(
  task: MetricTask,
  question: Question,
  mode: UsageMode,
): Promise<boolean> {
  const state = task.memory.get(question);
  const newest = floorTo(task.newest, mode.window);
  const oldest = newest - floorTo(mode.history, mode.window);
  const known = state.until !== undefined && state.until >= oldest;
  const windows = windowsBetween(
    known ? state.until! : oldest,
    newest,
    mode.window,
  );
  if (windows.length === 0) {
    return false;
  }
  let counters = known ? state.counters ?? {} : {};
  if (!known) {
    // What counters had before; nothing is written of it.
    windows.unshift({ from: oldest - mode.window, to: oldest });
  }
  const measured = new Set<string>();
  let next = 0;
  const portion = new Portion(DAY / mode.window);
  while (next < windows.length) {
    const part = windows.slice(next, next + portion.size);
    let reading: CounterReading;
    try {
      reading = await readCounters(
        task.api,
        question.query,
        { from: part[0].from, to: part.at(-1)!.to },
        { split: part.length === 1 },
      );
    } catch (error) {
      portion.shrink(error, part.length);
      continue;
    }
    noteWarnings(task, { type: 'matrix', ...reading });
    const growth: WindowGrowth[] = [];
    for (const window of part) {
      const step = growIn(window, reading.series, counters, mode.window);
      counters = step.counters;
      if (window.from >= oldest || known) {
        growth.push(step.growth);
      }
    }
    const facts = await factsOf(task, question, mode, growth);
    for (const { entityRef } of facts.samples) {
      measured.add(entityRef);
    }
    const remembered = counters;
    const until = part.at(-1)!.to;
    await task.writer.add(facts, () => {
      task.memory.addSeen(question, measured);
      task.memory.update(question, { until, counters: remembered });
    });
    next += part.length;
  }
  noteSilence(task, question, measured);
  return true;
}

function growIn(
  window: Span,
  all: Series[],
  before: CounterMemory,
  length: number,
): { growth: WindowGrowth; counters: CounterMemory } {
  const series = all.map(({ labels, points }) => ({
    labels,
    points: points.filter(([at]) => at > window.from && at <= window.to),
  }));
  const { increases, memory } = growthOf(
    series,
    before,
    window.from - length,
    window.to,
  );
  return {
    growth: {
      window,
      grown: series.flatMap(({ labels }, index) => {
        const increase = increases[index];
        return increase === undefined ? [] : [{ labels, increase }];
      }),
    },
    counters: memory,
  };
}

async function factsOf(
  task: MetricTask,
  question: Question,
  mode: UsageMode,
  growth: WindowGrowth[],
): Promise<{ samples: SampleFact[]; usage: UsageFact[] }> {
  const used = growth.flatMap(({ grown }) =>
    grown.filter(({ increase }) => increase > 0),
  );
  await task.consumers.learn(
    wordsOf(used, mode.consumer),
    mode.team ? wordsOf(used, mode.team) : [],
  );
  noteWords(task, mode, used);
  const url = linkTo(task.publicUrl, question.query);
  const samples: SampleFact[] = [];
  const usage: UsageFact[] = [];
  for (const { window, grown } of growth) {
    // Inside of the window, so that it belongs to the day of its uses.
    const observedAt = window.to - 1;
    for (const [entityRef, increases] of byAsset(question, grown)) {
      samples.push({
        entityRef,
        measure: task.metric.measure,
        value: increases.reduce((sum, { increase }) => sum + increase, 0),
        observedAt,
        url,
      });
      for (const [consumer, use] of byConsumer(task, mode, increases)) {
        const count = Math.round(use.count);
        if (count >= 1 && Number.isSafeInteger(count)) {
          usage.push({
            entityRef,
            consumer,
            team: use.team,
            count,
            observedAt,
            id: `${task.metric.ref}@${window.to}`.slice(-200),
          });
        }
      }
    }
  }
  return { samples, usage };
}

function byAsset(question: Question, grown: WindowGrowth['grown']) {
  const increaseOf = new Map(
    grown.map(each => [each.labels, each.increase] as const),
  );
  const assigned = seriesByAsset(question, {
    type: 'matrix',
    warnings: [],
    series: grown.map(({ labels }) => ({ labels, points: [] })),
  });
  return new Map(
    [...assigned].map(([ref, series]) => [
      ref,
      series.map(({ labels }) => ({
        labels,
        increase: increaseOf.get(labels)!,
      })),
    ]),
  );
}

function byConsumer(
  { consumers }: MetricTask,
  mode: UsageMode,
  increases: WindowGrowth['grown'],
): Map<string, { count: number; team?: string }> {
  const uses = new Map<string, { count: number; team?: string }>();
  for (const { labels, increase } of increases) {
    const word = wordOf(mode.consumer, labels);
    if (word !== '') {
      const consumer = consumers.consumer(word);
      const use = uses.get(consumer) ?? { count: 0 };
      const team = mode.team && consumers.team(wordOf(mode.team, labels));
      uses.set(consumer, {
        count: use.count + increase,
        team: use.team ?? team,
      });
    }
  }
  return uses;
}

/** Says which uses belong to nobody, and which teams nobody knows. */
function noteWords(
  { problems, consumers }: MetricTask,
  { consumer, team }: UsageMode,
  used: WindowGrowth['grown'],
): void {
  const nameless = used.filter(
    ({ labels }) => wordOf(consumer, labels) === '',
  ).length;
  if (nameless > 0 && 'label' in consumer) {
    problems.add(
      'not-measured',
      `${nameless} of ${used.length} series that grew have no label ${consumer.label}, so nobody knows whose uses these are: they are in the metric's numbers, but not in the adoption. Give the series the label, or name the consumer by usage.consumer.text`,
      { about: 'usage.consumer' },
    );
  }
  for (const word of team ? new Set(wordsOf(used, team)) : []) {
    if (consumers.team(word) === undefined) {
      problems.add(
        'unresolved-principal',
        `No group or user is found for ${JSON.stringify(
          word.slice(0, 100),
        )}, the team of a consumer; add it to guildhall.identity or to the catalog`,
        { about: `team ${word}` },
      );
    }
  }
}

function wordsOf(used: WindowGrowth['grown'], source: WordSource): string[] {
  return used
    .map(({ labels }) => wordOf(source, labels))
    .filter(word => word !== '');
}

function wordOf(source: WordSource, labels: Labels): string {
  return ('text' in source ? source.text : labels[source.label] ?? '').trim();
}
