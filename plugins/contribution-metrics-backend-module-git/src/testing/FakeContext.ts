import { FakeCollectorContext } from '@guildhall/plugin-contribution-metrics-node/testUtils';

/** What a collector works with, with shorthands for assets that lie in repositories. */
export class FakeContext extends FakeCollectorContext {
  /** Samples that were delivered, repeated ones included. */
  get delivered(): number {
    return this.#sizes().reduce((sum, size) => sum + size, 0);
  }

  get largestBatch(): number {
    return Math.max(0, ...this.#sizes());
  }

  /** Adds an asset whose source location is a URL (or anything else). */
  addAsset(name: string, sourceLocation: string): void {
    this.addEntity(
      `resource:default/${name}`,
      { 'backstage.io/source-location': sourceLocation },
      { type: 'feature-view' },
    );
  }

  /** Facts of an asset and a measure, as `[day, value]`, oldest first. */
  series(name: string, measure: string): Array<[string, number]> {
    return this.#find(name, measure).map(({ observedAt, value }) => [
      new Date(observedAt).toISOString().slice(0, 10),
      value,
    ]);
  }

  /** The newest value. */
  last(name: string, measure: string): number | undefined {
    return this.#find(name, measure).at(-1)?.value;
  }

  /** All values together. */
  sum(name: string, measure: string): number {
    return this.#find(name, measure).reduce((sum, { value }) => sum + value, 0);
  }

  #find(name: string, measure: string) {
    return this.samples({ entityRef: `resource:default/${name}`, measure });
  }

  #sizes(): number[] {
    return this.deliveries.map(({ samples = [] }) => samples.length);
  }
}
