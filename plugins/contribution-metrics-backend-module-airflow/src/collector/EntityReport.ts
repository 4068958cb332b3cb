import { createHash } from 'node:crypto';
import type {
  FactWriter,
  LineageFact,
  SampleFact,
} from '@guildhall/plugin-contribution-metrics-node';
import type { Claim } from '../domain/readOwnership';
import type { AirflowMeasureId } from '../measures';
import type { WrittenMemory } from './memory';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** How long numbers stay unsaid that have not changed. */
const REPEAT_AFTER = 6 * HOUR;

/** What is to be said of an entity in a round. */
export class EntityReport {
  readonly #entityRef: string;
  readonly #now: number;
  readonly #samples = new Map<string, SampleFact>();
  readonly #lineage: LineageFact[] = [];
  #claims: Claim[] = [];
  #event: { id: string; at: number; url: string } | undefined;

  constructor(entityRef: string, now: number) {
    this.#entityRef = entityRef;
    this.#now = now;
  }

  /** A number of the moment; one that is undefined is left out. */
  number(
    measure: AirflowMeasureId,
    value: number | boolean | undefined,
    url: string,
  ): void {
    if (value !== undefined) {
      this.#samples.set(measure, {
        entityRef: this.#entityRef,
        measure,
        value: Number(value),
        observedAt: this.#now,
        url,
      });
    }
  }

  /** Whole hours since a time. */
  hoursSince(
    measure: AirflowMeasureId,
    time: number | undefined,
    url: string,
  ): void {
    this.number(
      measure,
      time === undefined
        ? undefined
        : Math.max(0, Math.floor((this.#now - time) / HOUR)),
      url,
    );
  }

  /** Who has which role. */
  people(claims: Claim[]): void {
    this.#claims = claims;
  }

  /** `to` uses `from`. */
  dependency(from: string, to: string): void {
    this.#lineage.push({ from, to, observedAt: this.#now });
  }

  /** The last event of the Airflow asset. */
  event(event: { id: string; at: number }, url: string): void {
    this.#event = { ...event, url };
  }

  /** Writes what is new; all of it after some hours and on every new day. Gives what to remember. */
  async write(
    writer: FactWriter,
    before: WrittenMemory | undefined,
  ): Promise<WrittenMemory> {
    const repeat =
      !before ||
      this.#now - before.at >= REPEAT_AFTER ||
      Math.floor(this.#now / DAY) !== Math.floor(before.at / DAY);
    const samples = [...this.#samples.values()];
    const memory: WrittenMemory = {
      at: repeat ? this.#now : before.at,
      numbers: Object.fromEntries(
        samples.map(({ measure, value }) => [measure, value]),
      ),
      people: digest(this.#claims),
      lineage: digest(this.#lineage.map(({ from, to }) => [from, to])),
      ...(this.#event && { event: this.#event.id }),
    };
    const entityRef = this.#entityRef;
    const observedAt = this.#now;
    await writer.add({
      samples: [
        ...samples.filter(
          ({ measure, value }) => repeat || before.numbers[measure] !== value,
        ),
        ...(this.#event && this.#event.id !== before?.event
          ? [
              {
                entityRef,
                measure: 'update',
                value: 1,
                observedAt: this.#event.at,
                id: `event:${this.#event.id}`,
                url: this.#event.url,
              },
            ]
          : []),
      ],
      ownership:
        repeat || before.people !== memory.people
          ? this.#claims.map(claim => ({ entityRef, ...claim, observedAt }))
          : [],
      lineage: repeat || before.lineage !== memory.lineage ? this.#lineage : [],
    });
    return memory;
  }
}

function digest(value: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(value))
    .digest('base64url')
    .slice(0, 16);
}
