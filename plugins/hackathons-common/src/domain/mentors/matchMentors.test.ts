import { assign } from './assign';
import { matchMentors } from './matchMentors';
import type { MentoredTeam, MentorProblem, MentorProfile } from './types';

function mentor(id: string, more: Partial<MentorProfile> = {}): MentorProfile {
  return {
    id,
    skills: [],
    themes: [],
    maxTeams: 2,
    teams: 0,
    homeTeams: [],
    ...more,
  };
}

function team(id: string, more: Partial<MentoredTeam> = {}): MentoredTeam {
  return {
    id,
    wantedSkills: [],
    themes: [],
    people: [],
    homeTeams: [],
    timezones: [],
    ...more,
  };
}

/** The same numbers in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return below => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const DAYS = ['2026-11-23', '2026-11-24'];
const match = (problem: Omit<MentorProblem, 'days'>) =>
  matchMentors({ days: DAYS, ...problem });
const pairs = (problem: Omit<MentorProblem, 'days'>) =>
  match(problem).matches.map(each => `${each.team}-${each.mentor}`);

describe('assign', () => {
  it('finds what trying everything finds', () => {
    const next = numbers(7);
    for (let round = 0; round < 300; round += 1) {
      const rows = 1 + next(5);
      const columns = next(4);
      const costs = Array.from({ length: rows }, () =>
        Array.from({ length: columns }, () =>
          next(6) === 0 ? undefined : next(40) - 20,
        ),
      );
      const capacities = Array.from({ length: columns }, () => next(4));
      const loads = Array.from({ length: columns }, () => next(15));
      const valueOf = (columnOf: Array<number | undefined>) => {
        const used = new Array(columns).fill(0);
        let left = 0;
        let cost = 0;
        for (const [row, column] of columnOf.entries()) {
          if (column === undefined) {
            left += 1;
          } else {
            cost +=
              (costs[row][column] ?? Infinity) + loads[column] * used[column];
            used[column] += 1;
          }
        }
        return used.some((count, column) => count > capacities[column])
          ? Infinity
          : left * 10_000 + cost;
      };
      let best = Infinity;
      for (let code = 0; code < (columns + 1) ** rows; code += 1) {
        const columnOf = Array.from({ length: rows }, (_, row) => {
          const column =
            Math.floor(code / (columns + 1) ** row) % (columns + 1);
          return column === columns ? undefined : column;
        });
        best = Math.min(best, valueOf(columnOf));
      }
      const found = assign({
        rows,
        columns,
        cost: (row, column) => costs[row][column],
        capacity: column => capacities[column],
        marginal: (column, k) => loads[column] * k,
      });
      expect(valueOf(found)).toBe(best);
    }
  });

  it('assigns 500 teams to 200 mentors in little time', () => {
    const next = numbers(3);
    const costs = Array.from({ length: 500 }, () =>
      Array.from({ length: 200 }, () => -next(1000)),
    );
    const started = process.cpuUsage();
    const found = assign({
      rows: 500,
      columns: 200,
      cost: (row, column) => costs[row][column],
      capacity: () => 3,
      marginal: (_column, k) => 80 * k,
    });
    expect(new Set(found).has(undefined)).toBe(false);
    // What others do on the machine does not count.
    expect(process.cpuUsage(started).user).toBeLessThan(5_000_000);
  });
});

describe('matchMentors', () => {
  it('fits skills, theme and hours, and says so', () => {
    const result = match({
      teams: [
        team('a', {
          wantedSkills: ['Feast', 'SQL'],
          themes: ['cost'],
          timezones: ['Europe/Berlin'],
          homeTeams: ['group:default/risk'],
        }),
      ],
      mentors: [
        mentor('mia', {
          skills: ['feast', 'sql'],
          themes: ['cost'],
          timezone: 'Europe/Berlin',
          homeTeams: ['group:default/guild'],
        }),
        mentor('ben', { skills: ['sql'], timezone: 'Asia/Tokyo' }),
      ],
    });
    expect(result).toEqual({
      matches: [
        {
          team: 'a',
          mentor: 'mia',
          score: 100,
          reasons: [
            'Knows Feast and SQL, which the team looks for',
            'Chose the theme cost',
            "8 of 8 working hours are the same as the team's",
            'Comes from another home team',
          ],
          concerns: [],
        },
      ],
      unmatched: [],
    });
  });

  it('gives up a better fit so that more teams have a mentor', () => {
    expect(
      pairs({
        teams: [
          team('a', { wantedSkills: ['ml'] }),
          team('b', { people: ['ben'], wantedSkills: ['ml'] }),
        ],
        mentors: [
          mentor('mia', { skills: ['ml'], maxTeams: 1 }),
          mentor('ben', { maxTeams: 1 }),
        ],
      }),
    ).toEqual(['a-ben', 'b-mia']);
  });

  it('stays within the limits of mentors, and spreads teams', () => {
    const result = match({
      teams: ['a', 'b', 'c', 'd', 'e'].map(id => team(id)),
      mentors: [
        mentor('mia', { maxTeams: 3 }),
        mentor('ben', { maxTeams: 3, teams: 2 }),
      ],
    });
    const of = (id: string) =>
      result.matches.filter(each => each.mentor === id).length;
    expect([of('mia'), of('ben')]).toEqual([3, 1]);
    expect(result.unmatched).toEqual([
      { team: 'e', reason: 'All mentors have as many teams as they can take' },
    ]);
    expect(
      match({
        teams: [team('a', { people: ['mia'] })],
        mentors: [mentor('mia')],
      }).unmatched[0].reason,
    ).toBe('The only mentors are members of the team');
  });

  it('crosses home teams while there is an alternative', () => {
    const teams = [team('a', { homeTeams: ['risk'], wantedSkills: ['ml'] })];
    const insider = mentor('mia', { skills: ['ml'], homeTeams: ['risk'] });
    expect(
      pairs({
        teams,
        mentors: [insider, mentor('ben', { homeTeams: ['guild'] })],
      }),
    ).toEqual(['a-ben']);
    expect(match({ teams, mentors: [insider] }).matches).toMatchObject([
      { mentor: 'mia', concerns: ['Is of the home team risk like the team'] },
    ]);
  });

  it('rotates: other people than last time, and those first who had fewer teams', () => {
    const teams = [team('a', { people: ['ada'], wantedSkills: ['ml'] })];
    const mentors = [mentor('mia', { skills: ['ml'] }), mentor('ben')];
    const earlier = [{ mentor: 'mia', people: ['ada', 'bob'], homeTeams: [] }];
    expect(pairs({ teams, mentors })).toEqual(['a-mia']);
    expect(pairs({ teams, mentors, earlier })).toEqual(['a-ben']);
    expect(
      match({ teams, mentors: mentors.slice(0, 1), earlier }).matches[0]
        .concerns,
    ).toEqual(['Mentored ada in an earlier event']);
    const alike = [mentor('mia'), mentor('zoe')];
    expect(
      pairs({
        teams: [team('b')],
        mentors: alike,
        earlier: [{ mentor: 'mia', people: ['x'], homeTeams: ['y'] }],
      }),
    ).toEqual(['b-zoe']);
  });

  it('puts a different home team before a new pair, before the fit, over all teams together', () => {
    const next = numbers(11);
    const groups = ['risk', 'guild', 'ads'];
    for (let round = 0; round < 60; round += 1) {
      const teams = Array.from({ length: 1 + next(4) }, (_, index) =>
        team(`t${index}`, {
          people: [`p${next(4)}`],
          homeTeams: [groups[next(3)]],
          wantedSkills: ['ml', 'sql'].slice(0, next(3)),
        }),
      );
      const mentors = Array.from({ length: 1 + next(3) }, (_, index) =>
        mentor(`m${index}`, {
          maxTeams: 1 + next(3),
          homeTeams: [groups[next(3)]],
          skills: ['ml', 'sql'].slice(next(2)),
        }),
      );
      const earlier = mentors.slice(1).map(({ id }) => ({
        mentor: id,
        people: [`p${next(4)}`],
        homeTeams: [],
      }));
      const valueOf = (chosen: Array<[string, string]>): number[] => {
        let sameHome = 0;
        let repeated = 0;
        for (const [of, by] of chosen) {
          const mentored = teams.find(({ id }) => id === of)!;
          const mentoring = mentors.find(({ id }) => id === by)!;
          sameHome += mentored.homeTeams[0] === mentoring.homeTeams[0] ? 1 : 0;
          repeated += earlier.some(
            each => each.mentor === by && each.people[0] === mentored.people[0],
          )
            ? 1
            : 0;
        }
        return [teams.length - chosen.length, sameHome, repeated];
      };
      const { matches } = match({ teams, mentors, earlier });
      const found = valueOf(matches.map(each => [each.team, each.mentor]));
      let best = found;
      for (
        let code = 0;
        code < (mentors.length + 1) ** teams.length;
        code += 1
      ) {
        const tried: Array<[string, string]> = [];
        let allowed = true;
        teams.forEach(({ id, people }, row) => {
          const column =
            Math.floor(code / (mentors.length + 1) ** row) %
            (mentors.length + 1);
          const chosen = mentors[column];
          if (chosen) {
            tried.push([id, chosen.id]);
            allowed &&=
              !people.includes(chosen.id) &&
              tried.filter(([, other]) => other === chosen.id).length <=
                chosen.maxTeams;
          }
        });
        const value = allowed ? valueOf(tried) : found;
        best = compare(value, best) < 0 ? value : best;
      }
      expect(found).toEqual(best);
    }
  });
});

function compare(a: number[], b: number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : a[index] - b[index];
}
