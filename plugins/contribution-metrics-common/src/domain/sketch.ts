import { InputError } from '@backstage/errors';
import { quantileOf } from './numbers';

/** Relative accuracy of a quantile once the values are in buckets. */
export const SKETCH_ACCURACY = 0.01;
/** Up to this many values are kept as they are, and quantiles are exact. */
export const SKETCH_EXACT_VALUES = 64;
/** Buckets for each sign: 17 orders of magnitude at 1 %. Below that, the buckets nearest to zero are merged. */
const MAX_BUCKETS = 2048;
/** Smaller magnitudes count as zero. */
const MIN_MAGNITUDE = 2.2250738585072014e-308;

const GAMMA = (1 + SKETCH_ACCURACY) / (1 - SKETCH_ACCURACY);
const LOG_GAMMA = Math.log(GAMMA);

type Buckets = Map<number, number>;

/**
 * A mergeable summary of numbers that answers quantiles.
 *
 * Up to {@link SKETCH_EXACT_VALUES} values are kept, and quantiles are interpolated between them exactly as PostgreSQL's
 * `percentile_cont` does. More values go into logarithmic buckets, and a quantile is within 1 % of the value at that rank:
 * C. Masson, J. E. Rim, H. K. Lee, DDSketch: a fast and fully-mergeable quantile sketch with relative-error guarantees,
 * PVLDB 12 (2019). The summary depends on the values alone, never on their order or on how they were merged.
 */
export class QuantileSketch {
  #exact: number[] | undefined = [];
  #zeros = 0;
  #positive: Buckets = new Map();
  #negative: Buckets = new Map();
  #min = Infinity;
  #max = -Infinity;
  #count = 0;

  private constructor() {}

  /** The sketch of finite numbers; numbers that are not finite are left out. */
  static of(values: readonly number[]): QuantileSketch {
    const sketch = new QuantileSketch();
    sketch.#addAll(values.filter(Number.isFinite));
    return sketch;
  }

