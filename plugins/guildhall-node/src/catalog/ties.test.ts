import type { Entity } from '@backstage/catalog-model';
import type { CatalogEntry } from './CatalogView';
import type { EntityDraft } from './EntityDraft';
import { sortObjects } from './sortObjects';
import { tieAnnotations, tiesOf, type Tie } from './ties';
import { unknownRef } from '../principals';

function entity(annotations: Record<string, string>, type?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name: 'x', annotations },
    spec: { type },
  };
}

function tie(
  system: Tie['system'],
  what: string,
  name: string,
  project?: string,
) {
  const annotation = `${system}.${system === 'mlflow' ? 'org' : 'dev'}/${what}`;
  return { system, annotation, name, project };
}

describe('tiesOf', () => {
  it.each<[Record<string, string>, string | undefined, string[]]>([
    [
      {
        'mlflow.org/registered-model': 'a%2Cb, c',
        'mlflow.org/experiment': '7',
      },
      'service',
      ['production//a,b', 'production//c', 'production//7'],
    ],
    [
      { 'feast.dev/feature-view': ' users ', 'feast.dev/project': 'ranking' },
      'feature-view',
      ['only/ranking/users'],
    ],
    [
      { 'feast.dev/project': 'ranking', 'feast.dev/instance': 'other' },
      'feature-store',
      ['other/ranking/ranking'],
    ],
    [{ 'feast.dev/project': 'ranking' }, 'service', []],
    [{ 'mlflow.org/registered-model': ' ' }, 'ml-model', []],
  ])('of %j with type %s', (annotations, type, expected) => {
    const ties = tiesOf(entity(annotations, type), {
      mlflow: 'production',
      feast: 'only',
    });
    expect(
      ties.map(({ instance, project = '', name }) =>
        [instance, project, name].join('/'),
      ),
    ).toEqual(expected);
  });

  it('reads back what was written', () => {
    for (const one of [
      tie('mlflow', 'registered-model', 'a,b'),
      tie('feast', 'feature-view', 'users', 'ranking'),
    ]) {
      expect(tiesOf(entity(tieAnnotations(one, 'x')), {})).toEqual([
        { ...one, instance: 'x' },
      ]);
    }
  });
});

describe('sortObjects', () => {
  function entry(name: string, ...ties: CatalogEntry['ties']): CatalogEntry {
    return {
      ref: `resource:default/${name}`,
      kind: 'Resource',
      namespace: 'default',
      name,
      ties,
    };
  }

  function sort(drafts: EntityDraft[], tied: CatalogEntry[]) {
    return sortObjects({ drafts, isUnwanted: () => false }, tied, {
      system: 'mlflow',
      name: 'production',
      origin: 'guildhall-mlflow:production',
    });
  }

  it('knows objects by their other words, and points to what stands for them', () => {
    const training = tie('mlflow', 'experiment', 'churn-training');
    const { ours, findOthers } = sort(
      [
        {
          tie: training,
          alsoKnownAs: [tie('mlflow', 'experiment', '7')],
          kind: 'Component',
          type: 'ml-pipeline',
          names: ['churn-training'],
        },
      ],
      [
        entry('mine', {
          ...tie('mlflow', 'experiment', '7'),
          instance: 'production',
        }),
      ],
    );
    expect(ours).toEqual([]);
    expect(findOthers(training)).toBe('resource:default/mine');
  });

  it.each<[string, string | undefined, Array<[string?, string?]>, number?]>([
    ['the project', 'ranking', [['fraud'], ['ranking']], 1],
    ['none in another project', 'ranking', [['fraud']], undefined],
    ['the one that names none', 'ranking', [[undefined]], 0],
    ['none of several', 'ranking', [[undefined], ['fraud']], undefined],
    ['the only one, if asked for none', undefined, [['ranking']], 0],
    [
      'none of two, if asked for none',
      undefined,
      [['ranking'], ['fraud']],
      undefined,
    ],
    [
      'none of two instances',
      'ranking',
      [
        ['ranking', 'a'],
        ['ranking', 'b'],
      ],
      undefined,
    ],
    [
      'the first of two entities',
      'ranking',
      [
        ['ranking', 'a'],
        ['ranking', 'a'],
      ],
      0,
    ],
  ])('finds of another system %s', (_, project, candidates, expected) => {
    const { findOthers } = sort(
      [],
      candidates.map(([ofProject, instance], index) =>
        entry(String(index), {
          ...tie('feast', 'feature-view', 'users', ofProject),
          instance,
        }),
      ),
    );
    expect(findOthers(tie('feast', 'feature-view', 'users', project))).toBe(
      expected === undefined ? undefined : `resource:default/${expected}`,
    );
  });
});

it.each([
  ['bob', 'unknown:default/bob'],
  ['Bob@Example.com', 'unknown:default/bob-example.com'],
  ['user:bob', 'user:default/bob'],
  ['Group:ml/risk', 'group:ml/risk'],
  ['流', 'unknown:default/word-d526fa64'],
  ['x'.repeat(64), `unknown:default/${'x'.repeat(54)}-7ce10097`],
])('makes a ref of %j, whom nobody knows', (word, ref) => {
  expect(unknownRef(word)).toBe(ref);
});
