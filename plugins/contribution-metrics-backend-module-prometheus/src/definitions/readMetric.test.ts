import type { JsonObject } from '@backstage/types';
import { readMetric } from './readMetric';

const INSTANCES = ['production', 'staging'];

function read(parameters: JsonObject) {
  return readMetric(
    {
      entityRef: 'contributionmetric:default/m',
      measure: 'm',
      parameters,
      assets: [],
    },
    INSTANCES,
  );
}

function problems(parameters: JsonObject): string[] {
  return (read(parameters).problems ?? []).map(
    ({ parameter, message }) => `${parameter} ${message}`,
  );
}

describe('readMetric', () => {
  it('reads every sort of metric', () => {
    expect(read({ query: 'up' }).metric).toMatchObject({
      mode: { type: 'instant' },
      match: [],
      instance: undefined,
    });
    expect(
      read({
        query: 'up',
        instance: 'staging',
        match: { job: 'prometheus.io/job' },
        range: { step: 'PT1M', history: 'P1D' },
      }).metric,
    ).toMatchObject({
      mode: { type: 'range', step: 60_000, history: 86_400_000 },
      match: [{ label: 'job', annotation: 'prometheus.io/job' }],
      instance: 'staging',
    });
    expect(
      read({ query: 'up_total', usage: { consumer: { label: 'client' } } })
        .metric?.mode,
    ).toEqual({
      type: 'usage',
      consumer: { label: 'client' },
      team: undefined,
      window: 3_600_000,
      history: 604_800_000,
    });
  });

  it.each<[JsonObject, RegExp]>([
    [{}, /^query is missing; give a text/],
    [{ query: 7 }, /^query is 7; give a text/],
    [
      { query: 'up', mode: 'range' },
      /^mode is not a parameter; allowed are query, match, instance, range, usage/,
    ],
    [
      { query: 'up{a="b}' },
      /^query has a text that begins with " and never ends/,
    ],
    [{ query: 'up', match: {} }, /^match is {}; give one to five labels/],
    [{ query: 'up', match: ['job'] }, /^match is \["job"\]/],
    [
      { query: 'up', match: { job: 'job' } },
      /^match.job is "job"; name the annotation/,
    ],
    [
      { query: 'up{job="${a.b/job}"}', match: { job: 'a.b/job' } },
      /^match stands beside the placeholder \${a.b\/job}/,
    ],
    [
      { query: 'up', instance: 'prod' },
      /^instance is "prod"; .* there are production, staging/,
    ],
    [
      { query: 'up', range: true },
      /^range is true; give an object with step, history/,
    ],
    [
      { query: 'up', range: { step: '5m' } },
      /^range.step is "5m"; give an ISO 8601 duration from PT10S to P1D, such as PT5M/,
    ],
    [{ query: 'up', range: { step: 'PT1S' } }, /^range.step is "PT1S"/],
    [
      { query: 'up', range: { every: 'PT5M' } },
      /^range.every is not a parameter; allowed are step, history/,
    ],
    [
      { query: 'up', range: { step: 'PT10S', history: 'P90D' } },
      /^range.history is P90D at steps of PT10S; it must hold 1 to 110000 steps/,
    ],
    [
      { query: 'up', range: {}, usage: { consumer: { text: 'a' } } },
      /^usage stands beside range/,
    ],
    [
      { query: 'up', usage: {} },
      /^usage.consumer is missing; give an object with label, text/,
    ],
    [
      { query: 'up', usage: { consumer: 'client' } },
      /^usage.consumer is "client"/,
    ],
    [
      { query: 'up', usage: { consumer: {} } },
      /^usage.consumer needs either a label or a text, not neither/,
    ],
    [
      { query: 'up', usage: { consumer: { label: 'a', text: 'b' } } },
      /not both/,
    ],
    [
      { query: 'up', usage: { consumer: { label: 'a' }, window: 'PT7H' } },
      /^usage.window is PT7H; give one that fits/,
    ],
    [
      { query: 'up', usage: { consumer: { label: 'a' }, history: 'PT5M' } },
      /^usage.history is PT5M, less than the window of PT1H/,
    ],
    [
      { query: 'rate(up[5m])', usage: { consumer: { label: 'a' } } },
      /^query is "rate\(up\[5m\]\)"; with usage, give the counter alone/,
    ],
  ])('refuses %j', (parameters, message) => {
    expect(problems(parameters)).toEqual([expect.stringMatching(message)]);
  });

  it('finds everything that is wrong at once', () => {
    expect(
      problems({ querry: 'up', instance: 'x', range: { step: 5 } }),
    ).toHaveLength(4);
  });
});
