import { timelineOf } from '@guildhall/plugin-hackathons-common';
import type { HackathonEntity } from '@guildhall/plugin-guildhall-common';
import type { Stores } from '../../database/createStores';
import { type Terms, termsOf } from './terms';

/** An agreement by which a hackathon protects an entity. */
export interface Protection {
  /** Of the hackathon. */
  ref: string;
  /** Whether the catalog has the hackathon no more. */
  gone: boolean;
  terms: Terms;
}

interface Charter {
  digest: string;
  /** Left out when it has no agreements. */
  entity?: HackathonEntity;
  protects: ReadonlySet<string>;
}

/** Which agreements protect which entities, over all hackathons that were ever known. Each form of a charter is read once. */
export class ProtectedEntities {
  readonly #stores: Pick<Stores, 'agreements' | 'hackathons'>;
  readonly #known = new Map<string, Charter>();

  constructor(stores: Pick<Stores, 'agreements' | 'hackathons'>) {
    this.#stores = stores;
  }

  /** What protects an entity at a moment. */
  async of(entityRef: string, now: number): Promise<Protection[]> {
    const present = await this.#stores.agreements.charters();
    await this.#read(present);
    const found = present.flatMap(({ entityRef: ref, gone }) => {
      const { entity, protects } = this.#known.get(ref) ?? {};
      return entity && protects?.has(entityRef) ? [{ ref, gone, entity }] : [];
    });
    if (found.length === 0) {
      return [];
    }
    const changes = await this.#stores.hackathons.windowChanges(
      found.map(({ ref }) => ref),
    );
    return found.flatMap(({ ref, gone, entity }) => {
      const { end } = timelineOf(
        entity.spec.schedule,
        changes.get(ref) ?? [],
        now,
      );
      return termsOf(entity, end)
        .filter(({ protects }) => protects.includes(entityRef))
        .map(terms => ({ ref, gone, terms }));
    });
  }

  async #read(
    present: ReadonlyArray<{ entityRef: string; digest: string }>,
  ): Promise<void> {
    const changed = present.filter(
      ({ entityRef, digest }) => this.#known.get(entityRef)?.digest !== digest,
    );
    if (changed.length === 0) {
      return;
    }
    const stored = await this.#stores.hackathons.byRefs(
      changed.map(({ entityRef }) => entityRef),
    );
    for (const { entityRef, digest, entity } of stored) {
      // The end is not needed to see what is protected.
      const terms = termsOf(entity, 0);
      this.#known.set(entityRef, {
        digest,
        entity: terms.length > 0 ? entity : undefined,
        protects: new Set(terms.flatMap(({ protects }) => protects)),
      });
    }
  }
}
