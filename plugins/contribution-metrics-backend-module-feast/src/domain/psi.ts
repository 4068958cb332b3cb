/**
 * Share that stands for none. With a share of 0, the logarithm would have no value; this is what Evidently 0.7 puts in its place.
 */
const NO_SHARE = 0.0001;

/**
 * The population stability index of counts over the same bins: the sum over bins of `(p_cur - p_ref) * ln(p_cur / p_ref)`, where p are
 * shares. It is the symmetric form of the Kullback-Leibler divergence (Jeffreys 1946), in use in credit scoring since Lewis (1994); below
 * 0.1 is held for no shift and above 0.25 for a considerable one (Siddiqi 2006). Even two samples of the same population give about
 * `(bins - 1) * (1 / n_ref + 1 / n_cur)` (Yurdakul and Naranjo 2020).
 *
 * @param reference - count per bin
 * @param current - count per bin, in the same order
 * @returns undefined when one of them has no counts, or when there is only one bin
 */
export function populationStabilityIndex(
  reference: number[],
  current: number[],
): number | undefined {
  const [referenceTotal, currentTotal] = [reference, current].map(sum);
  if (
    reference.length !== current.length ||
    reference.length < 2 ||
    !(referenceTotal > 0) ||
    !(currentTotal > 0)
  ) {
    return undefined;
  }
  return sum(
    reference.map((count, bin) => {
      const expected = count / referenceTotal || NO_SHARE;
      const actual = current[bin] / currentTotal || NO_SHARE;
      return (actual - expected) * Math.log(actual / expected);
    }),
  );
}

/** The total of numbers. */
export function sum(numbers: number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
