import {
  type AliasFact,
  EntityReport,
  type OwnershipClaim,
  type OwnershipFact,
} from '@guildhall/plugin-contribution-metrics-node';
import { STEWARD_DUTIES } from '@guildhall/plugin-guildhall-common';
import type { NamedPrincipal } from '@guildhall/plugin-guildhall-node';
import type { Round } from './Round';

const ROLES: Array<OwnershipFact['role']> = [
  'owner',
  ...STEWARD_DUTIES.map(duty => `steward-${duty}` as const),
];

/** What is to be said of each entity in a round. */
export class EntityReports {
  readonly #now: number;
  readonly #reports = new Map<string, EntityReport>();

  constructor(now: number) {
    this.#now = now;
  }

  /** A number; one that is undefined is left out. */
  number(
    entityRef: string,
    measure: string,
    value: number | undefined,
    url: string,
  ): void {
    if (value !== undefined) {
      this.#of(entityRef).number(measure, value, url);
    }
  }

  /** All who have a role. What is said first of an entity counts. */
  people(entityRef: string, people: NamedPrincipal[]): void {
    this.#of(entityRef).ownership(toClaims(people));
  }

  /** All aliases. */
  aliases(entityRef: string, aliases: AliasFact['aliases']): void {
    this.#of(entityRef).aliases(aliases);
  }

  /** Writes what is new, and remembers it. */
  async write({ context, memory, now, writer }: Round): Promise<void> {
    const before = new Map(memory.written);
    // Of what nothing is said now, nothing may count as said.
    memory.written.clear();
    for (const [entityRef, report] of this.#reports) {
      memory.written.set(
        entityRef,
        await report.write(writer, before.get(entityRef)),
      );
    }
    context.logger.debug(
      `${this.#reports.size} assets were measured at ${new Date(
        now,
      ).toISOString()}`,
    );
  }

  #of(entityRef: string): EntityReport {
    let report = this.#reports.get(entityRef);
    if (!report) {
      report = new EntityReport(entityRef, this.#now);
      this.#reports.set(entityRef, report);
    }
    return report;
  }
}

/** A role that nobody has is withdrawn. */
function toClaims(people: NamedPrincipal[]): OwnershipClaim[] {
  return ROLES.map(role => {
    const named = people.find(person => person.role === role);
    return {
      role,
      principal: named?.word,
      detail: named?.detail ?? 'nobody is named in MLflow',
    };
  });
}
