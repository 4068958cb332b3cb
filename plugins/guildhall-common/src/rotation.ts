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

/** Who leads at a moment; `undefined` before the first turn and when nobody is left. */
export function turnAt(rotation: Rotation, at: Date): RotationTurn | undefined {
  return turnsFrom(rotation, at, 1)[0];
}

/** The turn that covers `at` (if any) and those after it, at most `count`. */
export function turnsFrom(
  rotation: Rotation,
  at: Date,
  count: number,
): RotationTurn[] {
  throw new Error(`not written yet: ${rotation.rule} ${at} ${count}`);
}
