import {
  dayOf,
  handOversThrough,
  instantOf,
  wallTimeAt,
  type WallTime,
} from './rotationRule';

/** Somebody who takes turns, from and until a day (inclusive, in the rotation's time zone). */
export interface RotationMember {
  /** Entity ref of a user or group. */
  ref: string;
  /** `YYYY-MM-DD`. */
  from?: string;
  /** `YYYY-MM-DD`. */
  until?: string;
}

/** A lead that passes on by a recurrence rule. */
export interface Rotation {
  members: RotationMember[];
  /** RFC 5545 recurrence rule, without `DTSTART`. */
  rule: string;
  /** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`, local to `timezone`. */
  start: string;
  /** IANA time zone. */
  timezone: string;
}

/** The time during which one member leads. ISO 8601 in UTC; `to` is exclusive, and absent when the rule ends. */
export interface RotationTurn {
  ref: string;
  from: string;
  to?: string;
}

const DAY = 24 * 60 * 60 * 1000;
const MAX_TURNS = 1000;
/** How far ahead turns are looked for, in steps, so that the usual question stays cheap. */
const LOOK_AHEAD = [400 * DAY, 6 * 366 * DAY, 40 * 365 * DAY];

/**
 * Who leads at a moment.
 *
 * @returns `undefined` before the first turn and while nobody is present
 * @throws RangeError when the rotation's rule, start or time zone cannot be used
 */
export function turnAt(rotation: Rotation, at: Date): RotationTurn | undefined {
  const [turn] = turnsFrom(rotation, at, 1);
  return turn && Date.parse(turn.from) <= at.getTime() ? turn : undefined;
}

/**
 * The turn that covers `at` (if any) and those after it.
 *
 * Turns are dealt in the order of the members, one for each hand-over of the rule, to the next member after the last
 * one who led who is present on the day on which the turn starts. Who is away on that day is passed over without making up
 * for it; who joins with a first day is passed over until then, so that earlier turns stay as they were. A turn at whose
 * start nobody is present is left out. The last turn of a rule with an end has no `to`.
 *
 * @param count - at most so many turns; 1000 are the most
 * @throws RangeError when the rotation's rule, start or time zone cannot be used
 */
export function turnsFrom(
  rotation: Rotation,
  at: Date,
  count: number,
): RotationTurn[] {
  const wanted = Math.min(Math.floor(count), MAX_TURNS);
  if (!(wanted > 0) || rotation.members.length === 0) {
    return [];
  }
  const now = wallTimeAt(at, rotation.timezone);
  let turns: RotationTurn[] = [];
  for (const ahead of LOOK_AHEAD) {
    const handOvers = handOversThrough(rotation, now + ahead);
    turns = dealTurns(rotation, handOvers, at, now, wanted);
    if (turns.length === wanted && turns[wanted - 1].to) {
      break;
    }
  }
  return turns;
}

function dealTurns(
  rotation: Rotation,
  handOvers: WallTime[],
  at: Date,
  now: WallTime,
  wanted: number,
): RotationTurn[] {
  const first = findCurrent(rotation.timezone, handOvers, at, now);
  const turns: RotationTurn[] = [];
  let leader = -1;
  for (let i = 0; i < handOvers.length && turns.length < wanted; i++) {
    const next = nextPresent(rotation.members, leader, dayOf(handOvers[i]));
    leader = next ?? leader;
    if (i >= first && next !== undefined) {
      const end = handOvers[i + 1];
      turns.push({
        ref: rotation.members[next].ref,
        from: instantOf(handOvers[i], rotation.timezone).toISOString(),
        ...(end !== undefined && {
          to: instantOf(end, rotation.timezone).toISOString(),
        }),
      });
    }
  }
  return turns;
}

/** Index of the last hand-over at or before the moment; the first one when all are still to come. */
function findCurrent(
  timezone: string,
  handOvers: WallTime[],
  at: Date,
  now: WallTime,
): number {
  // A clock that was turned back shows the same time twice, so near the moment the instants decide.
  let low = 0;
  let high = handOvers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (handOvers[middle] <= now + DAY) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  let current = low - 1;
  while (current > 0 && instantOf(handOvers[current], timezone) > at) {
    current--;
  }
  return Math.max(current, 0);
}

function nextPresent(
  members: RotationMember[],
  leader: number,
  day: string,
): number | undefined {
  for (let step = 1; step <= members.length; step++) {
    const index = (leader + step + members.length) % members.length;
    const { from, until } = members[index];
    if ((!from || from <= day) && (!until || day <= until)) {
      return index;
    }
  }
  return undefined;
}
