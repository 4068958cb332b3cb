import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../../services/createServices';
import { act } from './act';

/** Routes of decisions, experiments, outcomes and artefacts. */
export function routeRecords(router: Router, services: Services): void {
  const { core } = services;
  const { records } = services.projects;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/projects/:id/records', async (req, res) => {
    const query = queryOf<HackathonQuery<'listProjectRecords'>>(req);
    res.json(
      await records.list(req.params.id, query, await credentialsOf(req)),
    );
  });

  router.post('/projects/:id/records', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { answer } = await act(
      core,
      req,
      'project-record-create',
      'projects',
      () => records.create(req.params.id, req.body, credentials),
    );
    res.status(201).json(answer);
  });

  router.put('/projects/:id/records/:recordId', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { id, recordId } = req.params;
    const { answer } = await act(
      core,
      req,
      'project-record-update',
      'projects',
      () => records.update(id, recordId, req.body, credentials),
    );
    res.json(answer);
  });

  router.delete('/projects/:id/records/:recordId', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { id, recordId } = req.params;
    await act(core, req, 'project-record-delete', 'projects', () =>
      records.delete(id, recordId, credentials),
    );
    res.status(204).end();
  });
}
