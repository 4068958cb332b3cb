import {
  CHURN,
  DAY,
  EXPERIMENT,
  HOUR,
  MlflowFixture,
  MODEL,
  NOW,
} from '../__testUtils__/MlflowFixture';

const TRAINING = 'component:default/training';
const USERS = 'resource:default/users';
const OTHER_USERS = 'resource:default/other-users';

describe('MlflowCollector, runs', () => {
  let fixture: MlflowFixture;
  let server: MlflowFixture['server'];
  let context: MlflowFixture['context'];

  beforeEach(async () => {
    fixture = await MlflowFixture.create();
    ({ server, context } = fixture);
    server.addExperiment('1', 'training', { owner: 'group:default/lab' });
    server.addExperiment('2', 'Ideen: 100% "neu"');
  });
  afterEach(() => server.stop());

  const last = (measure: string) => fixture.last(measure, TRAINING);
  const uses = () =>
    context
      .usage()
      .map(({ entityRef, consumer, id }) => [entityRef, consumer, id]);

  describe('of an experiment', () => {
    beforeEach(() => {
      context.addEntity(TRAINING, { [EXPERIMENT]: 'training' });
    });

    it('counts each run once, however it ended and whenever it is seen', async () => {
      const run = (id: string, end: number | undefined, status: string) =>
        server.addRun(id, { end, status, user: 'ada', start: NOW - 40 * DAY });
      run('old', NOW - 89 * DAY, 'FAILED');
      run('a', NOW - 3 * DAY, 'FINISHED');
      run('b', NOW - 3 * DAY, 'FAILED');
      run('c', NOW - 2 * HOUR, 'KILLED');
      run('d', NOW - HOUR, 'FINISHED');
      server.addRun('part', {
        end: NOW - HOUR,
        status: 'FAILED',
        tags: { 'mlflow.parentRunId': 'd' },
      });
      const long = run('long', undefined, 'RUNNING');
      server.page = 2;
      await fixture.collect();
      expect(context.values('runs')).toHaveLength(5);
      expect(context.values('failed-runs')).toEqual([1, 1]);
      expect(last('run-success-rate')).toBeCloseTo(200 / 3);
      expect(last('days-since-success')).toBe(0);

      // It ended a little before what was seen last: clocks differ.
      long.info.end_time = NOW - HOUR - 30 * 60_000;
      long.info.status = 'FINISHED';
      await fixture.collect({ after: HOUR });
      expect(last('run-success-rate')).toBe(75);
      expect(context.values('runs')).toHaveLength(6);
      // Nothing is counted twice by later rounds, a full one among them.
      await fixture.collect({ after: HOUR });
      await fixture.collect({ after: DAY });
      await fixture.collect({ after: DAY });
      expect(last('run-success-rate')).toBe(75);
      expect(last('days-since-success')).toBe(2);
      await fixture.collect({ after: 28 * DAY });
      expect(context.values('run-success-rate')).toEqual([200 / 3, 75, 75, 75]);
      expect(last('run-users')).toBe(0);
      expect(last('days-since-success')).toBe(30);
    });

    it('counts users and keeps no name', async () => {
      // Names that no digest holds by chance.
      server.addRun('a', { end: NOW - HOUR, user: 'wanda@example.com' });
      server.addRun('b', { end: NOW - 2 * HOUR, user: 'wanda@example.com' });
      server.addRun('c', { end: NOW - 2 * DAY, user: 'bo@example.com' });
      // Nobody, for MLflow.
      server.addRun('d', { end: NOW - HOUR, user: 'unknown' });
      await fixture.collect();
      expect(last('run-users')).toBe(2);
      const kept = JSON.stringify([
        ...context.memory,
        ...context.deliveries,
        ...context.messages,
      ]);
      expect(kept).not.toMatch(/wanda|bo@/);
      expect(context.ownership()).toMatchObject([
        {
          principal: 'group:default/lab',
          detail: 'tag owner of the experiment',
        },
      ]);
    });

    it('leaves runs for later that end in the future', async () => {
      server.addRun('a', { end: NOW + 3 * HOUR });
      server.addRun('b', { end: NOW - HOUR });
      await fixture.collect();
      expect(context.values('runs')).toHaveLength(1);
      server.addRun('c', { end: NOW + HOUR });
      await fixture.collect({ after: 3 * HOUR });
      expect(context.values('runs')).toHaveLength(3);
    });

    it('reads on where it stopped after days of silence', async () => {
      await fixture.collect();
      for (let day = 1; day <= 9; day++) {
        server.addRun(`r${day}`, { end: NOW + day * DAY });
      }
      await fixture.collect({ after: 9 * DAY });
      expect(context.values('runs')).toHaveLength(9);
    });

    it('names what became of a missing experiment', async () => {
      await fixture.collect();
      server.experiments[0].name = 'Training 2';
      await fixture.collect({ after: HOUR });
      expect(fixture.problems('experiments')).toEqual([
        expect.stringContaining('"training" was renamed to "Training 2"'),
      ]);
      server.experiments.splice(0, 1);
      await fixture.collect({ after: HOUR });
      expect(fixture.problems('experiments')).toEqual([
        expect.stringContaining('missing-at-source: There is no experiment'),
      ]);
    });

    it('reads the history of what is tied later', async () => {
      server.addRun('a', { end: NOW - 20 * DAY, experiment: '2' });
      server.addRun('b', { end: NOW - 20 * DAY });
      await fixture.collect();
      context.addEntity('component:default/ideas', { [EXPERIMENT]: '2' });
      await fixture.collect({ after: HOUR });
      expect(context.values('runs', 'component:default/ideas')).toEqual([1]);
      expect(fixture.last('run-success-rate', 'component:default/ideas')).toBe(
        100,
      );
      expect(last('run-success-rate')).toBe(100);
    });
  });

  describe('that use features and datasets', () => {
    beforeEach(() => {
      context.addEntity(USERS, {
        'feast.dev/feature-view': 'users',
        'feast.dev/project': 'shop',
      });
    });

    it('finds the consumer: a model, else an experiment of the catalog, else that of MLflow', async () => {
      const tags = { 'feast.feature_refs': 'users@v2:name,users@v2:age' };
      context.addEntity(CHURN, { [MODEL]: 'churn' });
      server.addModel('churn', NOW - DAY);
      server.addModel('untied', NOW - DAY);
      server.addVersion('churn', NOW - DAY, { run: 'm' });
      server.addVersion('untied', NOW - DAY, { run: 'u' });
      server.addRun('m', { end: NOW - HOUR, tags });
      server.addRun('u', { end: NOW - HOUR, tags, experiment: '2' });
      await fixture.collect();
      const external = 'mlflow:production/experiment/Ideen: 100% "neu"';
      expect(uses().sort()).toEqual([
        [USERS, external, 'u'],
        [USERS, CHURN, 'm'],
      ]);
      expect(context.lineage()).toMatchObject([{ from: USERS, to: CHURN }]);
      expect(server.asked.filter(path => path === 'runs/search').length).toBe(
        2,
      );

      context.addEntity(TRAINING, { [EXPERIMENT]: 'training' });
      server.addRun('e', { end: NOW + HOUR, tags });
      await fixture.collect({ after: HOUR });
      expect(uses()).toContainEqual([USERS, TRAINING, 'e']);
      // A version that is registered when the run is long over.
      server.addVersion('churn', NOW + 4 * HOUR, { run: 'e' });
      await fixture.collect({ after: 4 * HOUR });
      expect(uses()).toContainEqual([USERS, CHURN, 'e']);
      expect(uses()).toHaveLength(4);
    });

    it('names the team that the catalog does not know', async () => {
      const tags = { 'feast.feature_views': 'users' };
      context.people.set('ada', {
        ref: 'user:default/ada',
        team: 'group:default/ranking',
        by: 'name',
      });
      context.people.set('group:default/lab', {
        ref: 'group:default/lab',
        team: 'group:default/lab',
        by: 'ref',
      });
      context.people.set('dana', {
        ref: 'user:default/dana',
        team: 'group:default/risk',
        by: 'name',
      });
      context.addEntity(CHURN, { [MODEL]: 'churn' });
      context.addEntity(
        'resource:default/owned',
        { [MODEL]: 'owned' },
        { owner: 'group:default/x' },
      );
      for (const name of ['churn', 'owned']) {
        server.addModel(name, NOW, { owner: 'dana' });
        server.addVersion(name, NOW, { run: name });
        server.addRun(name, { end: NOW - HOUR, tags, experiment: '2' });
      }
      server.addRun('a', { end: NOW - HOUR, tags, user: 'ada' });
      server.addRun('b', { end: NOW - HOUR, tags, user: 'stranger' });
      server.addRun('c', { end: NOW - HOUR, tags, experiment: '2' });
      await fixture.collect();
      const teams = new Map(context.usage().map(({ id, team }) => [id, team]));
      expect(Object.fromEntries(teams)).toEqual({
        a: 'group:default/ranking',
        b: 'group:default/lab',
        c: undefined,
        churn: 'group:default/risk',
        owned: undefined,
      });
    });

    it('lets the project decide between equal names, and never guesses', async () => {
      context.addEntity(OTHER_USERS, {
        'feast.dev/feature-view': 'users,sessions',
        'feast.dev/project': 'games',
      });
      const run = (id: string, project?: string) =>
        server.addRun(id, {
          end: NOW - HOUR,
          tags: {
            'feast.feature_views': 'users',
            ...(project && { 'feast.project': project }),
          },
        });
      run('shop', 'shop');
      run('games', 'games');
      run('third', 'third');
      const unclear = run('unclear');
      await fixture.collect();
      const consumer = 'mlflow:production/experiment/training';
      expect(uses()).toEqual([
        [USERS, consumer, 'shop'],
        [OTHER_USERS, consumer, 'games'],
      ]);
      expect(context.reportedProblems('uses')).toEqual([
        expect.objectContaining({
          kind: 'ambiguous',
          subject: 'feature view users',
        }),
      ]);
      // It is told as long as it is so, whether or not it happens again.
      await fixture.collect({ after: 2 * HOUR });
      expect(context.reportedProblems('uses')).toHaveLength(1);
      unclear.data.tags.push({ key: 'feast.project', value: 'shop' });
      context.catalog.pop();
      await fixture.collect({ after: HOUR });
      expect(context.reportedProblems('uses')).toEqual([]);
    });

    it('counts a dataset that a run was given, and not an asset as its own user', async () => {
      const dataset = 'resource:default/customers';
      context.addEntity(dataset, { 'mlflow.org/dataset': 'customers, orders' });
      context.addEntity(TRAINING, {
        [EXPERIMENT]: 'training',
        'mlflow.org/dataset': 'predictions',
      });
      server.addRun('a', {
        end: NOW - HOUR,
        datasets: ['orders', 'predictions', 'customers', 'else'],
      });
      await fixture.collect();
      expect(uses()).toEqual([[dataset, TRAINING, 'a']]);
      expect(context.lineage()).toMatchObject([
        { from: dataset, to: TRAINING },
      ]);
      await fixture.collect({ after: HOUR });
      await fixture.collect({ after: DAY });
      expect(uses()).toHaveLength(1);
    });

    it('ties a model to the feature service that its version names', async () => {
      const service = 'resource:default/service';
      context.addEntity(service, { 'feast.dev/feature-service': 'churn_v1' });
      context.addEntity(CHURN, { [MODEL]: 'churn' });
      server.addModel('churn', NOW);
      server.addVersion('churn', NOW, {
        tags: { 'feast.feature_service': 'churn_v1' },
      });
      await fixture.collect();
      expect(context.lineage()).toMatchObject([{ from: service, to: CHURN }]);
    });
  });
});
