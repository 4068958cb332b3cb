import {
  BATCH,
  RUN,
  FEATURES,
  RAW,
  PIPELINE,
  runEvent,
  startReceiver,
} from './__testUtils__/startReceiver';

describe('facets', () => {
  it('reads assertions, tests and data quality, with severity apart from success', async () => {
    const { host, send } = await startReceiver();
    await send(
      runEvent('COMPLETE', '2026-03-01T10:00:00Z', {
        run: {
          runId: RUN,
          facets: {
            test: {
              tests: [
                { name: 'a', status: 'pass' },
                { name: 'b', status: 'fail', severity: 'warn' },
                { name: 'c', status: 'fail' },
                { name: 'd', status: 'skip' },
              ],
            },
          },
        },
        inputs: [
          {
            namespace: 's3://lake',
            name: 'raw/users',
            inputFacets: {
              dataQualityAssertions: {
                assertions: [
                  { assertion: 'not_null', success: true, column: 'id' },
                  { assertion: 'unique', success: true },
                  { assertion: 'range', success: 'true' },
                  { assertion: 'fresh', success: false, severity: 'error' },
                  { assertion: 'volume', success: false, severity: 'warn' },
                  { assertion: 'broken', success: 'perhaps' },
                ],
              },
              dataQualityMetrics: {
                rowCount: '1000',
                lastUpdated: '2026-03-01T09:00:00Z',
                columnMetrics: {
                  id: { nullCount: 0 },
                  email: { nullCount: 250 },
                },
              },
            },
          },
        ],
      }),
    );
    expect(host.values('assertion-pass-rate', RAW)).toEqual([0.75]);
    expect(host.values('assertion-errors', RAW)).toEqual([1]);
    expect(host.values('assertion-warnings', RAW)).toEqual([1]);
    expect(host.values('test-pass-rate', PIPELINE)).toEqual([0.5]);
    expect(host.values('row-count', RAW)).toEqual([1000]);
    expect(host.values('null-rate', RAW)).toEqual([0.25]);
    expect(host.values('last-updated-age', RAW)).toEqual([3600]);
  });

  it('reads owners and stewards of datasets by type', async () => {
    const { host, send } = await startReceiver({
      config: { ownershipTypes: { 'Rule Keeper': 'steward-governance' } },
    });
    const answer = await send({
      eventTime: '2026-03-01T10:00:00Z',
      producer: 'p',
      schemaURL: 's',
      dataset: {
        namespace: 'postgres://db:5432',
        name: 'ml.public.users',
        facets: {
          ownership: {
            owners: [
              { name: 'team:data', type: 'MAINTAINER' },
              { name: 'Jane.Doe+ml@example.com', type: 'docs steward' },
              { name: 'user:quentin', type: 'DATA_QUALITY' },
              { name: 'group:legal/privacy', type: 'rule-keeper' },
              { name: 'airflow', type: 'OWNER' },
              { name: 'team:x', type: 'ASTRONAUT' },
            ],
          },
        },
      },
    });
    expect(
      host.facts('ownership').map(o => [o.entityRef, o.role, o.principal]),
    ).toEqual([
      [FEATURES, 'owner', 'team:data'],
      [FEATURES, 'steward-documentation', 'Jane.Doe+ml@example.com'],
      [FEATURES, 'steward-testing', 'user:quentin'],
      [FEATURES, 'steward-governance', 'group:legal/privacy'],
    ]);
    expect(answer.body.notes).toEqual([
      {
        code: 'unknown-ownership-type',
        message: expect.stringContaining('"ASTRONAUT"'),
      },
    ]);
  });

  it('takes the latest owners of a batch, not the last', async () => {
    const { host, send } = await startReceiver();
    const owned = (eventTime: string, name: string) => ({
      eventTime,
      dataset: {
        namespace: 's3://lake',
        name: 'raw/users',
        facets: { ownership: { owners: [{ name }] } },
      },
    });
    await send(
      [
        owned('2026-03-02T10:00:00Z', 'team:new'),
        owned('2026-03-01T10:00:00Z', 'team:old'),
      ],
      BATCH,
    );
    expect(host.facts('ownership').map(o => o.principal)).toEqual(['team:new']);
  });

  it.each([
    [
      'application:Ranking Service',
      'OWNER',
      'component:default/ranking-service',
    ],
    ['component:ml/ranker', 'OWNER', 'component:ml/ranker'],
    ['Ada Lovelace', 'person', 'user:Ada Lovelace'],
    ['Blue', 'team', 'group:Blue'],
    ['Blue', undefined, 'Blue'],
    ['urn:li:corpuser:ada', 'person', 'urn:li:corpuser:ada'],
    ['ada@example.com', 'user', 'ada@example.com'],
  ])('hands on %s of type %s as %s', async (name, type, word) => {
    const { host, send } = await startReceiver({
      config: {
        ownershipTypes: { group: 'owner', user: 'owner' },
      },
    });
    await send({
      eventTime: '2026-03-01T10:00:00Z',
      dataset: {
        namespace: 's3://lake',
        name: 'raw/users',
        facets: { ownership: { owners: [{ name, type }] } },
      },
    });
    expect(host.facts('ownership').map(o => o.principal)).toEqual([word]);
  });

  it('follows column lineage, lineage facets and symlinks', async () => {
    const { host, send } = await startReceiver();
    await send({
      eventTime: '2026-03-01T10:00:00Z',
      job: {
        namespace: 'airflow',
        name: 'train',
        facets: {
          lineage: {
            entries: [
              {
                type: 'JOB',
                inputs: [{ type: 'DATASET', namespace: 'n', name: 'config' }],
              },
            ],
          },
        },
      },
      outputs: [
        {
          namespace: 'hive',
          name: 'users',
          facets: {
            symlinks: {
              identifiers: [
                { namespace: 's3://lake', name: '/features/users', type: 'T' },
              ],
            },
            columnLineage: {
              fields: {
                id: {
                  inputFields: [
                    { namespace: 's3://lake', name: 'raw/users', field: 'id' },
                  ],
                },
                __proto__: { inputFields: 'nonsense' },
              },
            },
            lineage: {
              inputs: [{ type: 'DATASET', namespace: 'n', name: 'lookup' }],
            },
          },
        },
      ],
    });
    expect(host.facts('lineage').map(l => `${l.from} > ${l.to}`)).toEqual([
      `openlineage:dataset/n/config > ${PIPELINE}`,
      `openlineage:dataset/n/lookup > ${FEATURES}`,
      `${RAW} > ${FEATURES}`,
      `${PIPELINE} > ${FEATURES}`,
    ]);
    expect(host.facts('usage')).toEqual([]);
  });

  it('takes lifecycle changes as updates, and notes a drop', async () => {
    const { host, send } = await startReceiver();
    const change = (state: string, day: string) => ({
      eventTime: `2026-03-${day}T10:00:00Z`,
      dataset: {
        namespace: 's3://lake',
        name: 'raw/users',
        facets: { lifecycleStateChange: { lifecycleStateChange: state } },
      },
    });
    await send(change('OVERWRITE', '01'));
    const dropped = await send(change('DROP', '02'));
    expect(host.values('update', RAW)).toEqual([1]);
    expect(dropped.body.notes.map((n: any) => n.code)).toContain(
      'dataset-dropped',
    );
  });
});
