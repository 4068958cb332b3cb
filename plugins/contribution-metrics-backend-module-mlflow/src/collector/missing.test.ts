import {
  CHURN,
  DAY,
  HOUR,
  MlflowFixture,
  MODEL,
  NOW,
} from '../__testUtils__/MlflowFixture';

describe('MlflowCollector, missing models', () => {
  let fixture: MlflowFixture;
  let server: MlflowFixture['server'];
  let context: MlflowFixture['context'];

  afterEach(() => server.stop());

  beforeEach(async () => {
    fixture = await MlflowFixture.create();
    ({ server, context } = fixture);
    server.addExperiment('1', 'training');
    context.addEntity(CHURN, { [MODEL]: 'churn' });
    server.addModel('churn', NOW - 9 * DAY);
    server.addModel('twin', NOW - 9 * DAY);
    server.addVersion('twin', NOW - 9 * DAY, { run: 'r0' });
    server.addVersion('churn', NOW - 8 * DAY, { run: 'r1' });
    await fixture.collect();
  });

  it('names the new name of a renamed one, as long as it takes', async () => {
    server.model('churn').name = 'churn "2"';
    server.versions[1].name = 'churn "2"';
    // Somebody goes on under the new name at once.
    server.addVersion('churn "2"', NOW + 1, { run: 'r2' });
    await fixture.collect({ after: HOUR });
    await fixture.collect({ after: HOUR });
    expect(server.asked).not.toContain('registered-models/get');
    await fixture.collect({ after: DAY });
    expect(fixture.problems('models')).toEqual([
      expect.stringContaining('"churn" was renamed to "churn "2""'),
    ]);
    expect(context.values('versions')).toEqual([1]);
  });

  it('names the new name of one without versions', async () => {
    const empty = 'resource:default/empty';
    context.addEntity(empty, { [MODEL]: 'empty' });
    server.addModel('empty', NOW - 7 * DAY);
    await fixture.collect({ after: HOUR });
    server.model('empty').name = 'still empty';
    await fixture.collect({ after: HOUR });
    expect(fixture.problems('models')).toEqual([
      expect.stringContaining('"empty" was renamed to "still empty"'),
    ]);
  });

  it('does not take one for another that is as old', async () => {
    server.models.splice(0, 1);
    server.versions.splice(1, 1);
    await fixture.collect({ after: HOUR });
    expect(fixture.problems('models')).toEqual([
      expect.stringContaining('There is no registered model "churn"'),
    ]);
    // One that is made anew under the name is another one, that begins with version 1.
    server.addModel('churn', NOW + 1);
    server.addVersion('churn', NOW + 2, { run: 'r5' });
    await fixture.collect({ after: HOUR });
    expect(fixture.problems('models')).toEqual([]);
    expect(context.samples({ measure: 'update' }).map(({ id }) => id)).toEqual([
      '1',
      '1',
    ]);
  });

  it('reads one anew that was replaced between two rounds', async () => {
    server.addVersion('churn', NOW - DAY);
    server.addVersion('churn', NOW - DAY);
    await fixture.collect({ after: HOUR });
    server.models.splice(0, 1);
    server.versions.splice(1);
    server.addModel('churn', NOW + 2 * HOUR);
    server.addVersion('churn', NOW + 2 * HOUR);
    await fixture.collect({ after: 2 * HOUR });
    expect(context.values('versions')).toEqual([1, 3, 1]);
  });

  it('says when it may not be read', async () => {
    context.addEntity('resource:default/twin', { [MODEL]: 'twin' });
    server.forbidden.add('churn');
    await fixture.collect({ after: HOUR });
    expect(fixture.problems('models')).toEqual([
      expect.stringContaining('not-measured: The account may not read'),
    ]);
    expect(fixture.last('versions', 'resource:default/twin')).toBe(1);

    // What happened in the meantime is read when it may be again.
    server.addVersion('churn', NOW + HOUR);
    server.addVersion('twin', NOW + 2 * HOUR);
    await fixture.collect({ after: HOUR });
    server.forbidden.clear();
    server.addVersion('churn', NOW + 3 * HOUR);
    await fixture.collect({ after: HOUR });
    expect(fixture.problems('models')).toEqual([]);
    expect(fixture.last('versions')).toBe(3);
  });

  it('asks again for one that the list left out while it changed', async () => {
    let skipped = false;
    server.instead = (path, response) => {
      if (path === 'registered-models/search' && !skipped) {
        skipped = true;
        response.end('{"registered_models":[{"name":"twin"}]}');
        return true;
      }
      return false;
    };
    server.addVersion('churn', NOW + 1);
    await fixture.collect({ after: HOUR });
    expect(fixture.problems('models')).toEqual([]);
    expect(fixture.last('versions')).toBe(2);
  });
});
