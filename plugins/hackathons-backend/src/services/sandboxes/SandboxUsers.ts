import {
  resolveHackathonTime,
  type HackathonEntity,
} from '@guildhall/plugin-guildhall-common';
import { timelineOf } from '@guildhall/plugin-hackathons-common';
import type { StoredHackathon } from '../../database/DatabaseHackathonStore';
import type { StoredSandbox } from '../../database/DatabaseSandboxStore';
import { fullRef } from '../access';
import { missingAgreements } from '../agreements/missingAgreements';
import type { Core } from '../areas';

/** A hackathon whose sandboxes are looked after. */
export interface SandboxEvent {
  ref: string;
  title: string;
  entity: HackathonEntity;
  end: number;
  goneAt?: number;
}

/** Tells for whom sandboxes are, and who looks after them. */
export class SandboxUsers {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The hackathons of some requests. */
  async eventsOf(
    grants: readonly StoredSandbox[],
    now: number,
  ): Promise<Map<string, SandboxEvent>> {
    const refs = [...new Set(grants.map(({ hackathonRef }) => hackathonRef))];
    const { hackathons } = this.#core.stores;
    return await this.events(await hackathons.byRefs(refs), now);
  }

  /** Hackathons with their ends as organisers moved them. */
  async events(
    hackathons: readonly StoredHackathon[],
    now: number,
  ): Promise<Map<string, SandboxEvent>> {
    const changes = await this.#core.stores.hackathons.windowChanges(
      hackathons.map(({ entityRef }) => entityRef),
    );
    return new Map(
      hackathons.map(({ entityRef: ref, title, entity, goneAt }) => {
        const { end } = timelineOf(
          entity.spec.schedule,
          changes.get(ref) ?? [],
          now,
        );
        return [ref, { ref, title, entity, end, goneAt }];
      }),
    );
  }

  /** Everybody for whom some sandboxes are, by request: the person, or the team as it is now. */
  async allOf(
    grants: readonly StoredSandbox[],
  ): Promise<Map<string, string[]>> {
    const teamIds = [
      ...new Set(grants.flatMap(({ teamId }) => (teamId ? [teamId] : []))),
    ];
    const members = await this.#core.stores.teams.membersOf(teamIds);
    return new Map(
      grants.map(({ id, teamId, userRef }) => [
        id,
        teamId
          ? (members.get(teamId) ?? []).map(member => member.userRef)
          : [userRef],
      ]),
    );
  }

  /** Those of them who hold the agreements that the sandbox takes. One statement more for each hackathon. */
  async entitledTo(
    grants: readonly StoredSandbox[],
    events: ReadonlyMap<string, SandboxEvent>,
    now: number,
  ): Promise<Map<string, string[]>> {
    const users = await this.allOf(grants);
    for (const event of events.values()) {
      const { sandboxes = [] } = event.entity.spec;
      const own = grants.filter(
        ({ hackathonRef }) => hackathonRef === event.ref,
      );
      const missing = await missingAgreements(
        this.#core.stores.agreements,
        event,
        sandboxes.flatMap(({ agreements = [] }) => agreements),
        [...new Set(own.flatMap(({ id }) => users.get(id) ?? []))],
        now,
      );
      for (const grant of own) {
        const needed =
          sandboxes.find(({ name }) => name === grant.sandbox)?.agreements ??
          [];
        users.set(
          grant.id,
          (users.get(grant.id) ?? []).filter(
            userRef =>
              !missing.some(
                each =>
                  each.userRef === userRef && needed.includes(each.terms.name),
              ),
          ),
        );
      }
    }
    return users;
  }
}

/** Organisers of a hackathon that nobody has opened. */
export function organisersOfEvent({ entity }: SandboxEvent): string[] {
  return entity.spec.organisers.map(ref =>
    fullRef(ref, 'user', entity.metadata.namespace),
  );
}

/** When a sandbox of the charter ends, ms since the epoch. */
export function endOfSandbox(event: SandboxEvent, expires?: string): number {
  return (
    (expires &&
      resolveHackathonTime(
        expires,
        event.entity.spec.schedule.timezone,
      )?.getTime()) ||
    event.end
  );
}
