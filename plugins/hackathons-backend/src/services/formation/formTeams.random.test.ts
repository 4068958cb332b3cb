import {
  createRandom,
  type TeamProblem,
  type TeamSolution,
} from '@guildhall/plugin-hackathons-common';
import { crowd, form, solved } from './formTeams.fixtures';

describe('formTeams with random problems', () => {
  it('gives the same teams for the same input', async () => {
    const problem = randomProblem(createRandom(7), 40);
    problem.rules = { minSize: 4, maxSize: 6, maxPerHomeTeam: 4 };
    problem.options = [{ name: 'x' }, { name: 'y' }];
    const withoutTime = ({ solvedMs, ...rest }: { solvedMs: number }) => rest;
    const [first, second] = await Promise.all([
      solved(problem),
      solved(problem),
    ]);
    expect(second.teams).toEqual(first.teams);
    expect(withoutTime(second.report)).toEqual(withoutTime(first.report));
  });

  it.each([
    { kind: 'of all kinds', rounds: 120, wholeColumns: undefined, most: 99 },
    // As in large events.
    { kind: 'of ideas', rounds: 40, wholeColumns: 0, most: 1 },
  ])('finds what trying everything finds, in problems $kind', async each => {
    const { rounds, wholeColumns, most } = each;
    const random = createRandom(2026);
    const seen = { solved: 0, infeasible: 0 };
    for (let round = 0; round < rounds; round += 1) {
      const problem = randomProblem(random, 3 + Math.floor(random() * 5));
      problem.options = problem.options?.map(option => ({
        ...option,
        maxTeams: Math.min(option.maxTeams ?? 99, most),
      }));
      const best = tryEverything(problem);
      const solution = await form(problem, { wholeColumns });
      seen[solution.status] += 1;
      // With the problem, so that a failure shows it.
      expect({ round, problem, ...(await summary(problem, solution)) }).toEqual(
        {
          round,
          problem,
          ...(best
            ? { status: 'solved', value: best, optimal: true }
            : { status: 'infeasible', proven: true, relaxed: 'solved' }),
        },
      );
    }
    expect(Math.min(seen.solved, seen.infeasible)).toBeGreaterThan(rounds / 6);
  });
});

async function summary(problem: TeamProblem, solution: TeamSolution) {
  if (solution.status === 'solved') {
    return {
      status: solution.status,
      value: judge(problem, solution.teams),
      optimal: solution.report.optimal,
    };
  }
  const { relaxations } = solution.proposals[0];
  const relaxed = await form({ ...problem, relaxations });
  return {
    status: solution.status,
    proven: solution.proven,
    relaxed: relaxed.status,
  };
}

const OPTIONS = ['x', 'y'];
/** Zones whose clocks don't change in November, with hours ahead of UTC. */
const OFFSETS: Record<string, number> = {
  'Europe/Berlin': 1,
  'America/New_York': -5,
  'Asia/Kolkata': 5.5,
  'Pacific/Honolulu': -10,
  'Pacific/Auckland': 13,
};

/** Whether two people work at the same time for so long: days of eight hours, turned against each other on a round of 24. */
function shareHours(
  a: string | undefined,
  b: string | undefined,
  wanted: number,
) {
  if (!a || !b) {
    return true;
  }
  const apart = Math.abs(OFFSETS[a] - OFFSETS[b]) % 24;
  return Math.max(0, 8 - Math.min(apart, 24 - apart)) >= wanted;
}

function randomProblem(random: () => number, count: number): TeamProblem {
  const pick = <T>(values: T[]) => values[Math.floor(random() * values.length)];
  const people = crowd(count, () => ({
    skills: random() < 0.5 ? ['ml'] : [],
    homeTeams: [pick(['red', 'blue', 'green'])],
    choices: pick([[], ['x'], ['y'], ['x', 'y'], ['y', 'x'], ['x', 'e', 'y']]),
    attributes: (random() < 0.3 ? { a: 'v' } : {}) as Record<string, string>,
    timezone: pick([...Object.keys(OFFSETS), undefined]),
  }));
  const minSize = pick([1, 2, 2, 3]);
  const rules = {
    minSize,
    maxSize: minSize + pick([0, 1, 1, 2]),
    maxPerHomeTeam: pick([undefined, 1, 2]),
    mustHaveSkills: random() < 0.4 ? [{ skill: 'ml' }] : [],
    neverIsolate: random() < 0.5 ? [{ attribute: 'a', values: ['v'] }] : [],
    minSharedHours: pick([undefined, 0, 1, 4, 6]),
  };
  return {
    people,
    rules,
    days: ['2026-11-24', '2026-11-25'],
    options: OPTIONS.map(name => ({
      name,
      maxTeams: pick([undefined, undefined, 1]),
    })),
    teams:
      random() < 0.4
        ? [{ id: 'e', members: ['p0'], option: pick([undefined, 'x']) }]
        : [],
    locks: {
      together: random() < 0.2 && count > 3 ? [['p1', 'p2']] : [],
      apart: random() < 0.3 && count > 4 ? [['p3', 'p4']] : [],
    },
  };
}

