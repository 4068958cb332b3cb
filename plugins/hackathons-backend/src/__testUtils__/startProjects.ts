import type { Entity } from '@backstage/catalog-model';
import type { Knex } from 'knex';
import { makeTeam, register } from './participants';
import {
  JAM,
  JAM_PATH,
  startHackathons,
  type TestHackathons,
} from './startHackathons';

/** Refs of the people whom `startProjects` puts into teams, and of others. */
export const PEOPLE = {
  ada: 'user:default/ada',
  bob: 'user:default/bob',
  cleo: 'user:default/cleo',
  dan: 'user:default/dan',
  eve: 'user:default/eve',
  finn: 'user:default/finn',
  jun: 'user:default/jun',
  mia: 'user:default/mia',
  olga: 'user:default/olga',
  oskar: 'user:default/oskar',
} as const;

/** An entity that projects can name. */
export function entity(kind: string, name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec: { type: 'feature-view', owner: 'group:default/features' },
  };
}

/** The running plugin with two teams; `reset` makes them anew. */
export interface TestProjects extends TestHackathons {
  /** Id of the team of ada and bob. */
  owls: string;
  /** Id of the team of cleo and dan. */
  foxes: string;
  /** Makes the project of ada's team and gives its id. */
  makeProject(body?: object, as?: string): Promise<string>;
}

/** Starts the plugin with the teams Owls (ada, bob) and Foxes (cleo, dan); eve is registered and has no team. */
export async function startProjects(
  knex: Knex,
  options: Parameters<typeof startHackathons>[1] = {},
): Promise<TestProjects> {
  const { ada, bob, cleo, dan, eve } = PEOPLE;
  const jams = await startHackathons(knex, {
    ...options,
    entities: [
      entity('Resource', 'user_features'),
      entity('Resource', 'secret'),
      entity('Component', 'prototype'),
      ...(options.entities ?? []),
    ],
  });
  const projects: TestProjects = {
    ...jams,
    owls: '',
    foxes: '',
    async reset() {
      await jams.reset();
      await addTeams();
    },
    async makeProject(body = { title: 'Fresh features' }, as = ada) {
      const made = await jams.call('POST', `${JAM_PATH}/projects`, {
        as,
        body,
      });
      if (made.status !== 201) {
        throw new Error(JSON.stringify(made.body));
      }
      return made.body.id;
    },
  };
  async function addTeams() {
    await register(knex, JAM, [ada, bob, cleo, dan, eve]);
    projects.owls = await makeTeam(knex, JAM, {
      name: 'Owls',
      members: [ada, bob],
    });
    projects.foxes = await makeTeam(knex, JAM, {
      name: 'Foxes',
      members: [cleo, dan],
    });
  }
  await addTeams();
  return projects;
}
