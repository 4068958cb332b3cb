import { createRandom } from '../../domain/teams/random';
import { rankFinalists } from './rankFinalists';
import type { FinalistsInput } from './types';

/** A ranking per line: `judge: a b c`. */
function final(finalists: string, ...rankings: string[]) {
  return {
    finalists: finalists.split(' '),
    rankings: rankings.map(line => {
      const [judge, ranking] = line.split(':');
      return { judge, ranking: ranking.split(' ').filter(Boolean) };
    }),
  };
}

function worthsOf(input: ReturnType<typeof final>) {
  return Object.fromEntries(
    rankFinalists(input).projects.map(({ project, worth }) => [project, worth]),
  );
}

function namesOf(input: ReturnType<typeof final>) {
  return rankFinalists(input).projects.map(({ project }) => project);
}

/** Rankings as the model says they come about: again and again one of those that are left, by worth. */
function drawRankings(
  worths: Record<string, number>,
  judges: number,
  seed: number,
) {
  const random = createRandom(seed);
  return Array.from({ length: judges }, (_, judge) => {
    const left = Object.keys(worths).filter(() => random() > 0.2);
    const ranking: string[] = [];
    while (left.length) {
      let lot = random() * left.reduce((sum, name) => sum + worths[name], 0);
      const at = left.findIndex(name => {
        lot -= worths[name];
        return lot < 0;
      });
      ranking.push(...left.splice(Math.max(0, at), 1));
    }
    return { judge: `j${judge}`, ranking };
  });
}

/** Hunter's MM steps, with half a win and half a loss against an average project for everybody. */
function hunter({ finalists, rankings }: ReturnType<typeof final>) {
  let worths: Record<string, number> = Object.fromEntries(
    finalists.map(name => [name, 1]),
  );
  for (let step = 0; step < 3_000; step += 1) {
    worths = hunterStep(worths, rankings);
  }
  const total = Object.values(worths).reduce((sum, worth) => sum + worth, 0);
  return Object.fromEntries(
    Object.entries(worths).map(([name, worth]) => [name, worth / total]),
  );
}

/** Formula 30 of Hunter, Annals of Statistics 32 (2004). */
function hunterStep(
  worths: Record<string, number>,
  rankings: { ranking: string[] }[],
): Record<string, number> {
  const stages = rankings.flatMap(({ ranking }) =>
    ranking.slice(0, -1).map((_, place) => ranking.slice(place)),
  );
  return Object.fromEntries(
    Object.entries(worths).map(([name, worth]) => {
      const wins = stages.filter(([best]) => best === name).length;
      const sum = stages
        .filter(left => left.includes(name))
        .reduce(
          (all, left) =>
            all + 1 / left.reduce((total, one) => total + worths[one], 0),
          0,
        );
      return [name, (wins + 0.5) / (sum + 1 / (1 + worth))];
    }),
  );
}

