import { hackathonsEventVotePermission } from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../../services/createServices';
import { mutate } from '../mutate';
import { hackathonRefOf } from '../requests';

/** Routes of the people's choice. Open pages are not told of single votes: nobody sees counts before the publication. */
export function routeVotes(router: Router, services: Services): void {
  const { core } = services;
  const { votes } = services.results;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });
  const openToVote = async (req: Request) =>
    await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      hackathonsEventVotePermission,
    );

  router.get('/hackathons/:namespace/:name/votes', async (req, res) => {
    res.json(
      await votes.get(
        await core.access.open(hackathonRefOf(req), await credentialsOf(req)),
      ),
    );
  });

  router.put('/hackathons/:namespace/:name/votes/:id', async (req, res) => {
    const context = await openToVote(req);
    const state = await mutate(
      core,
      req,
      'vote-give',
      { hackathonRef: context.ref },
      () => votes.vote(context, req.params.id),
    );
    res.json(state);
  });

  router.delete('/hackathons/:namespace/:name/votes/:id', async (req, res) => {
    const context = await openToVote(req);
    const state = await mutate(
      core,
      req,
      'vote-take-back',
      { hackathonRef: context.ref },
      () => votes.takeBack(context, req.params.id),
    );
    res.json(state);
  });
}
