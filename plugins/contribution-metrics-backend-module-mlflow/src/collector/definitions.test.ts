import {
  CHURN,
  DAY,
  HOUR,
  MlflowFixture,
  MODEL,
  NOW,
} from '../__testUtils__/MlflowFixture';

describe('MlflowCollector, metrics of runs', () => {
  let fixture: MlflowFixture;
  let server: MlflowFixture['server'];
  let context: MlflowFixture['context'];

  beforeEach(async () => {
    fixture = await MlflowFixture.create();
    ({ server, context } = fixture);
    server.addExperiment('1', 'training');
    context.addEntity(CHURN, { [MODEL]: 'churn' });
    server.addModel('churn', NOW - 9 * DAY, { owner: 'growth' });
    for (const [index, auc] of [0.75, 0.5, '0.875', 'NaN'].entries()) {
      const run = `r${index + 1}`;
      server.addVersion('churn', NOW - 8 * DAY + index, { run });
      server.addRun(run, {
        end: NOW - 8 * DAY + index,
        metrics: { auc, loss: 1, f2: 0.25, endless: Number.MAX_VALUE },
      });
    }
  });
  afterEach(() => server.stop());

  function define(measure: string, parameters: object, name = measure): void {
    context.metrics.push({
      entityRef: `contributionmetric:default/${name}`,
      measure,
      parameters: parameters as never,
      assets: [CHURN, 'resource:default/elsewhere'],
    });
  }

  it('gives the metric of the version behind an alias, and of the newest one', async () => {
    define('champion-auc', { metric: 'auc', alias: 'champion' });
    define('gain', { metric: 'auc', alias: 'champion', compare: 'previous' });
    define('newest-loss', { metric: 'loss' });
    define('loss-gain', { metric: 'loss', compare: 'previous' });
    define('versions', {});
    server.setAlias('churn', 'champion', '1');
    await fixture.collect();
    expect(fixture.last('champion-auc')).toBe(0.75);
    expect(fixture.last('gain')).toBeUndefined();
    expect(fixture.last('newest-loss')).toBe(1);
    expect(fixture.last('loss-gain')).toBe(0);
    expect(fixture.problems()).toEqual([]);

    server.setAlias('churn', 'champion', '3');
    await fixture.collect({ after: HOUR });
    expect(fixture.last('champion-auc')).toBe(0.875);
    expect(fixture.last('gain')).toBe(0.125);
    // Who held it before is known even if nobody held it in between.
    server.setAlias('churn', 'champion');
    await fixture.collect({ after: HOUR });
    server.setAlias('churn', 'champion', '2');
    await fixture.collect({ after: HOUR });
    expect(fixture.last('gain')).toBe(-0.375);
    // Runs that ended are not asked for again.
    await fixture.collect({ after: HOUR });
    expect(server.asked).not.toContain('runs/search');
    expect(context.values('gain')).toEqual([0.125, -0.375]);
    // Unless somebody asks for another metric of them.
    define('later', { metric: 'f2', alias: 'champion' });
    await fixture.collect({ after: HOUR });
    expect(fixture.last('later')).toBe(0.25);
  });

  it('asks for many runs at once', async () => {
    define('loss', { metric: 'loss' });
    for (let index = 0; index < 60; index++) {
      const ref = `resource:default/m${index}`;
      context.addEntity(ref, { [MODEL]: `m${index}` });
      context.metrics[0].assets.push(ref);
      server.addModel(`m${index}`, NOW);
      server.addVersion(`m${index}`, NOW, { run: `x${index}` });
      server.addRun(`x${index}`, { end: NOW, metrics: { loss: index } });
    }
    await fixture.collect();
    expect(fixture.last('loss', 'resource:default/m59')).toBe(59);
    expect(server.asked.filter(path => path === 'runs/search')).toHaveLength(1);
  });

  it('reads a run again that has not ended', async () => {
    define('loss', { metric: 'loss' });
    const run = server.addRun('r5', { metrics: { loss: 5 } });
    server.addVersion('churn', NOW - DAY, { run: 'r5' });
    await fixture.collect();
    run.data.metrics[0].value = 4;
    await fixture.collect({ after: HOUR });
    expect(context.values('loss')).toEqual([5, 4]);
  });

  it('says what is not there, and measures the rest', async () => {
    define('auc', { metric: 'auc' });
    define('endless', { metric: 'endless' });
    define('f1', { metric: 'f1', alias: 'champion' });
    define('constructor', { metric: 'constructor' });
    define('no-alias', { metric: 'auc', alias: 'nobody' });
    define('gone', { metric: 'auc', alias: 'gone' });
    define('loss', { metric: 'loss' });
    server.setAlias('churn', 'champion', '1');
    server.setAlias('churn', 'gone', '2');
    server.runs.splice(1, 1);
    await fixture.collect();
    expect(fixture.last('loss')).toBe(1);
    expect(fixture.last('versions')).toBe(4);
    const expected = [
      '"auc": the run r4 of version 4 has no number "auc" (it has f2, loss)',
      '"endless": the run r4 of version 4 has no number "endless"',
      '"f1": the run r1 of version 1 has no number "f1" (it has auc, f2, loss)',
      '"constructor": the run r4 of version 4 has no number "constructor"',
      '"gone": the run r2 of version 2 was deleted or may not be read',
    ].map(message => expect.stringContaining(message));
    expect(fixture.problems('models')).toEqual(expected);
    // What was kept says the same.
    await fixture.collect({ after: HOUR });
    expect(fixture.problems('models')).toEqual(expected);
  });

  it.each([
    [{}, "metric, which names a metric of MLflow's runs, is missing"],
    [{ metric: 7 }, 'is 7'],
    [{ metric: 'auc', alias: ['a'] }, 'parameters.alias must be'],
    [
      { metric: 'auc', compare: 'next' },
      'can only be "previous"; it is "next"',
    ],
  ])('refuses the parameters %j', async (parameters, message) => {
    define('odd', parameters);
    await fixture.collect();
    expect(context.reportedProblems('definitions')).toEqual([
      {
        kind: 'wrong-configuration',
        subject: 'contributionmetric:default/odd',
        entityRef: 'contributionmetric:default/odd',
        message: expect.stringContaining(message),
      },
    ]);
    expect(fixture.last('versions')).toBe(4);
  });

  it('refuses two meanings of one measure', async () => {
    define('auc', { metric: 'loss' }, 'one');
    define('auc', { metric: 'loss' }, 'two');
    define('auc', { metric: 'auc' }, 'three');
    await fixture.collect();
    expect(
      context.reportedProblems('definitions').map(({ subject }) => subject),
    ).toEqual(['contributionmetric:default/three']);
    expect(context.values('auc')).toEqual([1]);
  });
});
