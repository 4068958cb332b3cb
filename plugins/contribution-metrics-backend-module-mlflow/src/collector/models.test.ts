import {
  CHURN,
  DAY,
  HOUR,
  MlflowFixture,
  MODEL,
  NOW,
} from '../__testUtils__/MlflowFixture';

describe('MlflowCollector, models', () => {
  let fixture: MlflowFixture;
  let server: MlflowFixture['server'];
  let context: MlflowFixture['context'];

  beforeEach(async () => {
    fixture = await MlflowFixture.create();
    ({ server, context } = fixture);
    server.addExperiment('1', 'training');
    context.addEntity(CHURN, { [MODEL]: 'churn' });
  });
  afterEach(() => server.stop());

  const updates = () =>
    context.samples({ measure: 'update' }).map(({ id }) => id);

  it('measures versions by their state', async () => {
    server.addModel('churn', NOW - 300 * DAY);
    server.addVersion('churn', NOW - 200 * DAY);
    server.addVersion('churn', NOW - 10 * DAY);
    server.addVersion('churn', NOW - 5 * DAY, {
      status: 'FAILED_REGISTRATION',
    });
    server.addVersion('churn', NOW - 2 * HOUR, {
      status: 'PENDING_REGISTRATION',
    });
    const pending = server.addVersion('churn', NOW - HOUR / 2, {
      status: 'PENDING_REGISTRATION',
    });
    server.setAlias('churn', 'production', '1');
    server.setAlias('churn', 'shadow', '2');
    server.setAlias('churn', 'canary', '2');
    await fixture.collect();

    expect(fixture.last('versions')).toBe(5);
    expect(fixture.last('ready-versions')).toBe(2);
    expect(fixture.last('failed-versions')).toBe(1);
    expect(fixture.last('pending-versions')).toBe(1);
    expect(fixture.last('days-since-version')).toBe(10);
    expect(fixture.last('aliased-versions')).toBe(2);
    expect(fixture.last('served-version-age-days')).toBe(200);
    // What is older than the history is no news.
    expect(updates()).toEqual(['2']);
    expect(fixture.problems('models')).toEqual([
      expect.stringContaining('version 3 failed'),
      expect.stringContaining('version 4 has not ended since 2026-07-01T10:00'),
    ]);

    // A registration ends: that is an update, once, and nothing older is told any more.
    Object.assign(pending, {
      status: 'READY',
      last_updated_timestamp: NOW + HOUR,
    });
    await fixture.collect({ after: 2 * HOUR });
    await fixture.collect({ after: HOUR });
    expect(updates()).toEqual(['2', '5']);
    expect(fixture.last('ready-versions')).toBe(3);
    expect(fixture.last('pending-versions')).toBe(1);
    expect(fixture.last('days-since-version')).toBe(0);
    expect(fixture.problems('models')).toEqual([]);
  });

  it('asks little and says nothing when nothing happened', async () => {
    server.addModel('churn', NOW - DAY);
    server.addVersion('churn', NOW - DAY, { run: 'r1' });
    server.addRun('r1', { end: NOW - DAY, user: 'ada' });
    context.addEntity('resource:default/users', {
      'feast.dev/feature-view': 'users',
    });
    await fixture.collect();
    const told = context.deliveries.length;
    await fixture.collect({ after: HOUR });
    expect(server.asked).toEqual([
      'registered-models/search',
      'model-versions/search',
      'experiments/search',
      'runs/search',
    ]);
    expect(context.deliveries).toHaveLength(told);
    // On a new day, numbers are said again.
    await fixture.collect({ after: 12 * HOUR });
    expect(context.values('versions')).toEqual([1, 1]);
    expect(fixture.last('days-since-version')).toBe(1);
  });

  it('reads no more versions than have changed', async () => {
    server.addModel('churn', NOW - 90 * DAY);
    server.addModel('other', NOW - 90 * DAY);
    for (let count = 0; count < 30; count++) {
      server.addVersion('other', NOW - 80 * DAY + count * HOUR);
      server.addVersion('churn', NOW - 70 * DAY + count * HOUR);
    }
    await fixture.collect();
    expect(fixture.last('versions')).toBe(30);
    server.page = 5;
    server.addVersion('churn', NOW + 5);
    server.addVersion('churn', NOW + 6);
    await fixture.collect({ after: HOUR });
    expect(fixture.last('versions')).toBe(32);
    expect(
      server.asked.filter(path => path === 'model-versions/search'),
    ).toHaveLength(1);
  });

  it('sees what was written a little late, and what follows a clock that was ahead', async () => {
    server.addModel('churn', NOW - DAY);
    server.addVersion('churn', NOW - HOUR);
    await fixture.collect();
    server.addVersion('churn', NOW - HOUR - 5 * 60_000);
    server.model('churn').last_updated_timestamp = NOW - HOUR;
    await fixture.collect({ after: HOUR });
    expect(fixture.last('versions')).toBe(2);
    server.addVersion('churn', NOW + 20 * HOUR);
    await fixture.collect({ after: HOUR });
    server.addVersion('churn', NOW + 3 * HOUR);
    await fixture.collect({ after: 2 * HOUR });
    expect(fixture.last('versions')).toBe(4);
  });

  it('counts a version once that two pages name', async () => {
    server.addModel('churn', NOW - DAY);
    for (let count = 0; count < 4; count++) {
      server.addVersion('churn', NOW - DAY + count);
    }
    server.page = 2;
    let pages = 0;
    server.instead = path => {
      // While the list is read, somebody registers a version, and everything moves by one place.
      if (path === 'model-versions/search' && ++pages === 2) {
        server.addVersion('churn', NOW - 1);
      }
      return false;
    };
    await fixture.collect();
    expect(fixture.last('versions')).toBe(4);
    await fixture.collect({ after: HOUR });
    expect(fixture.last('versions')).toBe(5);
  });

  it('sees deleted versions and changed tags, which are no change for MLflow', async () => {
    server.addModel('churn', NOW - 9 * DAY);
    const first = server.addVersion('churn', NOW - 8 * DAY);
    server.addVersion('churn', NOW - 7 * DAY);
    await fixture.collect();
    server.versions.splice(1, 1);
    server.model('churn').last_updated_timestamp = NOW + 1;
    first.tags.push({ key: 'Owner', value: 'ada@example.com' });
    await fixture.collect({ after: HOUR });
    expect(fixture.last('versions')).toBe(1);
    expect(fixture.last('days-since-version')).toBe(8);
    expect(context.ownership()).toEqual([
      expect.objectContaining({
        role: 'owner',
        principal: 'ada@example.com',
        detail: 'tag Owner of version 1',
      }),
    ]);
    // A deletion that hides behind another change is seen once a day.
    server.versions.length = 0;
    await fixture.collect({ after: HOUR });
    expect(fixture.last('versions')).toBe(1);
    await fixture.collect({ after: DAY });
    expect(fixture.last('versions')).toBe(0);
    expect(context.ownership()).toEqual([]);
  });

  it('withdraws an owner that nobody names any more', async () => {
    server.addModel('churn', NOW, { team: 'growth', steward: 'dana' });
    server.addVersion('churn', NOW, { run: 'r1' });
    server.addRun('r1', { end: NOW, user: 'ada' });
    await fixture.collect();
    const named = () =>
      context.ownership().map(({ role, principal }) => [role, principal]);
    expect(named()).toEqual([
      ['owner', 'growth'],
      ['steward-governance', 'dana'],
    ]);
    server.model('churn').tags.length = 0;
    await fixture.collect({ after: HOUR });
    expect(named()).toEqual([['owner', 'ada']]);
    expect(context.ownership()[0].detail).toBe('user of the run of version 1');
    // A deleted run has no user; the next word is the experiment's.
    server.runs.length = 0;
    server.experiments[0].tags = [{ key: 'owner', value: 'lab' }];
    await fixture.collect({ after: DAY });
    expect(named()).toEqual([]);
  });

  it('takes no prompt for a model', async () => {
    server.addModel('churn', NOW, { 'mlflow.prompt.is_prompt': 'True' });
    server.addVersion('churn', NOW);
    await fixture.collect();
    expect(context.samples()).toEqual([]);
    expect(fixture.problems('models')).toEqual([
      expect.stringContaining('missing-at-source: There is no registered'),
    ]);
  });

  it('keeps what happened to aliases', async () => {
    server.addModel('churn', NOW - DAY);
    server.addVersion('churn', NOW - 3 * DAY);
    server.addVersion('churn', NOW - 2 * DAY);
    server.addVersion('churn', NOW - 2 * DAY + 1);
    server.addVersion('churn', NOW - 2 * DAY + 2);
    server.setAlias('churn', 'champion', '1');
    await fixture.collect();
    expect(context.values('alias-change')).toEqual([]);
    expect(server.asked).not.toContain('model-versions/get');
    server.setAlias('churn', 'champion', '2');
    server.setAlias('churn', 'prüfling, neu', '1');
    await fixture.collect({ after: HOUR });
    server.setAlias('churn', 'prüfling, neu');
    await fixture.collect({ after: HOUR });
    expect(context.values('alias-change')).toEqual([1, 1, 1]);
    expect(
      context
        .aliases(CHURN)
        .map(({ alias, version, to }) => [alias, version, to]),
    ).toEqual([
      ['champion', '1', NOW + HOUR],
      ['prüfling, neu', '1', NOW + 2 * HOUR],
      ['champion', '2', undefined],
    ]);
    expect(fixture.last('served-version-age-days')).toBe(2);
  });

  it('asks for the aliases of tied models where lists leave them out', async () => {
    server.listsAliases = false;
    server.addModel('churn', NOW);
    server.addModel('untied', NOW);
    server.addVersion('churn', NOW);
    server.addVersion('untied', NOW);
    server.setAlias('churn', 'champion', '1');
    const alone = () =>
      server.asked.filter(path => path === 'registered-models/get').length;
    await fixture.collect();
    expect(fixture.last('aliased-versions')).toBe(1);
    expect(alone()).toBe(1);
    server.setAlias('churn', 'champion');
    server.setAlias('churn', 'shadow', '1');
    await fixture.collect({ after: HOUR });
    expect(context.values('alias-change')).toEqual([1, 1]);
    expect(alone()).toBe(1);
  });

  it('asks no model alone where nobody uses aliases', async () => {
    server.addModel('churn', NOW);
    await fixture.collect();
    await fixture.collect({ after: HOUR });
    expect(server.asked).not.toContain('registered-models/get');
  });

  it('measures models with odd names and odd parts beside the others', async () => {
    const names = [`it's "both"`, '100% ünï', 'a/b?c#d&e', '__proto__', 'x,y'];
    for (const [index, name] of names.entries()) {
      server.addModel(name, NOW - DAY);
      server.addVersion(name, NOW - DAY);
      context.addEntity(`resource:default/odd-${index}`, {
        [MODEL]: name.replace(',', '%2C'),
      });
    }
    server.addModel('churn', NOW - DAY);
    server.addVersion('churn', NOW - 2 * DAY);
    server.versions.push(
      { name: 'churn', version: 'latest' },
      { name: 'churn' },
      null as never,
      { version: '3', tags: 'none' },
      {
        name: 'churn',
        version: 2,
        creation_timestamp: 'soon',
        last_updated_timestamp: String(NOW - DAY),
        tags: [null, { key: 7 }],
        run_id: '',
      },
    );
    server.instead = (path, response) => {
      if (path === 'registered-models/search') {
        response.end(
          JSON.stringify({ registered_models: [null, ...server.models] }),
        );
        return true;
      }
      if (path === 'model-versions/search') {
        response.end(JSON.stringify({ model_versions: server.versions }));
        return true;
      }
      return false;
    };
    await fixture.collect();
    for (const index of names.keys()) {
      expect(fixture.last('versions', `resource:default/odd-${index}`)).toBe(1);
    }
    expect(fixture.last('versions')).toBe(2);
    await fixture.collect({ after: HOUR });
    expect(fixture.problems()).toEqual([]);
    expect(
      server.asked.filter(path => path === 'model-versions/search'),
    ).toHaveLength(1);
    expect(context.samples({ measure: 'update' })[1].url).toMatch(
      /^https:\/\/mlflow\.example\.com\/#\/models\/\S+\/versions\/1$/,
    );
  });
});
