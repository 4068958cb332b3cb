import type { Knex } from 'knex';
import { lockEvent } from './inEvent';
import { toNameKey } from './search';
import {
  type StoredTeam,
  type TeamRow,
  toMemberRow,
  toTeamRow,
} from './teamRows';

/** A team to be made, or people to be added to one that is there. */
export interface TeamToAdd {
  /** Of a team that is there, or new. */
  id: string;
  /** The names of new teams are made distinct. */
  name: string;
  theme?: string;
  /** An idea to claim; it is left alone if another team has it. */
  ideaId?: string;
  /** User refs; the first becomes the contact of a new team. */
  members: readonly string[];
  headline?: string;
  wantedSkills?: string[];
  wanted?: string;
  /** `ask` if left out. */
  joining?: StoredTeam['joining'];
}

const ROWS_PER_INSERT = 50;

/** Writes teams and their members in a fixed number of statements for each fifty of them. */
export async function addTeams(
  transaction: Knex,
  teams: readonly TeamToAdd[],
  options: {
    hackathonRef: string;
    by: string;
    now: number;
    source: StoredTeam['source'];
  },
): Promise<{ placed: string[]; leftOut: string[] }> {
  const { hackathonRef, by, now, source } = options;
  await lockEvent(transaction, hackathonRef);
  const present = await transaction('teams')
    .select('id', 'name_key')
    .where('hackathon_ref', hackathonRef);
  const taken = new Set<string>(
    await transaction('team_members')
      .where('hackathon_ref', hackathonRef)
      .pluck('user_ref'),
  );
  const ids = new Set<string>(present.map(({ id }) => id));
  const names = new Set<string>(present.map(row => row.name_key));
  const leftOut: string[] = [];
  const added: TeamRow[] = [];
  const members: Array<ReturnType<typeof toMemberRow>> = [];
  const claims: TeamToAdd[] = [];
  for (const team of teams) {
    const free = team.members.filter(member => !taken.has(member));
    leftOut.push(...team.members.filter(member => taken.has(member)));
    if (free.length === 0) {
      continue;
    }
    const isNew = !ids.has(team.id);
    if (isNew) {
      const name = distinctName(team.name, names);
      names.add(toNameKey(name));
      added.push(
        toTeamRow({
          ...team,
          name,
          hackathonRef,
          wantedSkills: team.wantedSkills ?? [],
          joining: team.joining ?? 'ask',
          source,
          locked: false,
          createdBy: by,
          updatedBy: by,
          version: 1,
          createdAt: now,
          updatedAt: now,
        }),
      );
      claims.push(team);
    }
    free.forEach((userRef, index) => {
      taken.add(userRef);
      members.push(
        toMemberRow({
          teamId: team.id,
          hackathonRef,
          userRef,
          contact: isNew && index === 0,
          via: viaOf(source, isNew && index === 0),
          joinedAt: now,
        }),
      );
    });
  }
  await insertAll(transaction, 'teams', added);
  await insertAll(transaction, 'team_members', members);
  for (const { id, ideaId } of claims) {
    if (ideaId !== undefined) {
      await transaction('ideas')
        .where({ id: ideaId, hackathon_ref: hackathonRef, state: 'open' })
        .update({
          state: 'claimed',
          team_id: id,
          updated_by: by,
          updated_at: now,
          version: transaction.raw('version + 1'),
        });
    }
  }
  return { placed: members.map(member => member.user_ref), leftOut };
}

function viaOf(source: StoredTeam['source'], founder: boolean) {
  if (source === 'self') {
    return founder ? 'founded' : 'joined';
  }
  return source;
}

function distinctName(name: string, taken: ReadonlySet<string>): string {
  let distinct = name;
  for (let number = 2; taken.has(toNameKey(distinct)); number += 1) {
    distinct = `${name} ${number}`;
  }
  return distinct;
}

async function insertAll(
  db: Knex,
  table: string,
  rows: object[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
    await db(table).insert(rows.slice(start, start + ROWS_PER_INSERT));
  }
}
