import {
  type Entity,
  getCompoundEntityRef,
  RELATION_HAS_MEMBER,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { isPrototypeTransitionEntity } from '@guildhall/plugin-guildhall-common';
import { timelineOf, windowOf } from '@guildhall/plugin-hackathons-common';
import type {
  ProjectToWatch,
  StoredMilestone,
} from '../../database/DatabaseMilestoneStore';
import type { Core } from '../areas';
import { fullRef } from '../access';

const DAY_MS = 86_400_000;
/** After the end of an event, how long the catalog is asked what became of its projects. */
export const WATCH_MS = 200 * DAY_MS;
const PAGE = 500;
const ENTITY_FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'spec.lifecycle',
  'relations',
];

/** A transition to production that the catalog has. */
interface Transition {
  ref: string;
  prototype: string;
  hackathon?: string;
  project?: string;
}

/** Learns from the catalog what became of projects: that they got an owner, are in production, or have a transition. */
export class OutcomeWatch {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /**
   * One round over the projects of all events that run, or ended within 200 days.
   *
   * @throws when the catalog could not be read; what was found until then is kept
   */
  async run(now: number, signal: AbortSignal): Promise<void> {
    const closesAt = await this.#watched(now);
    if (closesAt.size === 0) {
      return;
    }
    const transitions = await this.#transitions();
    const { milestones } = this.#core.stores;
    let after: string | undefined;
    do {
      const page = await milestones.toWatch([...closesAt.keys()], {
        limit: PAGE,
        after,
      });
      await this.#look(page, { closesAt, transitions, now });
      after = page.length === PAGE ? page.at(-1)?.projectId : undefined;
    } while (after && !signal.aborted);
  }

