import { evaluateTeams } from './evaluate';
import { addRelaxations } from './explainInfeasibility';
import type { TeamProblem } from './types';

const problem: TeamProblem = {
  people: [
    {
      id: 'ada',
      skills: ['ml'],
      homeTeams: ['group:default/risk'],
      choices: ['cost', 'idea'],
      attributes: { gender: 'woman' },
    },
    {
      id: 'bob',
      skills: [],
      homeTeams: ['group:default/risk'],
      choices: ['speed'],
      attributes: { gender: 'man' },
    },
    { id: 'cleo', skills: [], homeTeams: ['group:default/risk'], choices: [] },
    { id: 'dan', skills: ['ml'], homeTeams: [], choices: ['team'] },
    { id: 'eve', skills: [], homeTeams: [], choices: ['cost'] },
  ],
  options: [{ name: 'cost' }, { name: 'idea', within: 'speed' }],
  teams: [{ id: 'team', members: ['eve'], locked: false }],
  rules: {
    minSize: 2,
    maxSize: 2,
    maxPerHomeTeam: 1,
    mustHaveSkills: [{ skill: 'ml' }],
    neverIsolate: [{ attribute: 'gender', values: ['woman'] }],
  },
  locks: { together: [['ada', 'dan']], apart: [['ada', 'bob']] },
};

describe('evaluateTeams', () => {
  it('names what each team breaks, and says nothing of who stands alone', () => {
    const evaluation = evaluateTeams(problem, [
      { id: 'new-1', option: 'idea', members: ['ada', 'bob', 'cleo'] },
      { id: 'team', members: ['eve', 'dan'] },
      { id: 'empty', members: [] },
    ]);
    expect(
      evaluation.broken.map(rules => rules.map(({ message }) => message)),
    ).toEqual([
      [
        'has 3 people, at most 2 are allowed',
        'has 3 people of group:default/risk, at most 1 are allowed',
      ],
      [],
      [],
    ]);
    expect(JSON.stringify(evaluation.broken)).not.toMatch(/gender|woman/);
    expect(evaluation.brokenLocks.map(({ message }) => message)).toEqual([
      "ada, dan are to share a team and don't",
      "ada and bob are to be in different teams and aren't",
    ]);
    expect(evaluation.satisfaction).toEqual([
      { person: 'ada', team: 'new-1', rank: 2 },
      { person: 'bob', team: 'new-1', rank: 1 },
      { person: 'cleo', team: 'new-1', rank: undefined },
      { person: 'dan', team: 'team', rank: 1 },
    ]);
    expect(evaluation.report).toEqual({
      people: 4,
      unplaced: 0,
      solo: 0,
      firstChoiceRate: 2 / 3,
      meanRank: 4 / 3,
      worstRank: 2,
      isolatedPeople: 1,
      teamsWithoutSkill: 0,
      peopleWithoutMustHave: 0,
      homeTeamExcess: 2,
      sizes: { 2: 1, 3: 1 },
    });
  });

  it('counts what an unlisted choice means, and who has no team', () => {
    const { report, satisfaction } = evaluateTeams(problem, [
      { id: 'new-1', option: 'cost', members: ['bob'] },
      { id: 'team', members: ['eve'] },
    ]);
    expect(satisfaction[1]).toEqual({
      person: 'bob',
      team: 'new-1',
      rank: undefined,
    });
    expect(report).toMatchObject({
      unplaced: 3,
      firstChoiceRate: 0,
      meanRank: 3,
      teamsWithoutSkill: 2,
      peopleWithoutMustHave: 2,
    });
  });
});

it('replaces a relaxation by one of the same rule', () => {
  expect(
    addRelaxations(
      [
        { rule: 'skill', skill: 'ml', amount: 1 },
        { rule: 'apart', people: ['a', 'b'], amount: 1 },
      ],
      [
        { rule: 'skill', skill: 'ml', amount: 3 },
        { rule: 'apart', people: ['b', 'a'], amount: 1 },
        { rule: 'unplaced', amount: 2 },
      ],
    ),
  ).toEqual([
    { rule: 'skill', skill: 'ml', amount: 3 },
    { rule: 'apart', people: ['b', 'a'], amount: 1 },
    { rule: 'unplaced', amount: 2 },
  ]);
});
