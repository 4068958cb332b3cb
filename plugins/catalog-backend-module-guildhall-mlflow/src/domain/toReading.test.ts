import {
  DEFAULT_OWNERSHIP_TAGS,
  PatternFilter,
} from '@guildhall/plugin-guildhall-node';
import { ConfigReader } from '@backstage/config';
import type { RegistrySnapshot } from './RegistrySnapshot';
import { aliasTie, datasetTie, experimentTie, modelTie } from './ties';
import { toReading, type WantedObjects } from './toReading';

type Tags = Record<string, string>;

function version(number: string, runId: string, tags: Tags = {}) {
  return {
    name: 'churn',
    version: number,
    status: 'READY',
    runId,
    tags,
  };
}

function run(id: string, experimentId: string, tags: Tags = {}) {
  return {
    id,
    experimentId,
    status: 'FINISHED',
    tags,
    metrics: {},
    datasets: [],
  };
}

function model(name: string, tags: Tags = {}) {
  return { name, tags, aliases: [], latestVersions: [] };
}

function snapshot(rest: Partial<RegistrySnapshot> = {}): RegistrySnapshot {
  return {
    models: [
      {
        ...model('churn', { owner: 'risk', tier: '1', steward: 'dpo' }),
        description: 'Who leaves',
        aliases: [{ alias: 'champion', version: '2' }],
      },
    ],
    versions: new Map([
      [
        'churn',
        new Map(
          [version('1', 'r1'), version('2', 'r2'), version('10', 'r3')].map(
            one => [one.version, one],
          ),
        ),
      ],
    ]),
    runs: new Map(
      [
        run('r1', '1', { 'feast.feature_views': 'old' }),
        {
          ...run('r2', '2', {
            'feast.project': 'ranking',
            'feast.feature_service': 'rank_v3',
            'feast.feature_refs': 'users@v2:age, users:city,items:price',
          }),
          datasets: [{ name: 'customers' }],
        },
        run('r3', '3', {
          'feast.project': 'fraud',
          'feast.feature_views': 'users',
        }),
      ].map(one => [one.id, one]),
    ),
    experiments: new Map(
      ['first', 'second', 'third', 'unused'].map((name, index) => [
        String(index + 1),
        { id: String(index + 1), name, tags: {} },
      ]),
    ),
    ...rest,
  };
}

function filter(config: object = {}): PatternFilter {
  return PatternFilter.fromConfig(new ConfigReader(config as any));
}

const everything: WantedObjects = {
  models: true,
  aliases: true,
  experiments: true,
  names: filter(),
  tags: filter(),
};

function read(from = snapshot(), wanted: Partial<WantedObjects> = {}) {
  const reading = toReading(
    from,
    { ...everything, ...wanted },
    {
      publicUrl: 'https://mlflow.example.com',
      people: DEFAULT_OWNERSHIP_TAGS,
    },
  );
  return {
    ...reading,
    draft: (name: string) =>
      reading.drafts.find(({ tie }) => tie.name === name)!,
    names: reading.drafts.map(({ type, tie }) => `${type} ${tie.name}`),
  };
}

