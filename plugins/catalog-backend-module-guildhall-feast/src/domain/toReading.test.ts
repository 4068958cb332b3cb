import { ConfigReader } from '@backstage/config';
import {
  DEFAULT_FEAST_TAG_NAMES,
  PatternFilter,
  type FeatureView,
} from '@guildhall/plugin-guildhall-node';
import { projectTie, serviceTie, sourceTie, viewTie } from './ties';
import {
  toReading,
  type ProjectContents,
  type WantedObjects,
} from './toReading';

function object(project: string, name: string) {
  return { project, name, description: '', owner: '', tags: {} };
}

function view(
  project: string,
  name: string,
  rest: Partial<FeatureView> = {},
): FeatureView {
  return {
    ...object(project, name),
    kind: 'feature-view',
    online: true,
    disabled: false,
    state: 'unspecified',
    entities: [],
    features: [],
    sources: [],
    views: [],
    streamed: false,
    definition: '',
    ...rest,
  };
}

function contents(name: string, rest: Partial<ProjectContents> = {}) {
  return {
    project: object(name, name),
    views: [],
    services: [],
    sources: [],
    ...rest,
  };
}

const ranking = contents('ranking', {
  project: { ...object('ranking', 'ranking'), owner: 'feed' },
  views: [
    view('ranking', 'users', {
      description: 'Who they are',
      owner: 'jane@example.com',
      tags: { tier: '1', steward: 'dpo, legal', team: 'feed' },
      sources: ['users', 'events'],
    }),
    view('ranking', 'ratios', { kind: 'on-demand', views: ['users'] }),
    view('ranking', 'clicks', { kind: 'label' }),
  ],
  services: [
    {
      ...object('ranking', 'rank_v3'),
      views: ['users', 'ratios'],
      features: 3,
      definition: '',
    },
  ],
  sources: [
    { ...object('ranking', 'users'), type: 'BATCH_FILE' },
    {
      ...object('ranking', 'events'),
      type: 'PUSH_SOURCE',
      batchSource: 'users',
    },
    { ...object('ranking', 'request'), type: 'REQUEST_SOURCE' },
  ],
});

function filter(config: object = {}): PatternFilter {
  return PatternFilter.fromConfig(new ConfigReader(config as any));
}

function read(
  projects: ProjectContents[],
  wanted: Partial<WantedObjects> = {},
  publicUrl = 'https://feast.example.com',
) {
  return toReading(
    projects,
    [{ project: 'ranking', subject: 'odd', message: 'It has no name' }],
    {
      featureStores: true,
      featureViews: true,
      featureServices: true,
      dataSources: true,
      projects: filter(),
      names: filter(),
      tags: filter(),
      ...wanted,
    },
    {
      address: { baseUrl: 'http://feast:6572', publicUrl },
      people: DEFAULT_FEAST_TAG_NAMES,
    },
  );
}

describe('toReading', () => {
  it('makes views, services, data sources and the store', () => {
    const { drafts } = read([ranking]);
    expect(
      drafts.map(({ kind, type, tie }) => `${kind} ${type} ${tie.name}`),
    ).toEqual([
      'Resource feature-view clicks',
      'Resource feature-view ratios',
      'Resource feature-view users',
      'Resource feature-service rank_v3',
      'Resource dataset events',
      'Resource dataset users',
      'Resource feature-store ranking',
    ]);
  });

  it('describes a view', () => {
    expect(read([ranking]).drafts[2]).toEqual({
      tie: viewTie('ranking', 'users'),
      kind: 'Resource',
      type: 'feature-view',
      names: ['users', 'ranking-users'],
      title: 'users',
      description: 'Who they are',
      tags: ['tier-1'],
      owner: 'jane@example.com',
      stewards: { governance: ['dpo', 'legal'] },
      links: [
        {
          url: 'https://feast.example.com/p/ranking/feature-view/users',
          title: 'Feast',
        },
      ],
      dependsOn: [
        projectTie('ranking'),
        sourceTie('ranking', 'users'),
        sourceTie('ranking', 'events'),
      ],
    });
  });

  it('knows what is made from what', () => {
    const { drafts } = read([ranking]);
    const of = (name: string, type: string) =>
      drafts.find(draft => draft.tie.name === name && draft.type === type)!
        .dependsOn;
    expect(of('ratios', 'feature-view')).toContainEqual(
      viewTie('ranking', 'users'),
    );
    expect(of('rank_v3', 'feature-service')).toEqual([
      viewTie('ranking', 'users'),
      viewTie('ranking', 'ratios'),
    ]);
    expect(of('events', 'dataset')).toEqual([sourceTie('ranking', 'users')]);
  });

  it('gives what has no owner to the owner of the project, and no links to a server without pages', () => {
    const { drafts } = read([ranking], {}, 'http://feast:6572');
    expect(drafts[1].owner).toBe('feed');
    expect(drafts[1].links).toEqual([]);
    expect(
      read([contents('a', { views: [view('a', 'b')] })]).drafts[0].owner,
    ).toBeUndefined();
  });

  it.each<[string, Partial<WantedObjects>, string[]]>([
    [
      'sorts',
      { featureViews: false, dataSources: false, featureStores: false },
      ['rank_v3'],
    ],
    [
      'services',
      { featureServices: false, featureStores: false },
      ['clicks', 'ratios', 'users', 'events', 'users'],
    ],
    [
      'names',
      { names: filter({ include: ['r*'] }) },
      ['ratios', 'rank_v3', 'ranking'],
    ],
    ['tags', { tags: filter({ include: ['tier=*'] }) }, ['users', 'ranking']],
  ])('leaves out %s, and knows that they exist', (_, wanted, names) => {
    const all = read([ranking]).drafts.map(({ tie }) => tie);
    const { drafts, isUnwanted } = read([ranking], wanted);
    const kept = drafts.map(({ tie }) => tie);
    expect(kept.map(({ name }) => name)).toEqual(names);
    expect(all.filter(isUnwanted)).toEqual(
      all.filter(
        tie =>
          !kept.some(
            other =>
              other.annotation === tie.annotation && other.name === tie.name,
          ),
      ),
    );
    expect(isUnwanted(viewTie('ranking', 'gone'))).toBe(false);
    expect(isUnwanted(viewTie('gone', 'users'))).toBe(false);
  });

  it('does not want anything of projects that are excluded', () => {
    const { isUnwanted } = read([], {
      projects: filter({ exclude: ['tmp*'] }),
    });
    expect(isUnwanted(viewTie('tmp_1', 'users'))).toBe(true);
    expect(isUnwanted(viewTie('ranking', 'users'))).toBe(false);
  });

  it('never wants what only requests bring along', () => {
    expect(read([ranking]).isUnwanted(sourceTie('ranking', 'request'))).toBe(
      true,
    );
  });

  it('keeps what it could not understand apart from what is gone', () => {
    const { isUnclear } = read([ranking]);
    expect(isUnclear?.(viewTie('ranking', 'odd'))).toBe(true);
    expect(isUnclear?.(serviceTie('ranking', 'odd'))).toBe(true);
    expect(isUnclear?.(viewTie('fraud', 'odd'))).toBe(false);
    expect(isUnclear?.(viewTie('ranking', 'gone'))).toBe(false);
  });
});
