import { createRandom } from '../../domain/teams/random';
import { estimateScores } from './estimateScores';
import type { JudgeScore, ScoresInput } from './types';

const CRITERIA = [
  { name: 'impact', weight: 2 },
  { name: 'novelty', weight: 1 },
];

/** Judges with `severity` score projects with `worth`, as `sees` allows. */
function scoresOf(
  worth: number[],
  severity: number[],
  sees: (judge: number, project: number) => boolean,
  noise = 0.3,
): JudgeScore[] {
  const random = createRandom(3);
  return severity.flatMap((strict, j) =>
    worth.flatMap((value, p) =>
      sees(j, p)
        ? CRITERIA.map(({ name }) => ({
            judge: `j${j}`,
            project: `p${p}`,
            criterion: name,
            score: value - strict + noise * (random() - 0.5),
          }))
        : [],
    ),
  );
}

function estimate(scores: JudgeScore[], more: Partial<ScoresInput> = {}) {
  return estimateScores({ criteria: CRITERIA, scores, ...more });
}

describe('estimateScores', () => {
  const worth = [4.5, 4, 3.5, 3, 2.5, 2];
  const severity = [0, 1.5, -1.5, 0];
  const half = (j: number, p: number) => (j + p) % 2 === 0 || p === 5 - j;

  it('frees projects from strict and lenient judges', () => {
    const result = estimate(scoresOf(worth, severity, half));
    expect(result.projects.map(({ project }) => project)).toEqual(
      worth.map((_, p) => `p${p}`),
    );
    expect(result.parts).toHaveLength(1);
    const [, strict, lenient] = result.judges;
    expect(strict.severity - lenient.severity).toBeGreaterThan(2.5);
    const plain = [...result.projects].sort(
      (a, b) => (b.plainMean ?? 0) - (a.plainMean ?? 0),
    );
    expect(plain.map(({ project }) => project)).not.toEqual(
      worth.map((_, p) => `p${p}`),
    );
  });

  it('gives the same whatever the order of scores and unit of weights', () => {
    const scores = scoresOf(worth, severity, half);
    const one = estimate(scores);
    const other = estimate([...scores].reverse(), {
      criteria: CRITERIA.map(({ name, weight }) => ({
        name,
        weight: 10 * weight,
      })),
    });
    other.projects.forEach(({ project, score, standardError }, place) => {
      expect(project).toBe(one.projects[place].project);
      expect(score).toBeCloseTo(one.projects[place].score, 6);
      expect(standardError).toBeCloseTo(
        one.projects[place].standardError ?? NaN,
        6,
      );
    });
  });

  it('gives the same to the last digit whatever the order of scores', () => {
    const scores = scoresOf(worth, severity, half);
    const random = createRandom(5);
    const mixed = scores
      .map(entry => ({ entry, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ entry }) => entry);
    expect(estimate(mixed)).toEqual(estimate(scores));
  });

  it('says the same on every scale', () => {
    const onScale = (unit: number, zero: number) => {
      const { projects, stability } = estimate(
        scoresOf(worth, severity, half).map(entry => ({
          ...entry,
          score: zero + unit * entry.score,
        })),
      );
      return {
        stability,
        projects: projects.map(({ score, standardError, ...rest }) => ({
          ...rest,
          plainMean: undefined,
          score: Math.round((1e4 * (score - zero)) / unit),
          standardError: Math.round((1e4 * (standardError ?? NaN)) / unit),
        })),
      };
    };
    const usual = onScale(1, 0);
    expect(onScale(1e-12, 0)).toEqual(usual);
    expect(onScale(1e90, 0)).toEqual(usual);
    expect(onScale(1e6, -1e9)).toEqual(usual);
  });

  it('puts equal projects in the order of their names, also without a judge', () => {
    const names = ['d', 'b', 'a', 'c'];
    const scores = [1, 2, 3, 4, 5].flatMap(j =>
      [...names, 'z'].map(project => ({
        judge: `j${j}`,
        project,
        criterion: 'impact',
        score: project === 'z' ? 0.1 * j : 1e5 + 0.1 * j,
      })),
    );
    const { projects, stability } = estimate(scores, { top: 2 });
    expect(projects.map(({ project, rank }) => [project, rank])).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 1],
      ['d', 1],
      ['z', 5],
    ]);
    expect(stability.decisive).toEqual([]);
    expect(stability.places.map(({ kept }) => kept)).toEqual([1, 1, 1, 1]);
  });

  it('puts projects whose scores add up to the same on one place, by name', () => {
    const high = [1.9, 3.6, 2.3, 3.4, 2.5, 1.8, 4.2];
    const low = [0.1, 1.9, 0.5, 1.6, 0.8, 0.2, 2.6];
    for (const zero of [0, 1e6, 1e9]) {
      const { projects } = estimate(
        high.flatMap((_, j) =>
          [high[j], high[(j + 1) % 7], high[(j + 2) % 7], low[j]].map(
            (score, p) => ({
              judge: `j${j}`,
              project: 'bacd'[p],
              criterion: 'impact',
              score: zero + score,
            }),
          ),
        ),
      );
      expect(projects.map(({ project, rank }) => `${project}${rank}`)).toEqual([
        'a1',
        'b1',
        'c1',
        'd4',
      ]);
    }
  });

  it('counts a project that nobody saw as average of panels that are apart', () => {
    const panel = (name: string, level: number) =>
      [0, 1, 2, 3, 4].flatMap(j =>
        [0, 1, 2, 3, 4].map(p => ({
          judge: `${name}${j}`,
          project: `${name}${p}`,
          criterion: 'impact',
          score: level + ((7 * j + 3 * p) % 4),
        })),
      );
    const unseen = (first: string, second: string) => {
      const { projects, criteria } = estimate(
        [...panel(first, 1), ...panel(second, 6)],
        { projects: ['unseen'] },
      );
      const found = projects.find(({ project }) => project === 'unseen');
      expect(found?.score).toBeCloseTo(criteria[0].mean ?? NaN, 9);
      return found;
    };
    const one = unseen('x', 'y');
    const other = unseen('y', 'x');
    expect(other?.score).toBeCloseTo(one?.score ?? NaN, 9);
    expect(other?.standardError).toBeCloseTo(one?.standardError ?? NaN, 9);
  });

  it('has standard errors however unequal weights are', () => {
    const { projects } = estimate(scoresOf(worth, severity, half), {
      criteria: [
        { name: 'impact', weight: 1e9 },
        { name: 'novelty', weight: 1e-9 },
      ],
    });
    const impact = estimate(
      scoresOf(worth, severity, half).filter(
        ({ criterion }) => criterion === 'impact',
      ),
    ).projects;
    projects.forEach((entry, place) => {
      expect(entry.standardError).toBeCloseTo(
        impact[place].standardError ?? NaN,
        9,
      );
      expect(entry.band).toBe(impact[place].band);
    });
  });

  it('calls equal projects too close, and far ones apart', () => {
    const all = () => true;
    const result = estimate(
      scoresOf([4, 3.98, 2, 1.98, 1.96], [0, 1, 0.5, -1], all),
    );
    expect(result.projects.map(({ band }) => band)).toEqual([1, 1, 2, 2, 2]);
  });

  it('tells a judge who scores at random', () => {
    const random = createRandom(8);
    const scores = scoresOf(
      [4.5, 4, 3.5, 3, 2.5, 2, 1.5, 1],
      [0, 1, 0.5, -1, 0, 0.2],
      () => true,
    ).map(entry =>
      entry.judge === 'j4' ? { ...entry, score: 1 + 4 * random() } : entry,
    );
    const { judges } = estimate(scores);
    const steady = judges.filter(({ judge }) => judge !== 'j4');
    for (const { consistency } of steady) {
      expect(consistency).toBeGreaterThan(2 * judges[4].consistency);
    }
  });

  it('says which judge decides about the first places', () => {
    const rows: [string, string, number][] = [
      ['a', 'x', 3],
      ['a', 'y', 3.2],
      ['a', 'z', 1],
      ['b', 'x', 3.1],
      ['b', 'y', 3.2],
      ['b', 'z', 1.2],
      ['c', 'x', 5],
      ['c', 'y', 3],
      ['c', 'z', 1.1],
    ];
    const { stability } = estimateScores({
      criteria: [{ name: 'impact', weight: 1 }],
      scores: rows.map(([judge, project, score]) => ({
        judge,
        project,
        criterion: 'impact',
        score,
      })),
      top: 1,
    });
    expect(stability.decisive).toEqual([
      { judge: 'c', enters: ['y'], leaves: ['x'] },
    ]);
    expect(stability.places).toEqual([
      { project: 'x', rank: 1, kept: 2 / 3, bestRank: 1, worstRank: 2 },
      { project: 'y', rank: 2, kept: 1 / 3, bestRank: 1, worstRank: 2 },
    ]);
  });

  it('counts a missing criterion as average, and says how uncertain that is', () => {
    const scores = scoresOf(worth, severity, () => true).filter(
      ({ project, criterion }) => project !== 'p0' || criterion === 'impact',
    );
    const { projects, criteria } = estimate(scores, { projects: ['unseen'] });
    const byName = new Map(projects.map(entry => [entry.project, entry]));
    const error = (name: string) => byName.get(name)?.standardError ?? NaN;
    expect(error('p0')).toBeGreaterThan(error('p1'));
    expect(error('unseen')).toBeGreaterThan(error('p0'));
    expect(byName.get('unseen')).toMatchObject({ looks: 0 });
    expect(byName.get('unseen')).not.toHaveProperty('plainMean');
    expect(byName.get('unseen')?.score).toBeCloseTo(
      criteria.reduce((sum, { weight, mean }) => sum + weight * (mean ?? 0), 0),
      9,
    );
  });

  it('has an answer when there is little to say', () => {
    const one = (judge: string, project: string, score: number) =>
      CRITERIA.map(({ name }) => ({ judge, project, criterion: name, score }));
    expect(estimate([])).toMatchObject({ projects: [], judges: [], parts: [] });
    expect(estimate([], { projects: ['b', 'a'] }).projects).toMatchObject([
      { project: 'a', rank: 1, band: 1 },
      { project: 'b', rank: 1, band: 1 },
    ]);
    expect(estimate([], { criteria: [] })).toMatchObject({ projects: [] });
    const constant = estimate([...one('j', 'a', 3), ...one('k', 'b', 3)]);
    expect(constant.parts).toHaveLength(2);
    expect(constant.projects).toEqual([
      { project: 'a', score: 3, rank: 1, band: 1, looks: 1, plainMean: 3 },
      { project: 'b', score: 3, rank: 1, band: 1, looks: 1, plainMean: 3 },
    ]);
    const cases = [
      [...one('j', 'a', 1), ...one('j', 'b', 5), ...one('j', 'c', 4)],
      [...one('j', 'a', 1), ...one('k', 'a', 5), ...one('l', 'a', 4)],
      [...one('j', 'a', 1), ...one('k', 'b', 5)],
      scoresOf(worth, severity, (j, p) => j % 2 === p % 2),
      scoresOf(worth, severity, () => true, 0),
    ];
    for (const scores of cases) {
      const { projects, judges } = estimate(scores);
      for (const { score, standardError } of projects) {
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(7);
        expect(standardError).toBeGreaterThan(0);
        expect(standardError).toBeLessThan(5);
      }
      for (const { severity: strict, consistency } of judges) {
        expect(Number.isFinite(strict)).toBe(true);
        expect(consistency).toBeGreaterThan(0);
      }
    }
  });

  it.each<[object, string]>([
    [
      {
        criteria: [],
        scores: [{ judge: 'a', project: 'x', criterion: 'wit', score: 1 }],
      },
      'criteria: is empty',
    ],
    [{ criteria: [{ name: 'impact', weight: 0 }] }, 'criteria[0].weight: is 0'],
    [
      { criteria: [...CRITERIA, CRITERIA[0]] },
      'criteria[2].name: impact is there twice',
    ],
    [
      { scores: [{ judge: 'a', project: 'x', criterion: 'wit', score: 1 }] },
      'scores[0].criterion: wit is none of the criteria (impact, novelty)',
    ],
    [
      {
        scores: [{ judge: 'a', project: 'x', criterion: 'impact', score: NaN }],
      },
      'scores[0].score: is NaN',
    ],
    [
      {
        scores: [1, 2].map(score => ({
          judge: 'a',
          project: 'x',
          criterion: 'impact',
          score,
        })),
      },
      'scores[1]: a scored x twice for impact',
    ],
    [{ scores: undefined }, 'scores: is missing, must be a list'],
    [{ criteria: [null] }, 'criteria[0]: is null, must be an object'],
    [
      { scores: [{ judge: 7, project: 'x', criterion: 'impact', score: 1 }] },
      'scores[0].judge: is 7, must be a text that is not empty',
    ],
    [{ projects: [''] }, 'projects[0]: is "", must be a text'],
    [{ top: 1.5 }, 'top: is 1.5, must be a whole number from 1'],
    [
      { criteria: [{ name: 'impact', weight: 1e200 }] },
      'criteria[0].weight: is 1e+200, must be at most 1e+100',
    ],
    [
      {
        scores: [
          { judge: 'a', project: 'x', criterion: 'impact', score: -1e200 },
        ],
      },
      'scores[0].score: is -1e+200, must be from -1e+100 to 1e+100',
    ],
  ])('refuses what makes no sense: %j', (wrong, message) => {
    expect(() => estimate([], wrong)).toThrow(message);
  });
});
