import { queryOf } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonQuery,
  hackathonsEventManagePermission,
  type HackathonPermission,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { mutate } from './mutate';
import { hackathonRefOf } from './requests';
import { routeFinalRound } from './results/finalRound';
import { routeVotes } from './results/votes';

/** Routes of results, the final round, votes and what teams get back. */
export function routeResults(router: Router, services: Services): void {
  const { core } = services;
  const { results, teams } = services.results;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });
  const open = async (req: Request, permission?: HackathonPermission) =>
    await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      permission,
    );
  routeFinalRound(router, services);
  routeVotes(router, services);

  router.get('/hackathons/:namespace/:name/results', async (req, res) => {
    const query = queryOf<HackathonQuery<'getResults'>>(req);
    res.json(await results.get(await open(req), query));
  });

  router.get(
    '/hackathons/:namespace/:name/results/judges',
    async (req, res) => {
      res.json(await results.judges(await open(req)));
    },
  );

  router.put(
    '/hackathons/:namespace/:name/results/awards',
    async (req, res) => {
      const context = await open(req, hackathonsEventManagePermission);
      const draft = await mutate(
        core,
        req,
        'awards-put',
        { hackathonRef: context.ref },
        () => results.putAwards(context, req.body),
        ({ version }) => ({ version }),
      );
      await core.live.changed(context.ref, 'results');
      res.json(draft);
    },
  );

  router.post(
    '/hackathons/:namespace/:name/results/publication',
    async (req, res) => {
      const context = await open(req, hackathonsEventManagePermission);
      const published = await mutate(
        core,
        req,
        'results-publish',
        { hackathonRef: context.ref },
        () => results.publish(context, req.body),
        ({ publication = 0 }) => ({ publication }),
      );
      await core.live.changed(context.ref, 'results');
      res.json(published);
    },
  );

  router.put('/hackathons/:namespace/:name/results/read', async (req, res) => {
    const context = await open(req);
    await mutate(core, req, 'results-read', { hackathonRef: context.ref }, () =>
      results.markRead(context),
    );
    res.status(204).end();
  });

  router.get('/projects/:id/judging-result', async (req, res) => {
    res.json(await teams.get(req.params.id, await credentialsOf(req)));
  });

  router.get('/projects/:id/certificate', async (req, res) => {
    res.json(await teams.certificate(req.params.id, await credentialsOf(req)));
  });
}
