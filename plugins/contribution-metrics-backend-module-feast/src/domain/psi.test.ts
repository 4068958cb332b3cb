import { alignCategories } from './alignCategories';
import { alignHistograms } from './alignHistograms';
import { populationStabilityIndex } from './psi';

/** Counts per bin of values between two ends. */
function histogramOf(values: number[], bins: number) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const width = (high - low) / bins;
  const counts = new Array<number>(bins).fill(0);
  for (const value of values) {
    counts[Math.min(bins - 1, Math.floor((value - low) / width))] += 1;
  }
  return {
    edges: Array.from({ length: bins + 1 }, (_, bin) => low + bin * width),
    counts,
  };
}

/** Values at the middle of equal shares of a logistic distribution. */
function logistic(count: number, mean: number, scale: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    return mean + scale * Math.log(share / (1 - share));
  });
}

function compare(reference: number[], current: number[]): number | undefined {
  const counts = alignHistograms(
    histogramOf(reference, 20),
    histogramOf(current, 20),
  );
  return counts && populationStabilityIndex(counts.reference, counts.current);
}

describe('populationStabilityIndex', () => {
  it('is the sum of differences of shares times the logarithms of their quotients', () => {
    // (0.2 - 0.3) ln(0.2 / 0.3) + (0.5 - 0.4) ln(0.5 / 0.4) + 0
    expect(populationStabilityIndex([30, 40, 30], [20, 50, 30])).toBeCloseTo(
      0.1 * Math.log(1.5) + 0.1 * Math.log(1.25),
      12,
    );
    expect(populationStabilityIndex([1, 2, 3], [10, 20, 30])).toBe(0);
  });

  it('puts a small share in the place of none', () => {
    expect(populationStabilityIndex([50, 50], [0, 100])).toBeCloseTo(
      (0.0001 - 0.5) * Math.log(0.0001 / 0.5) + 0.5 * Math.log(2),
      12,
    );
  });

  it('has no value without counts or with a single bin', () => {
    expect(populationStabilityIndex([0, 0], [1, 2])).toBeUndefined();
    expect(populationStabilityIndex([3], [3])).toBeUndefined();
    expect(populationStabilityIndex([1, 2], [1, 2, 3])).toBeUndefined();
  });
});

describe('alignHistograms', () => {
  it('takes counts with equal edges as they are', () => {
    const reference = { edges: [0, 1, 2], counts: [3, 4] };
    const current = { edges: [0, 1 + 1e-9, 2], counts: [5, 6] };
    expect(alignHistograms(reference, current)).toEqual({
      reference: [3, 4],
      current: [5, 6],
    });
  });

  it('spreads values evenly when the edges differ, and loses none', () => {
    const counts = alignHistograms(
      { edges: [0, 2, 4, 6, 8], counts: [10, 10, 10, 10] },
      { edges: [0, 1, 3, 5, 7, 9], counts: [10, 20, 20, 20, 10] },
    );
    // Every edge cuts a bin with a quarter of the values in half.
    expect(counts).toBeUndefined();
    const fine = alignHistograms(
      { edges: [0, 10, 20, 30, 40], counts: [10, 10, 10, 10] },
      {
        edges: Array.from({ length: 41 }, (_, edge) => edge + 0.5),
        counts: new Array(40).fill(1),
      },
    );
    expect(fine).toEqual({
      reference: [10, 10, 10, 10],
      current: [9.5, 10, 10, 10.5],
    });
  });

  it('sees no shift where there is none, and a shift where there is one', () => {
    const before = logistic(20_000, 0, 1);
    const longTail = logistic(20_000, 0, 1).map(Math.exp);
    expect(compare(before, logistic(15_000, 0, 1))).toBeLessThan(0.02);
    expect(compare(before, logistic(15_000, 0.1, 1))).toBeLessThan(0.1);
    expect(compare(before, logistic(15_000, 2, 1))).toBeGreaterThan(0.25);
    expect(compare(before, logistic(15_000, 40, 1))).toBeGreaterThan(2);
    expect(compare(before, logistic(15_000, 0, 2))).toBeGreaterThan(0.25);
    expect(compare(longTail, longTail.slice(0, -1))).toBeLessThan(0.02);
  });

  it('makes no shift of one value far away', () => {
    const values = logistic(20_000, 0, 1);
    expect(compare(values, [...values, 1e6])).toBeUndefined();
  });
});

describe('alignCategories', () => {
  it('counts what only one complete list names, and puts together what is unknown', () => {
    expect(
      alignCategories(
        { named: [{ value: 'a', count: 5 }], others: 0 },
        { named: [{ value: 'b', count: 7 }], others: 0 },
      ),
    ).toEqual({ reference: [5, 0, 0], current: [0, 7, 0] });
    expect(
      alignCategories(
        {
          named: [
            { value: 'a', count: 5 },
            { value: 'b', count: 4 },
          ],
          others: 3,
        },
        {
          named: [
            { value: 'a', count: 6 },
            { value: 'c', count: 2 },
          ],
          others: 1,
        },
      ),
    ).toEqual({ reference: [5, 7], current: [6, 3] });
  });
});