describe('rankFinalists', () => {
  it('gives two finalists the share of judges that each one won, drawn together by less than one judge', () => {
    const { projects, judges } = rankFinalists(
      final('a b', 'j1: a b', 'j2: a b', 'j3: b a', 'j4: a b'),
    );
    // The maximum for two: by symmetry worths are x and 1/x, where 3 + 1/2 = (4 p + s), p = x² / (1 + x²), s = x / (1 + x).
    const x = Math.sqrt(projects[0].worth / projects[1].worth);
    expect((4 * x * x) / (1 + x * x) + x / (1 + x)).toBeCloseTo(3.5, 10);
    expect(projects).toEqual([
      {
        project: 'a',
        worth: expect.closeTo(0.7209, 4),
        standardError: expect.any(Number),
        rank: 1,
        band: 1,
        judges: 4,
        putBefore: 0.75,
      },
      expect.objectContaining({
        project: 'b',
        rank: 2,
        band: 1,
        putBefore: 0.25,
      }),
    ]);
    expect(judges.map(({ judge, agreement }) => [judge, agreement])).toEqual([
      ['j1', 1],
      ['j2', 1],
      ['j3', 0],
      ['j4', 1],
    ]);
  });

  it('finds what MM steps find, with partial rankings', () => {
    const finalists = ['a', 'b', 'c', 'd', 'e'];
    const input = {
      finalists,
      rankings: drawRankings({ a: 8, b: 4, c: 2, d: 1, e: 0.5 }, 12, 5),
    };
    const expected = hunter(input);
    const found = worthsOf(input);
    for (const name of finalists) {
      expect(found[name]).toBeCloseTo(expected[name], 9);
    }
    expect(Object.values(found).reduce((sum, one) => sum + one, 0)).toBeCloseTo(
      1,
      12,
    );
  });

  it('keeps the worth of a unanimous winner and loser finite, also with 200 judges and 20 finalists', () => {
    const names = Array.from({ length: 20 }, (_, at) => `p${100 + at}`);
    const { projects } = rankFinalists({
      finalists: names,
      rankings: Array.from({ length: 200 }, (_, judge) => ({
        judge: `j${judge}`,
        ranking: names,
      })),
    });
    expect(projects.map(({ project }) => project)).toEqual(names);
    expect(projects.map(({ rank }) => rank)).toEqual(
      names.map((_, at) => at + 1),
    );
    for (const { worth, standardError } of projects) {
      expect(worth).toBeGreaterThan(0);
      expect(worth).toBeLessThan(1);
      expect(Number.isFinite(standardError)).toBe(true);
    }
    expect(projects[0].putBefore).toBe(1);
    expect(projects.at(-1)?.putBefore).toBe(0);
  });

  it('says nothing about those who were left out because of a conflict', () => {
    // Whoever counts places or points would put c below a and b, who were ranked by three instead of two.
    expect(
      namesOf(final('a b c', 'j1: c a b', 'j2: c a b', 'j3: a b')),
    ).toEqual(['c', 'a', 'b']);
    // a and c never met, b tells them apart.
    expect(
      namesOf(final('a b c', 'j1: a b', 'j2: a b', 'j3: b c', 'j4: b c')),
    ).toEqual(['a', 'b', 'c']);
    const { projects } = rankFinalists(final('a b c', 'j1: a b', 'j2: a b'));
    expect(projects.map(({ project }) => project)).toEqual(['a', 'c', 'b']);
    expect(projects[1]).toMatchObject({ judges: 0 });
    expect(projects[1]).not.toHaveProperty('putBefore');
    const errors = Object.fromEntries(
      projects.map(({ project, worth, standardError = 0 }) => [
        project,
        standardError / worth,
      ]),
    );
    expect(errors.c).toBeGreaterThan(errors.a);
  });

  it('does not depend on the order of finalists and judges, nor on names', () => {
    const rankings = drawRankings({ a: 3, b: 2, c: 1, d: 1 }, 9, 2);
    const finalists = ['a', 'b', 'c', 'd'];
    const found = rankFinalists({ finalists, rankings });
    expect(
      rankFinalists({
        finalists: [...finalists].reverse(),
        rankings: [...rankings].reverse(),
      }),
    ).toEqual(found);
    const renamed: Record<string, string> = { a: 'z', b: 'y', c: 'x', d: 'w' };
    const again = rankFinalists({
      finalists: finalists.map(name => renamed[name]),
      rankings: rankings.map(({ judge, ranking }) => ({
        judge,
        ranking: ranking.map(name => renamed[name]),
      })),
    }).projects;
    for (const { project, worth, standardError } of found.projects) {
      const same = again.find(one => one.project === renamed[project]);
      expect(same?.worth).toBeCloseTo(worth, 10);
      expect(same?.standardError).toBeCloseTo(standardError ?? NaN, 10);
    }
  });

  it('shares places where judges cancel out, in one band', () => {
    const { projects } = rankFinalists(
      final('c b a', 'j1: a b c', 'j2: b c a', 'j3: c a b'),
    );
    expect(
      projects.map(({ project, rank, band }) => [project, rank, band]),
    ).toEqual([
      ['a', 1, 1],
      ['b', 1, 1],
      ['c', 1, 1],
    ]);
    expect(projects[0].worth).toBeCloseTo(1 / 3, 12);
  });

  it('draws finalists apart into bands as judges agree', () => {
    const judges = (count: number) =>
      final(
        'a b c',
        ...Array.from({ length: count }, (_, at) => `j${at}: a b c`),
      );
    const bands = (count: number) =>
      rankFinalists(judges(count)).projects.map(({ band }) => band);
    expect(bands(1)).toEqual([1, 1, 1]);
    expect(bands(30)).toEqual([1, 2, 3]);
  });

  it('has standard errors that say how far estimates are from the truth', () => {
    const truth: Record<string, number> = { a: 0.4, b: 0.25, c: 0.2, d: 0.15 };
    let [inside, all] = [0, 0];
    for (let seed = 1; seed <= 200; seed += 1) {
      const { projects } = rankFinalists({
        finalists: Object.keys(truth),
        rankings: drawRankings(truth, 40, seed),
      });
      for (const { project, worth, standardError = 0 } of projects) {
        inside += Number(
          Math.abs(worth - truth[project]) <= 1.96 * standardError,
        );
        all += 1;
      }
    }
    expect(inside / all).toBeGreaterThan(0.92);
    expect(inside / all).toBeLessThan(0.98);
  });

  it('takes no side without rankings, and judges who may rank nobody or one', () => {
    const { projects, judges } = rankFinalists(final('b a', 'j1:', 'j2: a'));
    expect(projects).toEqual([
      { project: 'a', worth: 0.5, rank: 1, band: 1, judges: 0 },
      { project: 'b', worth: 0.5, rank: 1, band: 1, judges: 0 },
    ]);
    expect(judges).toEqual([
      { judge: 'j1', ranked: 0 },
      { judge: 'j2', ranked: 1 },
    ]);
    expect(rankFinalists({ finalists: [], rankings: [] })).toEqual({
      projects: [],
      judges: [],
    });
    expect(rankFinalists(final('only')).projects).toEqual([
      { project: 'only', worth: 1, rank: 1, band: 1, judges: 0 },
    ]);
  });

  it.each([
    ['finalists: a is there twice', final('b a a')],
    ['the input: is null, must be an object', null],
    ['finalists: is "ab", must be a list', { finalists: 'ab', rankings: [] }],
    ['rankings: is missing, must be a list', { finalists: ['a'] }],
    [
      'rankings[0].judge: is missing, must be a text that is not empty',
      { finalists: ['a'], rankings: [{ ranking: ['a'] }] },
    ],
    [
      'rankings[0].ranking: is "a", must be a list',
      { finalists: ['a'], rankings: [{ judge: 'j', ranking: 'a' }] },
    ],
    [
      'rankings[1].judge: j1 is there twice; keep the ranking that counts',
      final('a b', 'j1: a b', 'j1: b a'),
    ],
    [
      'rankings[0].ranking[1]: x is none of the finalists (b, a)',
      final('b a', 'j1: a x'),
    ],
    [
      'rankings[0].ranking[2]: j1 put a in two places',
      final('a b', 'j1: a b a'),
    ],
  ])('refuses with: %s', (message, input) => {
    expect(() => rankFinalists(input as FinalistsInput)).toThrow(message);
  });
});
