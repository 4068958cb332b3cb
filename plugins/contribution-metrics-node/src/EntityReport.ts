import { createHash } from 'node:crypto';
import type {
  AliasFact,
  FactBatch,
  LineageFact,
  OwnershipFact,
  SampleFact,
} from './collector';
import type { FactWriter } from './FactWriter';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long that stays unsaid which has not changed. */
const REPEAT_AFTER = 6 * HOUR;

/** Who has a role, as a source says; nobody if `principal` is left out. */
export type OwnershipClaim = Pick<
  OwnershipFact,
  'role' | 'principal' | 'detail'
>;

/** What was last written of an entity, to be kept in a cursor. */
export type ReportMemory = {
  /** When all of it was written; milliseconds since the epoch. */
  at: number;
  numbers: { [measure: string]: number };
  /** Digests. */
  ownership?: string;
  lineage?: string;
  aliases?: string;
};

/**
 * What is to be said of an entity in a round. Only what is new is written; all of it when the last time is six hours ago, and on every
 * new day (UTC).
 */
export class EntityReport {
  readonly #entityRef: string;
  readonly #now: number;
  readonly #samples = new Map<string, SampleFact>();
  #ownership: OwnershipClaim[] | undefined;
  #lineage: LineageFact[] | undefined;
  #aliases: AliasFact['aliases'] | undefined;

  /** @param now - when the round began, in milliseconds since the epoch: the time of all that is said */
  constructor(entityRef: string, now: number) {
    this.#entityRef = entityRef;
    this.#now = now;
  }

  /** A number of the moment; one that is undefined or not finite is left out. */
  number(
    measure: string,
    value: number | boolean | undefined,
    url?: string,
  ): void {
    if (value !== undefined && Number.isFinite(Number(value))) {
      this.#samples.set(measure, {
        entityRef: this.#entityRef,
        measure,
        value: Number(value),
        observedAt: this.#now,
        url,
      });
    }
  }

  /** All who have a role. What is said first counts. */
  ownership(claims: OwnershipClaim[]): void {
    this.#ownership ??= claims;
  }

  /** `to` uses `from`. */
  dependency(from: string, to: string): void {
    this.#lineage ??= [];
    this.#lineage.push({ from, to, observedAt: this.#now });
  }

  /** All aliases. */
  aliases(aliases: AliasFact['aliases']): void {
    this.#aliases = aliases;
  }

  /**
   * Writes what is new.
   *
   * @param before - what this gave the last time
   * @returns what to remember once all is written, unless the entity was refused
   * @throws what the writer throws
   */
  async write(
    writer: FactWriter,
    before: ReportMemory | undefined,
  ): Promise<ReportMemory> {
    const observedAt = this.#now;
    const entityRef = this.#entityRef;
    const last = before && !isDue(before.at, observedAt) ? before : undefined;
    const samples = [...this.#samples.values()];
    const memory: ReportMemory = {
      at: last?.at ?? observedAt,
      numbers: Object.fromEntries(
        samples.map(({ measure, value }) => [measure, value]),
      ),
      ownership: digestOf(this.#ownership),
      lineage: digestOf(this.#lineage?.map(({ from, to }) => [from, to])),
      aliases: digestOf(this.#aliases),
    };
    const facts: FactBatch = {
      samples: samples.filter(
        ({ measure, value }) => last?.numbers[measure] !== value,
      ),
    };
    if (last?.ownership !== memory.ownership) {
      facts.ownership = this.#ownership?.map(claim => ({
        entityRef,
        ...claim,
        observedAt,
      }));
    }
    if (last?.lineage !== memory.lineage) {
      facts.lineage = this.#lineage;
    }
    if (this.#aliases && last?.aliases !== memory.aliases) {
      facts.aliases = [{ entityRef, aliases: this.#aliases, observedAt }];
    }
    await writer.add(facts);
    return memory;
  }
}

function isDue(at: number, now: number): boolean {
  return (
    now - at >= REPEAT_AFTER || Math.floor(now / DAY) !== Math.floor(at / DAY)
  );
}

function digestOf(value: unknown): string | undefined {
  return value === undefined
    ? undefined
    : createHash('sha256')
        .update(JSON.stringify(value))
        .digest('base64url')
        .slice(0, 16);
}