  /** The sketch of the union of what several sketches hold. */
  static merge(sketches: readonly QuantileSketch[]): QuantileSketch {
    const merged = new QuantileSketch();
    for (const sketch of sketches) {
      if (sketch.#exact) {
        merged.#addAll(sketch.#exact);
      } else {
        merged.#toBuckets();
        mergeBuckets(merged.#positive, sketch.#positive);
        mergeBuckets(merged.#negative, sketch.#negative);
        merged.#zeros += sketch.#zeros;
        merged.#count += sketch.#count;
        merged.#min = Math.min(merged.#min, sketch.#min);
        merged.#max = Math.max(merged.#max, sketch.#max);
      }
    }
    merged.#bound();
    return merged;
  }

  /**
   * Reads what {@link QuantileSketch.encode} wrote.
   *
   * @throws InputError if the text is something else
   */
  static decode(text: string): QuantileSketch {
    const sketch = new QuantileSketch();
    const [kind, ...parts] = text.split(';');
    if (kind === 'e' && parts.length === 1) {
      sketch.#addAll(decodeExact(parts[0]));
    } else if (kind === 'd' && parts.length === 5) {
      sketch.#exact = undefined;
      sketch.#min = Number(parts[0]);
      sketch.#max = Number(parts[1]);
      sketch.#zeros = parseInt(parts[2], 36);
      sketch.#negative = decodeBuckets(parts[3]);
      sketch.#positive = decodeBuckets(parts[4]);
      sketch.#count =
        sketch.#zeros + total(sketch.#negative) + total(sketch.#positive);
    } else {
      throw new InputError(`Not a quantile sketch: '${text.slice(0, 40)}'`);
    }
    const numbers = [sketch.#min, sketch.#max, sketch.#count];
    const empty = sketch.#exact && sketch.#count === 0;
    if (!empty && !numbers.every(Number.isFinite)) {
      throw new InputError(`Not a quantile sketch: '${text.slice(0, 40)}'`);
    }
    return sketch;
  }

  /** How many values the sketch stands for. */
  get count(): number {
    return this.#count;
  }

  /**
   * The value at a share of the values, or `undefined` if there are none.
   *
   * @param q - from 0 (smallest) to 1 (largest); both are exact
   */
  quantile(q: number): number | undefined {
    if (this.#count === 0) {
      return undefined;
    }
    if (this.#exact) {
      return quantileOf(
        [...this.#exact].sort((a, b) => a - b),
        q,
      );
    }
    if (q <= 0) {
      return this.#min;
    }
    if (q >= 1) {
      return this.#max;
    }
    return Math.min(this.#max, Math.max(this.#min, this.#atRank(q)));
  }

  /** Compact text: `e;` and the values with repetitions, or `d;` with extremes, zeros and buckets in base 36. */
  encode(): string {
    if (this.#exact) {
      return `e;${encodeExact([...this.#exact].sort((a, b) => a - b))}`;
    }
    return [
      'd',
      this.#min,
      this.#max,
      this.#zeros.toString(36),
      encodeBuckets(this.#negative),
      encodeBuckets(this.#positive),
    ].join(';');
  }

  #addAll(values: readonly number[]): void {
    for (const value of values) {
      this.#count += 1;
      this.#min = Math.min(this.#min, value);
      this.#max = Math.max(this.#max, value);
      if (!this.#exact) {
        this.#bucket(value);
      } else if (this.#exact.length < SKETCH_EXACT_VALUES) {
        this.#exact.push(value);
      } else {
        this.#toBuckets();
        this.#bucket(value);
      }
    }
    this.#bound();
  }

  #toBuckets(): void {
    const values = this.#exact ?? [];
    this.#exact = undefined;
    values.forEach(value => this.#bucket(value));
  }

  #bucket(value: number): void {
    const magnitude = Math.abs(value);
    if (magnitude < MIN_MAGNITUDE) {
      this.#zeros += 1;
      return;
    }
    const buckets = value > 0 ? this.#positive : this.#negative;
    const index = Math.ceil(Math.log(magnitude) / LOG_GAMMA);
    buckets.set(index, (buckets.get(index) ?? 0) + 1);
  }

  #bound(): void {
    boundBuckets(this.#positive);
    boundBuckets(this.#negative);
  }

  /** The middle of the bucket that holds the value of rank `q * (count - 1)`, as in the paper's algorithm 2. */
  #atRank(q: number): number {
    const rank = q * (this.#count - 1);
    let seen = 0;
    for (const [index, n] of entries(this.#negative).reverse()) {
      seen += n;
      if (seen > rank) {
        return -middle(index);
      }
    }
    seen += this.#zeros;
    if (seen > rank) {
      return 0;
    }
    for (const [index, n] of entries(this.#positive)) {
      seen += n;
      if (seen > rank) {
        return middle(index);
      }
    }
    return this.#max;
  }
}

function middle(index: number): number {
  return (2 * Math.exp(index * LOG_GAMMA)) / (1 + GAMMA);
}

function entries(buckets: Buckets): Array<[number, number]> {
  return [...buckets].sort((a, b) => a[0] - b[0]);
}

function total(buckets: Buckets): number {
  let sum = 0;
  buckets.forEach(n => (sum += n));
  return sum;
}

function mergeBuckets(into: Buckets, from: Buckets): void {
  from.forEach((n, index) => into.set(index, (into.get(index) ?? 0) + n));
}

/** Collapses the lowest buckets into one. The bound follows the highest index, so that order makes no difference. */
function boundBuckets(buckets: Buckets): void {
  let highest = -Infinity;
  buckets.forEach((_, index) => (highest = Math.max(highest, index)));
  const lowest = highest - MAX_BUCKETS + 1;
  let collapsed = 0;
  for (const [index, n] of buckets) {
    if (index < lowest) {
      collapsed += n;
      buckets.delete(index);
    }
  }
  if (collapsed > 0) {
    buckets.set(lowest, (buckets.get(lowest) ?? 0) + collapsed);
  }
}

function encodeExact(sorted: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < sorted.length; ) {
    let next = i + 1;
    while (next < sorted.length && sorted[next] === sorted[i]) {
      next += 1;
    }
    runs.push(next - i > 1 ? `${sorted[i]}*${next - i}` : `${sorted[i]}`);
    i = next;
  }
  return runs.join(',');
}

function decodeExact(text: string): number[] {
  if (text === '') {
    return [];
  }
  return text.split(',').flatMap(run => {
    const [value, times = '1'] = run.split('*');
    const length = Number(times);
    if (value === '' || !(length >= 1 && length <= SKETCH_EXACT_VALUES)) {
      throw new InputError(`Not a run of a quantile sketch: '${run}'`);
    }
    return new Array<number>(length).fill(Number(value));
  });
}

/** Indexes as differences, so that neighbours are short. */
function encodeBuckets(buckets: Buckets): string {
  let previous = 0;
  return entries(buckets)
    .map(([index, n]) => {
      const text = `${(index - previous).toString(36)}:${n.toString(36)}`;
      previous = index;
      return text;
    })
    .join(',');
}

function decodeBuckets(text: string): Buckets {
  const buckets: Buckets = new Map();
  let index = 0;
  for (const pair of text === '' ? [] : text.split(',')) {
    const [step, n] = pair.split(':').map(part => parseInt(part, 36));
    index += step;
    buckets.set(index, n);
  }
  return buckets;
}
