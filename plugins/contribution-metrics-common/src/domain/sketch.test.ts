import { QuantileSketch } from './sketch';
import { quantileOf } from './numbers';
import { randomOf } from './fixtures';

const QS = [0, 0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 1];

function ascending(values: number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

describe('QuantileSketch', () => {
  it('interpolates few values exactly as percentile_cont', () => {
    const sketch = QuantileSketch.of([40, 10, 30, 20]);
    expect(sketch.quantile(0.5)).toBe(25);
    expect(sketch.quantile(0.95)).toBeCloseTo(38.5, 12);
    expect(QuantileSketch.of([7]).quantile(0.99)).toBe(7);
    expect(QuantileSketch.of([]).quantile(0.5)).toBeUndefined();
  });

  it('stays within 1 % of the value at the rank, whatever the values', () => {
    const random = randomOf(1);
    const shapes: Array<() => number> = [
      () => random() * 1000,
      () => Math.exp(random() * 40 - 20),
      () => (random() - 0.5) * 1e6,
      () => -Math.exp(random() * 20),
      () => (random() < 0.3 ? 0 : random() - 0.5),
      () => Math.floor(random() * 3),
    ];
    for (const shape of shapes) {
      for (const n of [64, 65, 1000, 5000]) {
        const values = Array.from({ length: n }, shape);
        const sorted = ascending(values);
        const sketch = QuantileSketch.decode(
          QuantileSketch.of(values).encode(),
        );
        expect(sketch.count).toBe(n);
        for (const q of QS) {
          const exact =
            n <= 64 ? quantileOf(sorted, q) : sorted[Math.floor(q * (n - 1))];
          const error = Math.abs(sketch.quantile(q)! - exact);
          expect(error).toBeLessThanOrEqual(0.0100001 * Math.abs(exact));
        }
      }
    }
  });

  it('is the same however values are ordered, split and merged', () => {
    const random = randomOf(2);
    for (let round = 0; round < 60; round += 1) {
      const n = Math.floor(random() * 200);
      const values = Array.from({ length: n }, () =>
        round % 2
          ? Math.round(random() * 9)
          : (random() - 0.5) * 10 ** (random() * 600 - 300),
      );
      const whole = QuantileSketch.of(values).encode();
      const parts: number[][] = [[], [], [], []];
      values.forEach(value => parts[Math.floor(random() * 4)].unshift(value));
      const merged = QuantileSketch.merge(
        parts.map(part =>
          QuantileSketch.decode(QuantileSketch.of(part).encode()),
        ),
      );
      expect(merged.encode()).toBe(whole);
      expect(
        QuantileSketch.merge([
          QuantileSketch.merge([
            QuantileSketch.of(parts[0]),
            QuantileSketch.of(parts[1]),
          ]),
          QuantileSketch.merge([
            QuantileSketch.of(parts[3]),
            QuantileSketch.of(parts[2]),
          ]),
        ]).encode(),
      ).toBe(whole);
    }
  });

  it('keeps a bound on its size and never answers what is not finite', () => {
    const random = randomOf(3);
    const values = Array.from(
      { length: 20_000 },
      () => (random() < 0.5 ? -1 : 1) * 10 ** (random() * 616 - 308),
    );
    values.push(Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, NaN, Infinity);
    const sketch = QuantileSketch.of(values);
    expect(sketch.encode().length).toBeLessThan(2 * 2048 * 8);
    for (const q of QS) {
      expect(Number.isFinite(sketch.quantile(q))).toBe(true);
    }
    expect(sketch.quantile(1)).toBe(Number.MAX_VALUE);
  });

  it.each([
    '',
    'x;1',
    'e;1*99999999',
    'e;abc',
    'd;1;2',
    'd;a;b;0;;1:1',
    'd;1;2;0;;zz',
  ])('refuses %j', text => {
    expect(() => QuantileSketch.decode(text)).toThrow(/quantile sketch/);
  });
});