describe('formTeams with shared hours', () => {
  it('makes no team whose members do not share them, in events of all kinds', async () => {
    const random = createRandom(77);
    let teams = 0;
    for (let round = 0; round < 25; round += 1) {
      const problem = randomProblem(random, 20 + Math.floor(random() * 30));
      const minSharedHours = 1 + Math.floor(random() * 8);
      problem.rules = { minSize: 2, maxSize: 5, minSharedHours };
      problem.locks = {};
      const zoneOf = new Map(problem.people.map(one => [one.id, one.timezone]));
      const solution = await form(problem);
      if (solution.status === 'infeasible') {
        continue;
      }
      for (const { members, broken } of solution.teams) {
        const zones = members.map(id => zoneOf.get(id));
        expect({ round, zones, broken }).toEqual({
          round,
          zones: zones.filter(zone =>
            zones.every(other => shareHours(zone, other, minSharedHours)),
          ),
          broken: [],
        });
        teams += 1;
      }
      expect(solution.report).toMatchObject({
        outsideSharedHours: 0,
        withoutTimezone: problem.people.filter(one => !one.timezone).length,
      });
    }
    expect(teams).toBeGreaterThan(100);
  });
});

type Draft = { id: string; option?: string; members: string[] };

/** Worst rank, how many have it, and the sum of ranks; `undefined` if a rule is broken. */
function judge(problem: TeamProblem, drafts: Draft[]) {
  const { rules, people, locks, teams = [] } = problem;
  const byId = new Map(people.map(one => [one.id, one]));
  for (const { id, members } of drafts) {
    const all = members.map(member => byId.get(member)!);
    const before =
      teams
        .find(team => team.id === id)
        ?.members.map(member => byId.get(member)!) ?? [];
    const homes = ['red', 'blue', 'green'].map(home => [
      all.filter(({ homeTeams }) => homeTeams[0] === home).length,
      before.filter(({ homeTeams }) => homeTeams[0] === home).length,
    ]);
    const flagged = all.filter(({ attributes }) => attributes?.a).length;
    if (
      all.length < rules.minSize ||
      all.length > rules.maxSize ||
      homes.some(
        ([now, then]) => now > Math.max(rules.maxPerHomeTeam ?? 99, then),
      ) ||
      (rules.mustHaveSkills!.length > 0 &&
        !all.some(({ skills }) => skills.length > 0)) ||
      (rules.neverIsolate!.length > 0 && flagged === 1) ||
      all.some((one, index) =>
        all
          .slice(index + 1)
          .some(
            other =>
              !(before.includes(one) && before.includes(other)) &&
              !shareHours(
                one.timezone,
                other.timezone,
                rules.minSharedHours ?? 0,
              ),
          ),
      ) ||
      locks!.apart!.some(pair => pair.every(one => members.includes(one))) ||
      locks!.together!.some(
        set => set.filter(one => members.includes(one)).length === 1,
      )
    ) {
      return undefined;
    }
  }
  for (const { name, maxTeams = 99 } of problem.options!) {
    const used = drafts.filter(
      ({ id, option }) => option === name && id !== 'e',
    );
    if (used.length > maxTeams) {
      return undefined;
    }
  }
  return valueOfDrafts(problem, drafts);
}

function valueOfDrafts({ people, teams = [] }: TeamProblem, drafts: Draft[]) {
  const unlisted = Math.max(...people.map(({ choices }) => choices.length)) + 1;
  const before = teams.flatMap(({ members }) => members);
  const ranks = people
    .filter(({ id, choices }) => !before.includes(id) && choices.length > 0)
    .map(({ id, choices }) => {
      const { option, id: team } = drafts.find(({ members }) =>
        members.includes(id),
      )!;
      const position = choices.findIndex(
        choice => choice === option || choice === team,
      );
      return position < 0 ? unlisted : position + 1;
    });
  const worst = Math.max(1, ...ranks);
  return [
    worst,
    worst === 1 ? 0 : ranks.filter(rank => rank === worst).length,
    ranks.reduce((sum, rank) => sum + rank, 0),
  ];
}

function tryEverything(problem: TeamProblem) {
  const { people, rules, teams = [], options } = problem;
  const drafts: Draft[] = teams.map(({ id, option, members }) => ({
    id,
    option,
    members: [...members],
  }));
  const free = people
    .map(({ id }) => id)
    .filter(id => !drafts.some(({ members }) => members.includes(id)));
  let best: number[] | undefined;
  const place = (index: number) => {
    if (index === free.length) {
      const value = judge(problem, drafts);
      if (value && (!best || compare(value, best) < 0)) {
        best = value;
      }
      return;
    }
    for (const draft of drafts) {
      if (draft.members.length < rules.maxSize) {
        draft.members.push(free[index]);
        place(index + 1);
        draft.members.pop();
      }
    }
    for (const { name } of options!) {
      drafts.push({ id: `n${index}`, option: name, members: [free[index]] });
      place(index + 1);
      drafts.pop();
    }
  };
  place(0);
  return best;
}

function compare(a: number[], b: number[]) {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index < 0 ? 0 : a[index] - b[index];
}
