import {
  experimentUrl,
  modelVersionUrl,
  readExperimentOwnership,
  readModelOwnership,
  runUrl,
  type Experiment,
  type ModelVersion,
  type RegisteredModel,
} from './index';

const model: RegisteredModel = {
  name: 'churn',
  tags: { team: 'growth', steward: 'dana' },
  aliases: [],
  latestVersions: [],
};
const newestVersion: ModelVersion = {
  name: 'churn',
  version: '7',
  status: 'READY',
  userId: 'eve',
  tags: { OWNER: 'ada', 'steward.testing': 'tess', steward: 'other' },
};
const run = { userId: 'bo' };
const experiment: Experiment = {
  id: '1',
  name: 'training',
  tags: { owned_by: 'lab', 'steward.documentation': 'dora' },
};
const without = { tags: { owner: '  ', steward: '' } };

describe('readModelOwnership', () => {
  it.each([
    [
      'the model',
      { model, newestVersion, run, experiment },
      'growth: tag team of the model',
    ],
    [
      'the version',
      { model: { ...model, ...without }, newestVersion, run, experiment },
      'ada: tag OWNER of version 7',
    ],
    [
      'the run',
      {
        model: { ...model, ...without },
        newestVersion: { ...newestVersion, ...without },
        run,
        experiment,
      },
      'bo: user of the run of version 7',
    ],
    [
      'the user of the version',
      {
        model: { ...model, ...without },
        newestVersion: { ...newestVersion, ...without },
        run: {},
        experiment,
      },
      'eve: user of version 7',
    ],
    [
      'the experiment',
      { model: { ...model, ...without }, experiment },
      'lab: tag owned_by of the experiment',
    ],
    ['nobody', { model: { ...model, ...without } }, undefined],
  ])('takes the owner from %s', (_, from, expected) => {
    const owner = readModelOwnership(from).find(({ role }) => role === 'owner');
    expect(owner && `${owner.word}: ${owner.detail}`).toBe(expected);
  });

  it('finds a steward for each duty', () => {
    expect(
      readModelOwnership({ model, newestVersion, run, experiment }).slice(1),
    ).toEqual([
      {
        role: 'steward-documentation',
        word: 'dora',
        detail: 'tag steward.documentation of the experiment',
      },
      {
        role: 'steward-testing',
        word: 'tess',
        detail: 'tag steward.testing of version 7',
      },
      {
        role: 'steward-governance',
        word: 'dana',
        detail: 'tag steward of the model',
      },
    ]);
  });

  it('takes the first of the tags that are configured', () => {
    const tags = {
      owner: ['squad', 'team'],
      steward: { documentation: [], testing: [], governance: [] },
    };
    const both = { ...model, tags: { ...model.tags, squad: 'core' } };
    expect(readModelOwnership({ model: both, experiment }, tags)).toEqual([
      { role: 'owner', word: 'core', detail: 'tag squad of the model' },
    ]);
    expect(readExperimentOwnership(experiment, tags)).toEqual([]);
  });
});

describe('links', () => {
  it('lead to names with odd characters', () => {
    const name = 'a/b 100%?#';
    expect(modelVersionUrl('https://m', name, '7')).toBe(
      'https://m/#/models/a%2Fb%20100%25%3F%23/versions/7',
    );
    expect(experimentUrl('https://m', '7')).toBe('https://m/#/experiments/7');
    expect(runUrl('https://m', '7', 'r')).toBe(
      'https://m/#/experiments/7/runs/r',
    );
  });
});
