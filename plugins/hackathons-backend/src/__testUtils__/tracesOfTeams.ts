import { randomUUID } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { refOf } from './judgingCalls';
import { JAM } from './startHackathons';

/** Where the team works. */
export const HOME = 'https://git.example.com/owls/alpha';
/** The address that the team submitted is another one. */
export const SUBMITTED = 'https://code.example.com/wise/alpha-final';
/** Nothing tells whose it is. */
export const DEMO = 'https://demo.example.com/caches';
/** What stands for the repository in the catalog. */
export const ENTITY = 'component:default/alpha-prototype';

const component: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'alpha-prototype', namespace: 'default' },
  spec: { type: 'service', lifecycle: 'experimental', owner: 'ada' },
};
const transition: Entity = {
  apiVersion: 'guildhall.dev/v1alpha1',
  kind: 'PrototypeTransition',
  metadata: { name: 'alpha', namespace: 'default' },
  spec: {},
};
/** Entities that the traces name. */
export const namedByTraces = [component, transition];

/**
 * Leaves in the portal all that a team, and others about it, can leave there, in the name of Ada and Bob.
 *
 * @param of - ids: of the project and its team, and of the idea that is made
 */
export async function leaveTraces(
  knex: Knex,
  of: { project: string; team: string; idea: string },
): Promise<void> {
  const { project, team, idea } = of;
  const by = { by_ref: refOf('ada'), at: 1 };
  await knex('projects')
    .where('id', project)
    .update({
      repository_url: HOME,
      demo_url: `${HOME}/releases`,
      entity_ref: ENTITY,
    });
  const content = {
    title: 'Alpha',
    pitch: 'Alpha is good',
    repositoryUrl: SUBMITTED,
    demoUrl: DEMO,
    videoUrl: `${SUBMITTED}/raw/main/video.mp4`,
    answers: { 'What next?': 'Backfills', Where: `${HOME}.git` },
  };
  await knex('submissions')
    .where('project_id', project)
    .update({ content: JSON.stringify(content) });
  const record = { project_id: project, kind: 'experiment', ...by };
  await knex('project_records').insert(
    [`${SUBMITTED}/blob/main/cache.ipynb`, `${DEMO}/numbers`].map(url => ({
      ...record,
      id: randomUUID(),
      title: 'Cache',
      url,
      updated_by: refOf('bob'),
      updated_at: 1,
    })),
  );
  await knex('checkpoint_reports').insert({
    project_id: project,
    checkpoint: 'midway',
    version: 1,
    current: true,
    status: 'on-track',
    demo_url: `${HOME}/tree/midway`,
    reported_at: 1,
    updated_at: 1,
    by_ref: refOf('ada'),
    late: false,
  });
  await knex('project_feedback').insert(
    ['olga', 'kim'].map(name => ({
      id: randomUUID(),
      project_id: project,
      text: `By ${name}`,
      visibility: 'team',
      by_ref: refOf(name),
      at: 1,
    })),
  );
  await knex('project_endings').insert({
    id: randomUUID(),
    project_id: project,
    hackathon_ref: JAM,
    version: 1,
    latest: true,
    ending: 'transition',
    proposed_to: refOf('jo'),
    transition_ref: 'prototypetransition:default/alpha',
    answer: 'waiting',
    ...by,
  });
  await knex('project_milestones').insert({
    project_id: project,
    milestone: 'production',
    source: 'stated',
    detail: JSON.stringify({
      evidenceUrl: `${HOME}/-/environments`,
      entityRef: ENTITY,
    }),
    ...by,
  });
  await knex('ideas').insert({
    id: idea,
    hackathon_ref: JAM,
    title: 'Alpha',
    search_text: 'alpha',
    assets: '[]',
    wanted_skills: '[]',
    author_ref: refOf('ada'),
    state: 'claimed',
    team_id: team,
    updated_by: refOf('ada'),
    created_at: 1,
    updated_at: 1,
  });
  await knex('teams').where('id', team).update({
    headline: 'We build caches',
    theme: 'freshness',
    search_text: 'team alpha we build caches',
  });
  await knex('help_requests').insert({
    id: randomUUID(),
    hackathon_ref: JAM,
    team_id: team,
    user_ref: refOf('ada'),
    topic: 'SQL',
    skills: '[]',
    skill_keys: '',
    state: 'open',
    queued_at: 1,
    created_at: 1,
  });
}
