import type { Knex } from 'knex';

/** A team that has something to do. */
export interface TeamToRemind {
  teamId: string;
  teamName: string;
  projectId?: string;
  /** Entity refs. */
  members: string[];
}

/** Finds the teams that are to be reminded, each once. */
export class DatabaseReminderStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * Teams that have not reported to a checkpoint; those without a project included.
   *
   * @param keyPrefix - teams for which there is a notice with this key, followed by the id of the team, are left out
   */
  async withoutReport(
    hackathonRef: string,
    checkpoint: string,
    keyPrefix: string,
  ): Promise<TeamToRemind[]> {
    return await this.#teams(hackathonRef, keyPrefix, query =>
      query.whereNotExists(reports =>
        reports
          .from('checkpoint_reports as r')
          .whereRaw('r.project_id = p.id')
          .where('r.checkpoint', checkpoint),
      ),
    );
  }

  /**
   * Teams without a submission that counts; those without a project included.
   *
   * @param keyPrefix - teams for which there is a notice with this key, followed by the id of the team, are left out
   */
  async withoutSubmission(
    hackathonRef: string,
    keyPrefix: string,
  ): Promise<TeamToRemind[]> {
    return await this.#teams(hackathonRef, keyPrefix, query =>
      query.whereNull('p.current_submission'),
    );
  }

  async #teams(
    hackathonRef: string,
    keyPrefix: string,
    narrow: (query: Knex.QueryBuilder) => void,
  ): Promise<TeamToRemind[]> {
    const query = this.#knex('teams as t')
      .join('team_members as m', 'm.team_id', 't.id')
      .leftJoin('projects as p', 'p.team_id', 't.id')
      .where('t.hackathon_ref', hackathonRef)
      .whereNotExists(notices =>
        notices.from('notices as n').whereRaw('n.key = ? || t.id', [keyPrefix]),
      );
    narrow(query);
    const rows = await query.select(
      't.id as team_id',
      't.name as team_name',
      'p.id as project_id',
      'm.user_ref',
    );
    const teams = new Map<string, TeamToRemind>();
    for (const row of rows) {
      const team: TeamToRemind = teams.get(row.team_id) ?? {
        teamId: row.team_id,
        teamName: row.team_name,
        projectId: row.project_id ?? undefined,
        members: [],
      };
      teams.set(row.team_id, team);
      team.members.push(row.user_ref);
    }
    return [...teams.values()];
  }
}
