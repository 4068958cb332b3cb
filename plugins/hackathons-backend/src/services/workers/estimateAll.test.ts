import { estimateScores } from '@guildhall/plugin-hackathons-common';
import { estimateAll } from './estimateAll';

function scores(projects: number, judges: number, looks: number) {
  return Array.from({ length: projects * looks }, (_, index) => ({
    judge: `judge ${(3 * Math.floor(index / projects) + index) % judges}`,
    project: `project ${index % projects}`,
    criterion: 'impact',
    score: 1 + ((index * 7 + Math.floor(index / 3)) % 5),
  }));
}

describe('estimateAll', () => {
  it.each([
    ['few', 20],
    ['many', 300],
  ])('says of %s scores what the algorithm says', async (_, projects) => {
    const input = {
      criteria: [{ name: 'impact', weight: 1 }],
      scores: scores(projects, 15, 4),
    };
    expect(await estimateAll([input, { ...input, top: 1 }])).toEqual([
      estimateScores(input),
      estimateScores({ ...input, top: 1 }),
    ]);
  });

  it('throws what the algorithm throws, out of a thread, too', async () => {
    const input = {
      criteria: [{ name: 'craft', weight: 1 }],
      scores: scores(300, 15, 4),
    };
    await expect(estimateAll([input])).rejects.toThrow(
      'scores[0].criterion: impact is none of the criteria',
    );
  });
});