  /** The events, and when the submissions of each end. */
  async #watched(now: number): Promise<Map<string, number>> {
    const { hackathons } = this.#core.stores;
    const running = (await hackathons.all()).filter(
      ({ startAt }) => startAt <= now,
    );
    const changes = await hackathons.windowChanges(
      running.map(({ entityRef }) => entityRef),
    );
    const closesAt = new Map<string, number>();
    for (const { entityRef, entity } of running) {
      const timeline = timelineOf(
        entity.spec.schedule,
        changes.get(entityRef) ?? [],
        now,
      );
      if (now <= timeline.end + WATCH_MS) {
        closesAt.set(
          entityRef,
          windowOf(timeline, 'submission')?.closesAt ?? timeline.end,
        );
      }
    }
    return closesAt;
  }

  async #transitions(): Promise<Transition[]> {
    const { auth, catalog } = this.#core;
    const found: Transition[] = [];
    const pages = catalog.streamEntities(
      { filter: { kind: 'prototypetransition' }, pageSize: PAGE },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    for await (const page of pages) {
      for (const entity of page.filter(isPrototypeTransitionEntity)) {
        const { spec, metadata } = entity;
        const full = (ref: string, kind: string) =>
          fullRef(ref, kind, metadata.namespace);
        found.push({
          ref: stringifyEntityRef(entity),
          prototype: full(spec.prototype, 'component'),
          hackathon:
            spec.origin?.hackathon && full(spec.origin.hackathon, 'hackathon'),
          project: spec.origin?.project,
        });
      }
    }
    return found;
  }

  async #look(
    page: ProjectToWatch[],
    round: {
      closesAt: ReadonlyMap<string, number>;
      transitions: readonly Transition[];
      now: number;
    },
  ): Promise<void> {
    const { stores, live } = this.#core;
    const { closesAt, transitions, now } = round;
    const entities = await this.#entities(
      page.map(({ entityRef }) => entityRef),
      ENTITY_FIELDS,
    );
    const owners = await this.#entities(
      [...entities.values()].flatMap(ownersOf),
      ['kind', 'metadata.name', 'metadata.namespace', 'relations'],
    );
    const teams = await stores.teams.membersOf(
      page.map(({ teamId }) => teamId),
    );
    const found: StoredMilestone[] = [];
    const linked = new Map<string, string>();
    for (const project of page) {
      const { projectId, entityRef, hackathonRef } = project;
      const seen = (
        milestone: StoredMilestone['milestone'],
        shownBy: string | undefined,
      ) => {
        if (!project.milestones.includes(milestone)) {
          found.push({
            projectId,
            milestone,
            at: now,
            source: 'catalog',
            detail: { entityRef: shownBy },
          });
        }
      };
      const transition = transitions.find(each => comesFrom(each, project));
      if (transition) {
        linked.set(projectId, transition.ref);
        seen('decided', transition.ref);
      }
      const entity = entityRef && entities.get(entityRef);
      if (!entity) {
        continue;
      }
      const members = (teams.get(project.teamId) ?? []).map(
        ({ userRef }) => userRef,
      );
      if (
        ownersOf(entity).some(owner =>
          isOther(owner, owners.get(owner), members),
        )
      ) {
        seen('owned', entityRef);
      }
      const isOver = now >= (closesAt.get(hackathonRef) ?? now);
      if (
        String(entity.spec?.lifecycle).toLowerCase() === 'production' &&
        !project.milestones.includes('production-before')
      ) {
        seen(isOver ? 'production' : 'production-before', entityRef);
      }
    }
    const reached = await stores.milestones.reach(found);
    const isLinked = await this.#link(linked);
    const hackathonOf = new Map(
      page.map(({ projectId, hackathonRef }) => [projectId, hackathonRef]),
    );
    const changed = new Set<string>(isLinked);
    for (const { projectId, milestone } of reached) {
      if (milestone !== 'production-before') {
        const hackathonRef = hackathonOf.get(projectId)!;
        changed.add(hackathonRef);
        await live.happened('milestone-reached', {
          hackathonRef,
          projectId,
          milestone,
        });
      }
    }
    for (const hackathonRef of changed) {
      await live.changed(hackathonRef, 'endings');
    }
  }

  /** Names the transitions in endings that propose one without naming it; gives the hackathons of those. */
  async #link(transitions: ReadonlyMap<string, string>): Promise<string[]> {
    const { endings } = this.#core.stores;
    const changed: string[] = [];
    for (const ending of (
      await endings.latest([...transitions.keys()])
    ).values()) {
      if (ending.ending === 'transition' && !ending.transitionRef) {
        await this.#core.knex.transaction(async tx => {
          // Who is faster has the last word; the next round finds it.
          await endings.add(
            { ...ending, transitionRef: transitions.get(ending.projectId) },
            ending.version,
            tx,
          );
        });
        changed.push(ending.hackathonRef);
      }
    }
    return changed;
  }

  async #entities(
    refs: Array<string | undefined>,
    fields: string[],
  ): Promise<Map<string, Entity>> {
    const { auth, catalog } = this.#core;
    const asked = [...new Set(refs)].filter(ref => ref !== undefined);
    const found = new Map<string, Entity>();
    if (asked.length === 0) {
      return found;
    }
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: asked, fields },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    asked.forEach((ref, index) => {
      const entity = items[index];
      if (entity) {
        found.set(ref, entity);
      }
    });
    return found;
  }
}

/** Whether a transition is that of a project: by its id or title in its hackathon, or by its entity. */
function comesFrom(
  { hackathon, project, prototype }: Transition,
  { projectId, hackathonRef, entityRef, title }: ProjectToWatch,
): boolean {
  if (hackathon !== undefined && hackathon !== hackathonRef) {
    return false;
  }
  return (
    (hackathon !== undefined &&
      project !== undefined &&
      [projectId, title].includes(project)) ||
    (entityRef !== undefined && prototype === entityRef)
  );
}

function ownersOf({ relations }: Entity): string[] {
  return (relations ?? [])
    .filter(({ type }) => type === RELATION_OWNED_BY)
    .map(({ targetRef }) => targetRef.toLowerCase());
}

/** Whether an owner is somebody else than the team: no member of it, and no group of members of it alone. A group of which the catalog knows nobody is somebody else. */
function isOther(
  ref: string,
  owner: Entity | undefined,
  members: readonly string[],
): boolean {
  if (!owner) {
    return false;
  }
  if (getCompoundEntityRef(owner).kind.toLowerCase() !== 'group') {
    return !members.includes(ref);
  }
  const people = (owner.relations ?? [])
    .filter(({ type }) => type === RELATION_HAS_MEMBER)
    .map(({ targetRef }) => targetRef.toLowerCase());
  return (
    people.length === 0 || people.some(person => !members.includes(person))
  );
}
