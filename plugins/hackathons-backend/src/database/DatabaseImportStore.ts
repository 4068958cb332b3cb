import type { Knex } from 'knex';
import { inEvent } from './inEvent';

/** Rows of one table, in the order of `IMPORT_TABLES`. */
export interface ImportedRows {
  table: ImportTable;
  rows: Array<Record<string, string | number | boolean | null>>;
}

/** What of a hackathon is there already. */
export interface ImportState {
  registered: Set<string>;
  /** Ids of teams by their name in lower case. */
  teams: Map<string, string>;
  /** Names of teams by their id. */
  teamNames: Map<string, string>;
  /** Ids of teams by the person in them. */
  memberships: Map<string, string>;
  /** Ids of projects by their team. */
  projects: Map<string, string>;
  /** Ids of looks by judge and project. */
  looks: Map<string, string>;
  /** Which of a person's votes is for which project, by person and project. */
  votes: Map<string, Map<string, number>>;
  /** Ids of all versions of endings, by project. */
  endings: Map<string, Set<string>>;
}

/** Tables that can be filled, and the columns by which a row is known again. */
export const IMPORT_KEYS = {
  registrations: ['hackathon_ref', 'user_ref'],
  teams: ['id'],
  team_members: ['hackathon_ref', 'user_ref'],
  ideas: ['id'],
  mentors: ['hackathon_ref', 'user_ref'],
  projects: ['team_id'],
  project_records: ['id'],
  checkpoint_reports: ['project_id', 'checkpoint', 'version'],
  project_feedback: ['id'],
  submissions: ['project_id', 'version'],
  help_requests: ['id'],
  office_slots: ['id'],
  judging_panels: ['hackathon_ref'],
  judges: ['hackathon_ref', 'user_ref'],
  judge_looks: ['hackathon_ref', 'judge_ref', 'project_id'],
  judge_scores: ['look_id', 'criterion'],
  judging_log: ['id'],
  peoples_votes: ['hackathon_ref', 'user_ref', 'project_id'],
  project_endings: ['project_id', 'version'],
  project_milestones: ['project_id', 'milestone'],
  debrief_points: ['id'],
  debrief_votes: ['point_id', 'user_ref'],
  debrief_actions: ['id'],
  theme_proposals: ['id'],
  debrief_answers: ['hackathon_ref', 'user_ref'],
  follow_ups: ['id'],
} as const;

/** A table that can be filled. */
export type ImportTable = keyof typeof IMPORT_KEYS;

const ROWS_PER_INSERT = 50;

/** Writes what another tool kept, as it was. */
export class DatabaseImportStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Adds rows to a hackathon, all of them or none. A row that is there stays as it is.
   *
   * @param plan - says what to add to what is there; nobody changes people and teams of the hackathon meanwhile
   * @param within - is done in the same transaction when a row was new
   * @returns how many rows were new, and how many were there, by table
   */
  async write(
    hackathonRef: string,
    plan: (state: ImportState) => ImportedRows[],
    within: (transaction: Knex) => Promise<void>,
  ): Promise<Map<ImportTable, { added: number; present: number }>> {
    return await inEvent(this.#knex, hackathonRef, async tx => {
      const counts = new Map<ImportTable, { added: number; present: number }>();
      for (const { table, rows } of plan(await stateOf(tx, hackathonRef))) {
        const keys = [...IMPORT_KEYS[table]];
        let added = 0;
        for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
          const inserted = await tx(table)
            .insert(rows.slice(start, start + ROWS_PER_INSERT))
            .onConflict(keys)
            .ignore()
            .returning(keys);
          added += inserted.length;
        }
        counts.set(table, { added, present: rows.length - added });
      }
      if ([...counts.values()].some(({ added }) => added > 0)) {
        await within(tx);
      }
      return counts;
    });
  }
}

async function stateOf(tx: Knex, hackathonRef: string): Promise<ImportState> {
  const of = { hackathon_ref: hackathonRef };
  const registrations = await tx('registrations')
    .select('user_ref')
    .where({ ...of, state: 'registered' });
  const teams = await tx('teams').select('id', 'name', 'name_key').where(of);
  const members = await tx('team_members')
    .select('user_ref', 'team_id')
    .where(of);
  const projects = await tx('projects').select('id', 'team_id').where(of);
  const votes = new Map<string, Map<string, number>>();
  for (const row of await tx('peoples_votes').where(of)) {
    const own = votes.get(row.user_ref) ?? new Map<string, number>();
    votes.set(row.user_ref, own.set(row.project_id, row.slot));
  }
  const looks = await tx('judge_looks')
    .select('id', 'judge_ref', 'project_id')
    .where(of);
  const endings = await tx('project_endings')
    .select('id', 'project_id')
    .where(of);
  return {
    registered: new Set(registrations.map(row => row.user_ref)),
    teams: new Map(teams.map(row => [row.name_key, row.id])),
    teamNames: new Map(teams.map(row => [row.id, row.name])),
    memberships: new Map(members.map(row => [row.user_ref, row.team_id])),
    projects: new Map(projects.map(row => [row.team_id, row.id])),
    votes,
    looks: new Map(
      looks.map(row => [`${row.judge_ref} ${row.project_id}`, row.id]),
    ),
    endings: idsByProject(endings),
  };
}

function idsByProject(
  rows: Array<{ id: string; project_id: string }>,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const row of rows) {
    found.set(
      row.project_id,
      (found.get(row.project_id) ?? new Set()).add(row.id),
    );
  }
  return found;
}
