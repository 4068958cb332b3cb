import type {
  AliasFact,
  OwnershipFact,
} from '@guildhall/plugin-contribution-metrics-node';
import { STEWARD_DUTIES } from '@guildhall/plugin-guildhall-common';
import type { NamedPrincipal } from '@guildhall/plugin-guildhall-node';
import { digest } from '../domain/text';
import { HOUR, startOfDay } from '../domain/time';
import type { Round } from './Round';

/** How long numbers stay unsaid that have not changed. */
const REPEAT_AFTER = 6 * HOUR;

const ROLES: Array<OwnershipFact['role']> = [
  'owner',
  ...STEWARD_DUTIES.map(duty => `steward-${duty}` as const),
];

interface EntityReport {
  numbers: Map<string, { value: number; url: string }>;
  people?: NamedPrincipal[];
  aliases?: AliasFact['aliases'];
}

/** What is to be said of each entity in a round. Only what is new is written; all of it after some hours and on every new day. */
export class EntityReports {
  readonly #reports = new Map<string, EntityReport>();

  /** A number; one that is undefined is left out. */
  number(
    entityRef: string,
    measure: string,
    value: number | undefined,
    url: string,
  ): void {
    if (value !== undefined && Number.isFinite(value)) {
      this.#of(entityRef).numbers.set(measure, { value, url });
    }
  }

  /** All who have a role. What is said first of an entity counts. */
  people(entityRef: string, people: NamedPrincipal[]): void {
    this.#of(entityRef).people ??= people;
  }

  /** All aliases. */
  aliases(entityRef: string, aliases: AliasFact['aliases']): void {
    this.#of(entityRef).aliases = aliases;
  }

  /** Writes what is new, and remembers it. */
  async write(round: Round): Promise<void> {
    const { memory, now } = round;
    for (const [entityRef, report] of this.#reports) {
      await this.#writeOne(round, entityRef, report);
    }
    // Nothing was said of these, so nothing of theirs may count as said.
    for (const entityRef of memory.written.keys()) {
      if (!this.#reports.has(entityRef)) {
        memory.written.delete(entityRef);
      }
    }
    round.context.logger.debug(
      `${this.#reports.size} assets were measured at ${new Date(
        now,
      ).toISOString()}`,
    );
  }

  async #writeOne(
    { memory, now, writer }: Round,
    entityRef: string,
    { numbers, people, aliases }: EntityReport,
  ): Promise<void> {
    const before = memory.written.get(entityRef);
    const repeat =
      !before ||
      now - before.at >= REPEAT_AFTER ||
      startOfDay(now) !== startOfDay(before.at);
    for (const [measure, { value, url }] of numbers) {
      if (repeat || before.numbers[measure] !== value) {
        await writer.add({
          samples: [
            {
              entityRef,
              measure,
              value,
              observedAt: now,
              url,
            },
          ],
        });
      }
    }
    const ownership = people && digest(JSON.stringify(people));
    if (people && (repeat || before.ownership !== ownership)) {
      await writer.add({ ownership: toFacts(entityRef, people, now) });
    }
    const named = aliases && digest(JSON.stringify(aliases));
    if (aliases && (repeat || before.aliases !== named)) {
      await writer.add({ aliases: [{ entityRef, aliases, observedAt: now }] });
    }
    memory.written.set(entityRef, {
      at: repeat ? now : before.at,
      numbers: Object.fromEntries(
        [...numbers].map(([measure, { value }]) => [measure, value]),
      ),
      ownership,
      aliases: named,
    });
  }

  #of(entityRef: string): EntityReport {
    let report = this.#reports.get(entityRef);
    if (!report) {
      report = { numbers: new Map() };
      this.#reports.set(entityRef, report);
    }
    return report;
  }
}

/** A role that nobody has is withdrawn. */
function toFacts(
  entityRef: string,
  people: NamedPrincipal[],
  observedAt: number,
): OwnershipFact[] {
  return ROLES.map(role => {
    const named = people.find(person => person.role === role);
    return {
      entityRef,
      role,
      principal: named?.word,
      detail: named?.detail ?? 'nobody is named in MLflow',
      observedAt,
    };
  });
}
