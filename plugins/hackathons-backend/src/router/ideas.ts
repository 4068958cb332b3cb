import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { IdeaQuery } from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { mutate } from './mutate';
import { hackathonRefOf } from './requests';

const IDEAS = '/hackathons/:namespace/:name/ideas';

/** Routes of ideas. */
export function routeIdeas(router: Router, services: Services): void {
  const { core } = services;
  const { queries, own } = services.ideas;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get(IDEAS, async (req, res) => {
    res.json(
      await queries.list(
        hackathonRefOf(req),
        queryOf<IdeaQuery>(req),
        await credentialsOf(req),
      ),
    );
  });
  router.post(IDEAS, async (req, res) => {
    const hackathonRef = hackathonRefOf(req);
    const credentials = await credentialsOf(req);
    const idea = await mutate(
      core,
      req,
      'idea-create',
      { hackathonRef },
      () => own.create(hackathonRef, req.body, credentials),
      ({ id }) => ({ id }),
    );
    res.status(201).json(idea);
  });
  router.get('/ideas/:id', async (req, res) => {
    res.json(await queries.get(req.params.id, await credentialsOf(req)));
  });
  router.put('/ideas/:id', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(
        core,
        req,
        'idea-update',
        { id },
        () => own.update(id, req.body, credentials),
        ({ version }) => ({ version }),
      ),
    );
  });
  router.delete('/ideas/:id', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    await mutate(core, req, 'idea-withdraw', { id }, () =>
      own.withdraw(id, credentials),
    );
    res.status(204).end();
  });

  router.put('/ideas/:id/follow', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(core, req, 'idea-follow', { id }, () =>
        own.follow(id, credentials),
      ),
    );
  });
  router.delete('/ideas/:id/follow', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    await mutate(core, req, 'idea-unfollow', { id }, () =>
      own.unfollow(id, credentials),
    );
    res.status(204).end();
  });
  router.put('/ideas/:id/claim', async (req, res) => {
    const { id } = req.params;
    const { teamId } = req.body;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(core, req, 'idea-claim', { id, teamId }, () =>
        own.claim(id, teamId, credentials),
      ),
    );
  });
  router.delete('/ideas/:id/claim', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    await mutate(core, req, 'idea-unclaim', { id }, () =>
      own.unclaim(id, credentials),
    );
    res.status(204).end();
  });
}
