import { ConflictError, InputError } from '@backstage/errors';
import type { Collector } from '@guildhall/plugin-contribution-metrics-node';

const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** As names of sources. */
const MAX_ID_LENGTH = 100;
/** Sources that are no collectors. */
const RESERVED_IDS = ['catalog', 'push'];

/** What state, cursors and provenance of a collector go by: `<id>`, or `<id>.<instance>`. */
export function connectorIdOf(
  collector: Pick<Collector, 'id' | 'instance'>,
): string {
  return collector.instance === undefined
    ? collector.id
    : `${collector.id}.${collector.instance}`;
}

/** The collectors that modules added, by connector id. */
export class CollectorRegistry {
  readonly #collectors = new Map<string, Collector>();

  /** @throws ConflictError when the id is taken, InputError when a collector could never work */
  add(...collectors: Collector[]): void {
    for (const collector of collectors) {
      const id = connectorIdOf(collector);
      if (!KEBAB_CASE.test(collector.id) || RESERVED_IDS.includes(id)) {
        throw new InputError(
          `The id of a collector must be kebab-case and none of ${RESERVED_IDS.join(
            ', ',
          )}; found ${JSON.stringify(collector.id)}`,
        );
      }
      if (
        collector.instance !== undefined &&
        !KEBAB_CASE.test(collector.instance)
      ) {
        throw new InputError(
          `The instance of collector ${
            collector.id
          } must be kebab-case; found ${JSON.stringify(collector.instance)}`,
        );
      }
      if (id.length > MAX_ID_LENGTH) {
        throw new InputError(
          `The id of a collector with its instance must have at most ${MAX_ID_LENGTH} characters; found ${id}`,
        );
      }
      if (!collector.connect && !(collector.collect && collector.schedule)) {
        throw new InputError(
          `Collector ${id} needs collect with schedule, or connect`,
        );
      }
      if (this.#collectors.has(id)) {
        throw new ConflictError(
          `Two collectors have the id ${id}; give systems of the same sort different instances`,
        );
      }
      this.#collectors.set(id, collector);
    }
  }

  /** Whether facts of this source come from the plugin itself or a collector, so that nobody may push under its name. */
  has(source: string): boolean {
    return (
      source === 'catalog' ||
      this.#collectors.has(source) ||
      this.list().some(({ id }) => id === source)
    );
  }

  /** The collector of a connector, if it is there now. */
  get(connectorId: string): Collector | undefined {
    return this.#collectors.get(connectorId);
  }

  list(): Collector[] {
    return [...this.#collectors.values()];
  }
}