describe('toReading', () => {
  it('makes models, versions behind aliases, and pipelines that made versions', () => {
    expect(read().names).toEqual([
      'ml-model churn',
      'ml-model-version churn@champion',
      'ml-pipeline first',
      'ml-pipeline second',
      'ml-pipeline third',
    ]);
  });

  it('describes a model by its tags, and by what its aliased and newest versions were made from', () => {
    const view = (project: string, name: string) => ({
      system: 'feast',
      annotation: 'feast.dev/feature-view',
      name,
      project,
    });
    const { dependsOn, ...draft } = read().draft('churn');
    expect(draft).toEqual({
      tie: modelTie('churn'),
      kind: 'Resource',
      type: 'ml-model',
      names: ['churn', 'churn-model'],
      title: 'churn',
      description: 'Who leaves',
      tags: ['tier-1'],
      links: [
        { url: 'https://mlflow.example.com/#/models/churn', title: 'MLflow' },
      ],
      owner: 'risk',
      stewards: { governance: ['dpo'] },
    });
    expect(dependsOn).toHaveLength(7);
    expect(dependsOn).toEqual(
      expect.arrayContaining([
        {
          ...view('ranking', 'rank_v3'),
          annotation: 'feast.dev/feature-service',
        },
        view('ranking', 'users'),
        view('ranking', 'items'),
        view('fraud', 'users'),
        datasetTie('customers'),
        experimentTie('second'),
        experimentTie('third'),
      ]),
    );
  });

  it('describes the version behind an alias, without the tie of its model', () => {
    expect(read().draft('churn@champion')).toEqual({
      tie: aliasTie('churn', 'champion'),
      kind: 'Resource',
      type: 'ml-model-version',
      names: ['churn-champion'],
      title: 'churn@champion',
      description: 'Version 2 of churn',
      tags: ['v2', 'champion'],
      annotations: { 'mlflow.org/model-version': '2' },
      links: [
        {
          url: 'https://mlflow.example.com/#/models/churn/versions/2',
          title: 'Version 2 in MLflow',
        },
        {
          url: 'https://mlflow.example.com/#/experiments/2/runs/r2',
          title: 'Run that made it',
        },
      ],
      owner: 'risk',
      dependsOn: [modelTie('churn')],
    });
  });

  it('leaves out tags that are of no use in a catalog', () => {
    const tags = {
      'mlflow.source': 'x',
      'feast.project': 'x',
      Owner: 'x',
      reviewed: 'true',
      url: `https://example.com/${'x'.repeat(40)}`,
      note: 'two words',
      stage: 'prod',
    };
    expect(
      read(snapshot({ models: [model('churn', tags)] })).draft('churn').tags,
    ).toEqual(['reviewed', 'stage-prod']);
  });

  it.each<[string, Partial<WantedObjects>, string[]]>([
    ['models', { models: false }, ['churn']],
    ['aliases', { aliases: false }, ['churn@champion']],
    ['experiments', { experiments: false }, ['first', 'second', 'third']],
    [
      'a name',
      { names: filter({ exclude: ['CH*'] }) },
      ['churn', 'churn@champion', 'first', 'second', 'third'],
    ],
    [
      'a tag',
      { tags: filter({ exclude: ['tier=1'] }) },
      ['churn', 'churn@champion', 'first', 'second', 'third'],
    ],
  ])(
    'leaves out what %s excludes, and knows that it exists',
    (_, wanted, out) => {
      const ties = [
        modelTie('churn'),
        aliasTie('churn', 'champion'),
        ...['first', 'second', 'third'].map(experimentTie),
      ];
      const { drafts, isUnwanted } = read(snapshot(), wanted);
      expect(drafts.map(({ tie }) => tie)).toEqual(
        ties.filter(({ name }) => !out.includes(name)),
      );
      expect(ties.filter(isUnwanted).map(({ name }) => name)).toEqual(out);
      expect(isUnwanted(modelTie('gone'))).toBe(false);
      expect(isUnwanted(aliasTie('churn', 'gone'))).toBe(false);
      expect(isUnwanted(experimentTie('unused'))).toBe(true);
    },
  );

  it('makes do with a model without versions, an alias without its version, and runs that are gone', () => {
    const { names, draft } = read(
      snapshot({
        models: [
          model('empty'),
          {
            ...model('broken'),
            aliases: [{ alias: 'champion', version: '3' }],
          },
        ],
        versions: new Map([['broken', new Map([['2', version('2', 'gone')]])]]),
        runs: new Map(),
      }),
    );
    expect(names).toEqual([
      'ml-model broken',
      'ml-model-version broken@champion',
      'ml-model empty',
    ]);
    expect(draft('broken').dependsOn).toEqual([]);
    expect(draft('broken@champion').description).toBe('Version 3 of broken');
  });
});
