import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { isHackathonEntity } from '@guildhall/plugin-guildhall-common';
import {
  timelineOf,
  windowOf,
  type HackathonPhase,
} from '@guildhall/plugin-hackathons-common';

/** Phases in which teams can begin to build, those that are under way first. */
const OPEN_PHASES = ['running', 'registration', 'preparation'] as const;

export type OpenPhase = (typeof OPEN_PHASES)[number];

/** A hackathon that a prototype can be made for. Times are in ms since the epoch. */
export interface OpenHackathon {
  ref: string;
  title: string;
  phase: OpenPhase;
  start: number;
  end: number;
  registrationCloses: number;
}

/** Those of the entities that run or are open, what runs first, then by start. */
export function findOpenHackathons(
  entities: Entity[],
  now: number,
): OpenHackathon[] {
  return entities
    .flatMap(entity => {
      if (!isHackathonEntity(entity)) {
        return [];
      }
      const timeline = timelineOf(entity.spec.schedule, [], now);
      if (!isOpen(timeline.phase)) {
        return [];
      }
      return {
        ref: stringifyEntityRef(entity),
        title: entity.metadata.title ?? entity.metadata.name,
        phase: timeline.phase,
        start: timeline.start,
        end: timeline.end,
        registrationCloses:
          windowOf(timeline, 'registration')?.closesAt ?? timeline.start,
      };
    })
    .sort(
      (a, b) =>
        OPEN_PHASES.indexOf(a.phase) - OPEN_PHASES.indexOf(b.phase) ||
        a.start - b.start ||
        a.title.localeCompare(b.title),
    );
}

function isOpen(phase: HackathonPhase): phase is OpenPhase {
  return OPEN_PHASES.includes(phase as OpenPhase);
}
