import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../../services/createServices';
import { act } from './act';

/** Routes of submissions. */
export function routeSubmissions(router: Router, services: Services): void {
  const { core } = services;
  const { submissions } = services.projects;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/projects/:id/submissions', async (req, res) => {
    const query = queryOf<HackathonQuery<'listSubmissions'>>(req);
    res.json(
      await submissions.list(req.params.id, query, await credentialsOf(req)),
    );
  });

  router.post('/projects/:id/submissions', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { answer, hackathonRef, teamId } = await act(
      core,
      req,
      'project-submit',
      'submissions',
      () => submissions.submit(req.params.id, req.body, credentials),
    );
    const { projectId, version, late } = answer;
    await core.live.happened('project-submitted', {
      hackathonRef,
      projectId,
      teamId,
      version,
      late,
    });
    res.status(201).json(answer);
  });

  router.delete('/projects/:id/submissions/current', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { answer, hackathonRef } = await act(
      core,
      req,
      'submission-withdraw',
      'submissions',
      () => submissions.withdraw(req.params.id, credentials),
    );
    if (answer.version !== undefined) {
      await core.live.happened('submission-withdrawn', {
        hackathonRef,
        projectId: req.params.id,
        version: answer.version,
      });
    }
    res.status(204).end();
  });

  router.post('/projects/:id/reopening', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { answer } = await act(
      core,
      req,
      'submission-reopen',
      'submissions',
      () => submissions.reopen(req.params.id, req.body, credentials),
    );
    res.json(answer);
  });
}
