import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { act } from './projects/act';
import { routeCheckpoints } from './projects/checkpoints';
import { routeRecords } from './projects/records';
import { routeSubmissions } from './projects/submissions';
import { hackathonRefOf } from './requests';

/** Routes of projects, checkpoints, feedback and submissions. */
export function routeProjects(router: Router, services: Services): void {
  const { core } = services;
  const { projects, queries } = services.projects;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/hackathons/:namespace/:name/projects', async (req, res) => {
    const query = queryOf<HackathonQuery<'listProjects'>>(req);
    res.json(
      await queries.list(hackathonRefOf(req), query, await credentialsOf(req)),
    );
  });

  router.post('/hackathons/:namespace/:name/projects', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { answer } = await act(core, req, 'project-create', 'projects', () =>
      projects.create(hackathonRefOf(req), req.body, credentials),
    );
    res.status(201).json(answer);
  });

  router.post('/hackathons/:namespace/:name/repositories', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { answer } = await act(
      core,
      req,
      'project-register-repository',
      'projects',
      () =>
        projects.registerRepository(hackathonRefOf(req), req.body, credentials),
    );
    res.json(answer);
  });

  router.get('/projects', async (req, res) => {
    const query = queryOf<HackathonQuery<'listAllProjects'>>(req);
    res.json(await queries.listAll(query, await credentialsOf(req)));
  });

  router.get('/projects/:id', async (req, res) => {
    res.json(await queries.get(req.params.id, await credentialsOf(req)));
  });

  router.put('/projects/:id', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { answer } = await act(core, req, 'project-update', 'projects', () =>
      projects.update(req.params.id, req.body, credentials),
    );
    res.json(answer);
  });

  routeRecords(router, services);
  routeCheckpoints(router, services);
  routeSubmissions(router, services);
}
