import type {
  CollectorDefinition,
  DefinitionFinder,
} from '@guildhall/plugin-contribution-metrics-node';
import type { DatabaseDefinitionStore } from '../../database/DatabaseDefinitionStore';

/** Finds what metrics ask of one collector. */
export class CollectorDefinitions implements DefinitionFinder {
  readonly #collector: string;
  readonly #store: DatabaseDefinitionStore;

  /** @param options.collector - id of the collector, whatever its instance */
  constructor(options: { collector: string; store: DatabaseDefinitionStore }) {
    this.#collector = options.collector;
    this.#store = options.store;
  }

  async list(): Promise<CollectorDefinition[]> {
    const own = (await this.#store.list()).filter(
      ({ spec }) => spec.collector.id === this.#collector,
    );
    const assets = await this.#store.assetsOf(own.map(({ id }) => id));
    return own.map(({ id, ref, name, spec }) => ({
      entityRef: ref,
      measure: spec.collector.measure ?? name,
      unit: spec.unit,
      parameters: spec.collector.parameters ?? {},
      assets: assets.get(id)!,
    }));
  }
}
