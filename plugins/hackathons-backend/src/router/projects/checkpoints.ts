import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../../services/createServices';
import { hackathonRefOf } from '../requests';
import { act } from './act';

/** Routes of reports to checkpoints, and of feedback. */
export function routeCheckpoints(router: Router, services: Services): void {
  const { core } = services;
  const { checkpoints, feedback } = services.projects;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/hackathons/:namespace/:name/checkpoints', async (req, res) => {
    const query = queryOf<HackathonQuery<'getCheckpoints'>>(req);
    res.json(
      await checkpoints.overview(
        hackathonRefOf(req),
        query,
        await credentialsOf(req),
      ),
    );
  });

  router.put('/projects/:id/checkpoints/:checkpoint', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { id, checkpoint } = req.params;
    const { answer } = await act(
      core,
      req,
      'checkpoint-report',
      'projects',
      () => checkpoints.report(id, checkpoint, req.body, credentials),
    );
    res.json(answer);
  });

  router.get('/projects/:id/feedback', async (req, res) => {
    const query = queryOf<HackathonQuery<'listProjectFeedback'>>(req);
    res.json(
      await feedback.list(req.params.id, query, await credentialsOf(req)),
    );
  });

  router.post('/projects/:id/feedback', async (req, res) => {
    const credentials = await credentialsOf(req);
    const { answer } = await act(core, req, 'feedback-give', 'projects', () =>
      feedback.give(req.params.id, req.body, credentials),
    );
    res.status(201).json(answer);
  });

  router.put('/projects/:id/feedback/reading', async (req, res) => {
    const credentials = await credentialsOf(req);
    await act(core, req, 'feedback-read', 'projects', () =>
      feedback.markRead(req.params.id, credentials),
    );
    res.status(204).end();
  });
}
