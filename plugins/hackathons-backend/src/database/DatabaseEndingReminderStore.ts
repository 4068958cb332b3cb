import type { EndingRecipient } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { type StoredNumber, toNumber, toOptionalNumber } from './columns';

/** That an organiser reminded somebody of what becomes of a project. */
export interface StoredEndingReminder {
  projectId: string;
  hackathonRef: string;
  to: EndingRecipient;
  /** Entity ref of the organiser. */
  by: string;
  /** ms since the epoch. */
  at: number;
}

interface ReminderRow {
  project_id: string;
  hackathon_ref: string;
  sent_to: EndingRecipient;
  by_ref: string;
  at: StoredNumber;
}

const TABLE = 'ending_reminders';
const ROWS_PER_STATEMENT = 100;

/** When organisers reminded last of what becomes of each project. */
export class DatabaseEndingReminderStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** The last reminders of some projects, by project. */
  async of(
    projectIds: readonly string[],
  ): Promise<Map<string, StoredEndingReminder>> {
    const rows = await this.#knex<ReminderRow>(TABLE).whereIn('project_id', [
      ...projectIds,
    ]);
    return new Map(rows.map(row => [row.project_id, toReminder(row)]));
  }

  /**
   * Of the submitted projects of a hackathon without an ending, those of which nobody can be reminded now.
   *
   * @param since - ms since the epoch; of those with a later reminder nobody is reminded again
   * @returns how many were reminded of, when the first of their reminders was sent, and of how many others nobody is left in the team
   */
  async blocked(
    hackathonRef: string,
    since: number,
  ): Promise<{ recent: number; firstAt?: number; unreachable: number }> {
    const [row] = await this.#knex('projects as p')
      .leftJoin(`${TABLE} as r`, join =>
        join.on('r.project_id', 'p.id').andOnVal('r.at', '>', since),
      )
      .where('p.hackathon_ref', hackathonRef)
      .whereNotNull('p.current_submission')
      .whereNotExists(endings =>
        endings.from('project_endings as e').whereRaw('e.project_id = p.id'),
      )
      .where(blocked =>
        blocked
          .whereNotNull('r.at')
          .orWhereNotExists(members =>
            members.from('team_members as m').whereRaw('m.team_id = p.team_id'),
          ),
      )
      .count({ all: '*', recent: 'r.at' })
      .min({ first_at: 'r.at' });
    return {
      recent: Number(row.recent),
      firstAt: toOptionalNumber(row.first_at),
      unreachable: Number(row.all) - Number(row.recent),
    };
  }

  /**
   * Keeps reminders, where the last one is long enough ago. Of two at once, one is kept.
   *
   * @param since - ms since the epoch; a project with a later reminder is left out
   * @returns ids of the projects whose reminders are kept
   */
  async add(
    reminders: readonly StoredEndingReminder[],
    since: number,
    transaction: Knex,
  ): Promise<Set<string>> {
    const kept = new Set<string>();
    // In one order: two who remind of all don't wait for each other.
    const rows = reminders
      .map(({ projectId, hackathonRef, to, by, at }) => ({
        project_id: projectId,
        hackathon_ref: hackathonRef,
        sent_to: to,
        by_ref: by,
        at,
      }))
      .sort((a, b) => (a.project_id < b.project_id ? -1 : 1));
    for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
      const written: Array<Pick<ReminderRow, 'project_id'>> = await transaction(
        TABLE,
      )
        .insert(rows.slice(start, start + ROWS_PER_STATEMENT))
        .onConflict('project_id')
        .merge(['hackathon_ref', 'sent_to', 'by_ref', 'at'])
        .where(`${TABLE}.at`, '<=', since)
        .returning('project_id');
      written.forEach(row => kept.add(row.project_id));
    }
    return kept;
  }

  /** Deletes who reminded of the projects of a hackathon, and when. */
  async erase(hackathonRef: string): Promise<void> {
    await this.#knex(TABLE).where('hackathon_ref', hackathonRef).delete();
  }
}

function toReminder(row: ReminderRow): StoredEndingReminder {
  return {
    projectId: row.project_id,
    hackathonRef: row.hackathon_ref,
    to: row.sent_to,
    by: row.by_ref,
    at: toNumber(row.at),
  };
}
