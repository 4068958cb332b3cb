import { estimateScores } from '../../judging';
import { onOneScale } from './onOneScale';

const five = { name: 'impact', weight: 1, scale: { min: 1, max: 5 } };
const ten = { name: 'craft', weight: 1, scale: { min: 0, max: 10 } };

describe('onOneScale', () => {
  it('moves scores to where they stand between the ends of the first scale', () => {
    const scores = [
      { judge: 'a', criterion: 'impact', score: 2 },
      { judge: 'a', criterion: 'craft', score: 0 },
      { judge: 'b', criterion: 'craft', score: 5 },
      { judge: 'c', criterion: 'craft', score: 10 },
    ];
    expect(onOneScale([five, ten], scores).map(({ score }) => score)).toEqual([
      2, 1, 3, 5,
    ]);
    expect(onOneScale([ten, five], scores).map(({ score }) => score)).toEqual([
      2.5, 0, 5, 10,
    ]);
  });

  it('lets criteria of equal weight count the same, whatever their scales', () => {
    // What one project has more in the first criterion, the other has more in the second.
    const scores = ['a', 'b', 'c'].flatMap(judge => [
      { judge, project: 'p', criterion: 'impact', score: 4 },
      { judge, project: 'p', criterion: 'craft', score: 2.5 },
      { judge, project: 'q', criterion: 'impact', score: 2 },
      { judge, project: 'q', criterion: 'craft', score: 7.5 },
    ]);
    const criteria = [five, ten];
    const [first, second] = estimateScores({
      criteria,
      scores: onOneScale(criteria, scores),
    }).projects;
    expect(first.plainMean).toBeCloseTo(second.plainMean!, 10);
    const [raw] = estimateScores({ criteria, scores }).projects;
    expect(raw.project).toBe('q');
  });
});
