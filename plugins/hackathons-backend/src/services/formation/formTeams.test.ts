import {
  formTeams,
  type TeamProblem,
} from '@guildhall/plugin-hackathons-common';
import {
  person,
  crowd,
  form,
  solved,
  infeasible,
  teamOf,
} from './formTeams.fixtures';

describe('formTeams', () => {
  it('makes no teams of nobody, and says that one person is too few', async () => {
    const rules = { minSize: 3, maxSize: 5 };
    expect(await solved({ people: [], rules })).toMatchObject({
      teams: [],
      report: { people: 0, sizes: {}, optimal: true },
    });
    const alone = await infeasible({ people: [person('a')], rules });
    expect(alone.causes).toEqual([
      { message: '1 people are too few for a team of 3 to 5' },
    ]);
    expect(alone.proven).toBe(true);
  });

  it('divides odd numbers, and names the numbers that do not divide', async () => {
    const seven = await solved({
      people: crowd(7, () => ({})),
      rules: { minSize: 3, maxSize: 4 },
    });
    expect(seven.report.sizes).toEqual({ 3: 1, 4: 1 });

    const problem = {
      people: crowd(11, () => ({})),
      rules: { minSize: 4, maxSize: 5 },
    };
    const eleven = await infeasible(problem);
    expect(eleven.causes[0].message).toBe(
      "11 people don't divide into teams of 4 to 5: 2 teams have room for 10, and 3 need 12",
    );
    expect(eleven.proposals.length).toBeGreaterThan(1);
    for (const { relaxations } of eleven.proposals) {
      const after = await solved({ ...problem, relaxations });
      expect(after.report.people - after.report.unplaced).toBeGreaterThan(9);
    }
  });

  it('names the skill that nobody has, and solves without it', async () => {
    const problem: TeamProblem = {
      people: crowd(8, index => ({ skills: index === 0 ? ['ml'] : [] })),
      rules: { minSize: 4, maxSize: 4, mustHaveSkills: [{ skill: 'ml' }] },
    };
    const { causes, proposals } = await infeasible(problem);
    expect(causes).toEqual([
      {
        message:
          'Skill ml: only 1 person has it, and 2 teams need 1 each: 1 team goes without',
      },
    ]);
    expect(proposals[0]).toEqual({
      relaxations: [{ rule: 'skill', skill: 'ml', amount: 1 }],
      messages: [
        'Skill ml: 1 team would go without 1 of the people with it that they need',
      ],
    });
    const after = await solved({
      ...problem,
      relaxations: proposals[0].relaxations,
    });
    expect(after.report).toMatchObject({
      teamsWithoutSkill: 1,
      peopleWithoutMustHave: 4,
    });
  });

  it('tells what it takes when everybody is of one home team', async () => {
    const problem: TeamProblem = {
      people: crowd(6, () => ({ homeTeams: ['group:default/risk'] })),
      rules: { minSize: 3, maxSize: 3, maxPerHomeTeam: 2 },
    };
    const { causes, proposals } = await infeasible(problem);
    expect(causes[0].message).toBe(
      '6 people are of group:default/risk, and 2 teams with at most 2 of them have room for 4',
    );
    expect(proposals[0]).toEqual({
      relaxations: [
        { rule: 'home-team', homeTeam: 'group:default/risk', amount: 2 },
      ],
      messages: [
        'At most 2 → 3 people of a home team: 2 teams would have more than 2 people of group:default/risk',
      ],
    });
    const after = await solved({
      ...problem,
      relaxations: proposals[0].relaxations,
    });
    expect(after.report.homeTeamExcess).toBe(2);
  });

  it('isolates nobody, and says so when exactly one person cannot help standing alone', async () => {
    const rules = {
      minSize: 3,
      maxSize: 3,
      neverIsolate: [{ attribute: 'gender', values: ['woman', 'non-binary'] }],
    };
    const attributes = (index: number) =>
      ({
        attributes: {
          gender: ['woman', 'man', 'non-binary', 'man'][index % 4],
        },
      } as const);
    const people = crowd(9, attributes);
    const { report } = await solved({ people, rules });
    expect(report.isolatedPeople).toBe(0);

    const one = await infeasible({
      people: crowd(6, index => ({
        attributes: { gender: index === 0 ? 'woman' : 'man' },
      })),
      rules,
    });
    expect(one.causes[0].message).toBe(
      'Only one person chose what must not stand alone in a team (gender)',
    );
    expect(one.proposals[0].relaxations).toEqual([
      { rule: 'isolation', ...rules.neverIsolate[0], amount: 1 },
    ]);
  });

  it('keeps people together and apart, and refuses both at once', async () => {
    const people = crowd(8, () => ({}));
    const rules = { minSize: 4, maxSize: 4 };
    const both = await solved({
      people,
      rules,
      locks: {
        together: [
          ['p0', 'p7'],
          ['p7', 'p3'],
        ],
        apart: [
          ['p0', 'p1'],
          ['p0', 'p2'],
        ],
      },
    });
    const team = teamOf(both);
    expect(team('p3')).toBe(team('p0'));
    expect(team('p7')).toBe(team('p0'));
    expect(team('p1')).not.toBe(team('p0'));
    expect(team('p2')).not.toBe(team('p0'));

    const problem: TeamProblem = {
      people,
      rules,
      locks: {
        together: [
          ['p0', 'p1'],
          ['p1', 'p2'],
        ],
        apart: [['p2', 'p0']],
      },
    };
    const { causes, proposals } = await infeasible(problem);
    expect(causes).toEqual([
      { message: 'p2 and p0 are to be together and apart' },
    ]);
    const { relaxations } = proposals[0];
    expect(relaxations).toEqual([
      { rule: 'apart', people: ['p2', 'p0'], amount: 1 },
    ]);
    await solved({ ...problem, relaxations });
  });

  it('proposes whom to let meet when too many are to be apart', async () => {
    const problem: TeamProblem = {
      people: crowd(6, () => ({})),
      rules: { minSize: 3, maxSize: 3 },
      locks: {
        apart: [
          ['p0', 'p1'],
          ['p1', 'p2'],
          ['p2', 'p0'],
        ],
      },
    };
    const { proposals, proven } = await infeasible(problem);
    expect(proven).toBe(true);
    expect(proposals[0].relaxations).toEqual([{ rule: 'min-size', amount: 3 }]);
    await solved({ ...problem, relaxations: proposals[0].relaxations });
  });

  it('fills teams that are there, keeps their members, and leaves locked ones alone', async () => {
    const solution = await solved({
      people: crowd(9, index => ({
        choices: index < 3 ? ['team-a'] : [],
      })),
      teams: [
        { id: 'team-a', members: ['p7'] },
        { id: 'team-b', members: ['p8'], locked: true },
      ],
      rules: { minSize: 4, maxSize: 4 },
      locks: { assigned: { p5: 'team-a' } },
    });
    const [locked, filled, ...others] = solution.teams;
    expect(locked).toMatchObject({
      id: 'team-b',
      members: ['p8'],
      locked: true,
      broken: [],
    });
    expect(filled.existing).toBe(true);
    expect(filled.members).toHaveLength(4);
    expect(filled.members).toEqual(expect.arrayContaining(['p7', 'p5']));
    expect(others.map(({ id, members }) => [id, members.length])).toEqual([
      ['new-1', 4],
    ]);
    expect(solution.report.people).toBe(7);
    expect(solution.report.worstRank).toBe(2);

    const full = await infeasible({
      people: crowd(4, () => ({})),
      teams: [{ id: 'team-b', members: ['p3'], locked: true }],
      rules: { minSize: 3, maxSize: 3 },
      locks: { assigned: { p0: 'team-b' } },
    });
    expect(full.proposals[0].relaxations).toEqual([
      { rule: 'assigned', person: 'p0', amount: 1 },
    ]);
  });

  it('lets as few people as possible work alone, if that is allowed', async () => {
    const solution = await solved({
      people: crowd(7, index => ({
        choices: index === 6 ? ['quiet'] : ['loud'],
      })),
      options: [{ name: 'loud', maxTeams: 1 }, { name: 'quiet' }],
      rules: { minSize: 3, maxSize: 6, allowSolo: true },
    });
    expect(solution.report).toMatchObject({
      solo: 0,
      sizes: { 3: 1, 4: 1 },
    });
    const forced = await solved({
      people: crowd(7, index => ({
        choices: index === 6 ? ['quiet'] : ['loud'],
      })),
      options: [{ name: 'loud', maxTeams: 1 }, { name: 'quiet' }],
      rules: { minSize: 6, maxSize: 6, allowSolo: true },
    });
    expect(forced.report).toMatchObject({
      solo: 1,
      unplaced: 0,
      firstChoiceRate: 1,
      optimal: true,
    });
    expect(forced.teams.at(-1)).toMatchObject({
      members: ['p6'],
      option: 'quiet',
    });
  });

  it('takes any text for an id', async () => {
    const names = ['toString', '__proto__', 'Ñandú 🦤', "'; --", 'a\nb', ''];
    const { teams, satisfaction } = await solved({
      people: names.map(id =>
        person(id, { choices: ['constructor', '∅'], skills: ['__proto__'] }),
      ),
      options: [{ name: '∅' }, { name: 'constructor' }],
      rules: {
        minSize: 3,
        maxSize: 3,
        mustHaveSkills: [{ skill: '__proto__', people: 3 }],
        neverIsolate: [{ attribute: 'toString', values: ['x'] }],
      },
    });
    expect(teams.flatMap(({ members }) => members).sort()).toEqual(
      [...names].sort(),
    );
    expect(satisfaction.map(({ rank }) => rank)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('refuses what makes no sense, naming it', async () => {
    const rules = { minSize: 2, maxSize: 3 };
    const people = [person('a'), person('b')];
    await expect(
      form({ people: [person('a'), person('a')], rules }),
    ).rejects.toThrow('people: a is there twice');
    await expect(
      form({ people, rules: { minSize: 4, maxSize: 3 } }),
    ).rejects.toThrow('rules.maxSize: is 3, must be at least minSize (4)');
    await expect(
      form({ people, rules, locks: { apart: [['a', 'x']] } }),
    ).rejects.toThrow('locks.apart: x is none of the people');
    await expect(
      form({ people, rules, teams: [{ id: 't', members: [], option: 'x' }] }),
    ).rejects.toThrow('teams.t: x is none of the options');
  });

  it('keeps the rules with what it has when the solver has no time', async () => {
    const solution = await formTeams(
      {
        people: crowd(40, index => ({
          choices: [`theme-${index % 4}`, `theme-${(index + 1) % 4}`],
          homeTeams: [`group:default/${index % 7}`],
          skills: index % 3 === 0 ? ['ml'] : [],
        })),
        options: [0, 1, 2, 3].map(index => ({ name: `theme-${index}` })),
        rules: {
          minSize: 4,
          maxSize: 6,
          maxPerHomeTeam: 2,
          mustHaveSkills: [{ skill: 'ml' }],
        },
      },
      { solve: async () => ({ status: 'unknown' }) },
    );
    expect(solution).toMatchObject({
      status: 'solved',
      report: {
        unplaced: 0,
        teamsWithoutSkill: 0,
        homeTeamExcess: 0,
        optimal: false,
      },
    });
  });
});
