import type { JudgeScore } from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { toBoolean } from './columns';
import { DatabaseJudgingConflictStore } from './DatabaseJudgingConflictStore';
import { DatabaseJudgingLogStore } from './DatabaseJudgingLogStore';
import { DatabaseJudgingLookStore } from './DatabaseJudgingLookStore';
import {
  DatabaseJudgingPanelStore,
  type StoredJudge,
  type StoredPanel,
} from './DatabaseJudgingPanelStore';
import { DatabaseScoreReaderStore } from './DatabaseScoreReaderStore';
import { eraseJudging } from './eraseJudging';
import { type SubmittedProject, submittedProjects } from './submittedProjects';

/** The judging: its parts, and what other areas need of it. */
export class DatabaseJudgingStore {
  readonly conflicts: DatabaseJudgingConflictStore;
  readonly log: DatabaseJudgingLogStore;
  readonly looks: DatabaseJudgingLookStore;
  readonly panels: DatabaseJudgingPanelStore;
  readonly readers: DatabaseScoreReaderStore;
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
    this.conflicts = new DatabaseJudgingConflictStore(knex);
    this.log = new DatabaseJudgingLogStore(knex);
    this.looks = new DatabaseJudgingLookStore(knex);
    this.panels = new DatabaseJudgingPanelStore(knex);
    this.readers = new DatabaseScoreReaderStore(knex);
  }

  /** The panel of a hackathon with everybody who is, or was, on it. */
  async panel(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<Partial<StoredPanel> & { judges: StoredJudge[] }> {
    const panel = await this.panels.get(hackathonRef, db);
    return { ...panel, judges: await this.panels.judges(hackathonRef, db) };
  }

  /**
   * Projects that are judged, by id: those with a submission that counts, but for the one that judges practise on.
   *
   * @param calibrationProjectId - of the panel
   */
  async projects(
    hackathonRef: string,
    calibrationProjectId: string | undefined,
    db: Knex = this.#knex,
  ): Promise<SubmittedProject[]> {
    const submitted = await this.submitted(hackathonRef, undefined, db);
    return submitted.filter(
      ({ projectId }) => projectId !== calibrationProjectId,
    );
  }

  /** All projects with a submission that counts, or one of them. */
  async submitted(
    hackathonRef: string,
    projectId: string | undefined,
    db: Knex = this.#knex,
  ): Promise<SubmittedProject[]> {
    return await submittedProjects(db, { hackathonRef, projectId });
  }

  /** All projects, handed in or not. */
  async begun(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<SubmittedProject[]> {
    const rows = await db('projects as p')
      .leftJoin('teams as t', 't.id', 'p.team_id')
      .select('p.id', 'p.title', 'p.team_id', 't.name')
      .where('p.hackathon_ref', hackathonRef)
      .orderBy('p.id');
    return rows.map((row: any) => ({
      projectId: row.id,
      title: row.title,
      teamId: row.team_id,
      teamName: row.name ?? '',
    }));
  }

  /** Scores that count: not the calibration, nothing that was released, no judge whose scores don't count. */
  async scoresFor(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<JudgeScore[]> {
    const rows = await this.#counting(db)
      .join('judge_scores as s', 's.look_id', 'l.id')
      .where('l.hackathon_ref', hackathonRef)
      .select('l.judge_ref', 'l.project_id', 's.criterion', 's.score')
      .orderBy(['l.judge_ref', 'l.project_id', 's.criterion']);
    return rows.map((row: any) => ({
      judge: row.judge_ref,
      project: row.project_id,
      criterion: row.criterion,
      score: row.score,
    }));
  }

  /** How many scored looks that count projects have; those without one are left out. */
  async scoredLooks(
    hackathonRef: string,
    db: Knex = this.#knex,
  ): Promise<Map<string, number>> {
    const rows = await this.#counting(db)
      .where('l.hackathon_ref', hackathonRef)
      .select('l.project_id')
      .count({ count: '*' })
      .groupBy('l.project_id');
    return new Map(rows.map((row: any) => [row.project_id, Number(row.count)]));
  }

  /** What judges wrote to the team of a project, also when they practised on it, in an order that doesn't tell who wrote what. */
  async comments(
    projectId: string,
    db: Knex = this.#knex,
  ): Promise<Array<{ text: string; shareWithTeam: boolean }>> {
    const rows = await this.#scored(db)
      .where('l.project_id', projectId)
      .whereNotNull('l.comment_to_team')
      .select('l.comment_to_team', 'l.share_with_team')
      // Ids are random, and stay.
      .orderBy('l.id');
    return rows.map((row: any) => ({
      text: row.comment_to_team,
      shareWithTeam: toBoolean(row.share_with_team),
    }));
  }

  /** Changes whenever anything that counts does: for caches. */
  async logPosition(hackathonRef: string): Promise<string> {
    return await this.log.position(hackathonRef);
  }

  /** Deletes who judged in a hackathon, and what they wrote besides the comments to teams. The scores stay, of judges without names. */
  async erase(hackathonRef: string): Promise<void> {
    await eraseJudging(this.#knex, hackathonRef);
  }

  #counting(db: Knex): Knex.QueryBuilder {
    return this.#scored(db).whereNot('l.reason', 'calibration');
  }

  #scored(db: Knex): Knex.QueryBuilder {
    return db('judge_looks as l')
      .join('judges as j', join =>
        join
          .on('j.hackathon_ref', 'l.hackathon_ref')
          .andOn('j.user_ref', 'l.judge_ref'),
      )
      .join('projects as p', 'p.id', 'l.project_id')
      .whereNotNull('p.current_submission')
      .where('l.state', 'scored')
      .where('j.counts', true);
  }
}
