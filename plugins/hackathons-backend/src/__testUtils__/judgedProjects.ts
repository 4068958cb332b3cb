import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { JAM } from './startHackathons';
import { makeTeam, register } from './participants';

/** A project that was handed in. */
export interface HandedIn {
  id: string;
  teamId: string;
  title: string;
}

/**
 * Puts projects with a submission into the database, past the rules of submitting: for tests of what comes after.
 *
 * @param teams - names of their members in the namespace `default`, by the title of the project
 */
export async function handIn(
  knex: Knex,
  teams: Record<string, string[]>,
  hackathonRef = JAM,
): Promise<HandedIn[]> {
  const now = Date.now();
  const projects: HandedIn[] = [];
  for (const [title, names] of Object.entries(teams)) {
    const members = names.map(name => `user:default/${name}`);
    await register(knex, hackathonRef, members);
    const teamId = await makeTeam(knex, hackathonRef, {
      name: `Team ${title}`,
      members,
    });
    const id = randomUUID();
    await knex('projects').insert({
      id,
      hackathon_ref: hackathonRef,
      team_id: teamId,
      title: `${title} in progress`,
      search_text: title.toLowerCase(),
      assets: '[]',
      tags: '[]',
      status: 'done',
      wanted_skills: '[]',
      submission_count: 1,
      current_submission: 1,
      created_at: now,
      updated_at: now,
    });
    await knex('submissions').insert({
      id: randomUUID(),
      project_id: id,
      version: 1,
      content: JSON.stringify({ title, pitch: `Why ${title}` }),
      records: '{}',
      team_name: `Team ${title}`,
      submitted_by: members[0],
      submitted_at: now,
      late: false,
    });
    projects.push({ id, teamId, title });
  }
  return projects;
}

/** What one judge gives one project. */
export interface GivenScores {
  judge: string;
  project: string;
  scores: Record<string, number>;
  comment?: string;
  share?: boolean;
}

/** Puts judges and their scores into the database, past the rules of assigning and scoring. */
export async function giveScores(
  knex: Knex,
  given: readonly GivenScores[],
  hackathonRef = JAM,
): Promise<void> {
  const now = Date.now();
  for (const judge of new Set(given.map(each => each.judge))) {
    await knex('judges')
      .insert({
        hackathon_ref: hackathonRef,
        user_ref: judge,
        display_name: judge.split('/')[1],
        state: 'active',
        counts: true,
      })
      .onConflict(['hackathon_ref', 'user_ref'])
      .ignore();
  }
  for (const [index, each] of given.entries()) {
    const id = randomUUID();
    await knex('judge_looks').insert({
      id,
      hackathon_ref: hackathonRef,
      judge_ref: each.judge,
      project_id: each.project,
      state: 'scored',
      reason: 'new',
      position: index,
      comment_to_team: each.comment ?? null,
      share_with_team: each.share ?? false,
      assigned_at: now,
      scored_at: now,
      updated_at: now,
    });
    await knex('judge_scores').insert(
      Object.entries(each.scores).map(([criterion, score]) => ({
        look_id: id,
        criterion,
        score,
      })),
    );
    await knex('judging_log').insert({
      hackathon_ref: hackathonRef,
      at: now,
      by_ref: each.judge,
      act: 'score',
      judge_ref: each.judge,
      project_id: each.project,
      look_id: id,
    });
  }
}
