import type { Consumer } from '../types';

/** Numbers about persons are shown to others from this many persons on. */
export const MIN_TEAM_SIZE = 5;

/** A consumer as it was measured. */
export interface MeasuredConsumer {
  /** Entity ref, or the name of a node outside of the catalog. */
  ref: string;
  kind: 'user' | 'other';
  /** Entity ref of the team. */
  team?: string;
  /** Belongs to the team that owns the asset. */
  own: boolean;
  via: Consumer['via'];
  uses30d: number;
  /** ms since the epoch. */
  firstUse?: number;
  /** ms since the epoch. */
  lastUse?: number;
}

/** A consumer as a reader may see it. */
export interface ConsumerRow {
  /** null for persons. */
  ref: string | null;
  team: string | null;
  own: boolean;
  via: Consumer['via'];
  /** Persons behind the row, for a team of at least {@link MIN_TEAM_SIZE}. */
  persons?: number;
  /** Left out where it would tell about fewer than {@link MIN_TEAM_SIZE} persons. */
  uses30d?: number;
  firstUse?: number;
  lastUse?: number;
}

/**
 * Takes persons out of a list of consumers. Everything that is not a person passes, and so does the viewer's own row. All
 * other persons become one row for each team of which at least {@link MIN_TEAM_SIZE} persons are here; the viewer isn't one
 * of them, since the viewer could subtract oneself. The persons of smaller teams and of none become one row without
 * team, whose `own` is false because it would name the team. While that row stands for fewer than
 * {@link MIN_TEAM_SIZE} persons, it has no numbers and no times either: they would be those of a single person.
 *
 * @param viewer - user entity ref of the reader, if it is a person
 * @returns rows in the order given, then teams by name, then the rest
 */
export function foldPersons(
  consumers: readonly MeasuredConsumer[],
  viewer?: string,
): ConsumerRow[] {
  const rows: ConsumerRow[] = [];
  const teams = new Map<string, MeasuredConsumer[]>();
  const rest: MeasuredConsumer[] = [];
  for (const consumer of consumers) {
    if (consumer.kind !== 'user' || consumer.ref === viewer) {
      rows.push(rowOf(consumer));
    } else if (consumer.team) {
      const members = teams.get(consumer.team) ?? [];
      members.push(consumer);
      teams.set(consumer.team, members);
    } else {
      rest.push(consumer);
    }
  }
  for (const [team, members] of [...teams].sort(byTeam)) {
    const persons = distinct(members);
    if (persons >= MIN_TEAM_SIZE) {
      const own = members.every(member => member.own);
      rows.push({ ref: null, team, own, persons, ...sumUp(members) });
    } else {
      rest.push(...members);
    }
  }
  if (rest.length > 0) {
    const { via, ...numbers } = sumUp(rest);
    rows.push({
      ref: null,
      team: null,
      own: false,
      via,
      ...(distinct(rest) >= MIN_TEAM_SIZE && numbers),
    });
  }
  return rows;
}

function byTeam([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}

function distinct(consumers: readonly MeasuredConsumer[]): number {
  return new Set(consumers.map(consumer => consumer.ref)).size;
}

function rowOf(consumer: MeasuredConsumer): ConsumerRow {
  const { ref, team, own, via, uses30d, firstUse, lastUse } = consumer;
  return {
    ref,
    team: team ?? null,
    own,
    via,
    uses30d,
    ...(firstUse !== undefined && { firstUse }),
    ...(lastUse !== undefined && { lastUse }),
  };
}

function sumUp(
  members: readonly MeasuredConsumer[],
): Pick<ConsumerRow, 'via' | 'uses30d' | 'firstUse' | 'lastUse'> {
  const first = members.flatMap(member => member.firstUse ?? []);
  const last = members.flatMap(member => member.lastUse ?? []);
  return {
    via: [...new Set(members.flatMap(member => member.via))].sort(),
    uses30d: members.reduce((sum, member) => sum + member.uses30d, 0),
    ...(first.length > 0 && { firstUse: Math.min(...first) }),
    ...(last.length > 0 && { lastUse: Math.max(...last) }),
  };
}
