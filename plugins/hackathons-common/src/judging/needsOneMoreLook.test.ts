import { needsOneMoreLook, type MoreLooksInput } from './needsOneMoreLook';

function project(
  name: string,
  score: number,
  standardError: number | undefined,
  looks = 3,
) {
  return { project: name, score, standardError, looks };
}

describe('needsOneMoreLook', () => {
  it('asks for whoever is uncertain and near the border, after those with too few looks', () => {
    const needs = needsOneMoreLook({
      projects: [
        project('safe', 5, 0.3),
        project('in', 3.6, 0.5),
        project('out', 3.4, 0.5),
        project('uncertain', 3, 0.9),
        project('hopeless', 1, 0.3),
        project('unseen', 2.5, 1, 0),
      ],
      top: 2,
    });
    expect(needs.map(({ project: name }) => name)).toEqual([
      'unseen',
      'uncertain',
      'in',
      'out',
      'safe',
      'hopeless',
    ]);
    expect(needs[1].chance).toBeCloseTo(0.28926, 4);
    expect(needs[2].chance).toBeCloseTo(0.42074, 4);
    expect(needs[2].priority).toBeCloseTo(0.25 * 0.42074, 4);
    expect(needs[4].chance).toBeLessThan(1e-6);
  });

  it('goes by looks while nothing can be told, or all places are taken', () => {
    const few = [
      project('a', 3, undefined, 2),
      project('b', 3, undefined, 1),
      project('c', 3, undefined, 2),
    ];
    const names = (top: number) =>
      needsOneMoreLook({ projects: few, top }).map(one => one.project);
    expect(names(1)).toEqual(['b', 'a', 'c']);
    expect(names(3)).toEqual(['b', 'a', 'c']);
    expect(needsOneMoreLook({ projects: [], top: 3 })).toEqual([]);
  });

  it.each<[object | null, string]>([
    [null, 'the input: is null, must be an object'],
    [{ top: 1 }, 'projects: is missing, must be a list'],
    [{ projects: [] }, 'top: is missing, must be a whole number from 0'],
    [{ projects: [], top: 1.5 }, 'top: is 1.5, must be a whole number from 0'],
    [
      { projects: [{ project: 'a', looks: 1 }], top: 1 },
      'projects[0].score: is missing, must be a number',
    ],
    [
      { projects: [project('a', 1, 1), project('a', 2, 1)], top: 1 },
      'projects[1].project: a is there twice',
    ],
  ])('refuses what makes no sense: %j', (wrong, message) => {
    expect(() => needsOneMoreLook(wrong as MoreLooksInput)).toThrow(message);
  });
});
