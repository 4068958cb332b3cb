import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { TeamQuery } from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { mutate } from './mutate';
import { hackathonRefOf } from './requests';

const TEAMS = '/hackathons/:namespace/:name/teams';

/** Routes of teams, invitations and applications. */
export function routeTeams(router: Router, services: Services): void {
  routeThemselves(router, services);
  routeMembers(router, services);
  routeRequests(router, services);
}

function routeThemselves(router: Router, services: Services): void {
  const { core } = services;
  const { queries, own } = services.teams;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get(TEAMS, async (req, res) => {
    res.json(
      await queries.list(
        hackathonRefOf(req),
        queryOf<TeamQuery>(req),
        await credentialsOf(req),
      ),
    );
  });
  router.post(TEAMS, async (req, res) => {
    const hackathonRef = hackathonRefOf(req);
    const credentials = await credentialsOf(req);
    const team = await mutate(
      core,
      req,
      'team-create',
      { hackathonRef },
      () => own.create(hackathonRef, req.body, credentials),
      ({ id }) => ({ id }),
    );
    res.status(201).json(team);
  });
  router.get('/teams/:id', async (req, res) => {
    res.json(await queries.get(req.params.id, await credentialsOf(req)));
  });
  router.put('/teams/:id', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(
        core,
        req,
        'team-update',
        { id },
        () => own.update(id, req.body, credentials),
        ({ version }) => ({ version }),
      ),
    );
  });
  router.delete('/teams/:id', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    await mutate(core, req, 'team-dissolve', { id }, () =>
      own.dissolve(id, credentials),
    );
    res.status(204).end();
  });
}

function routeMembers(router: Router, services: Services): void {
  const { core } = services;
  const { memberships } = services.teams;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });
  const userOf = (req: Request) => queryOf<{ user: string }>(req).user;

  router.put('/teams/:id/membership', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(core, req, 'team-join', { id }, () =>
        memberships.join(id, credentials),
      ),
    );
  });
  router.delete('/teams/:id/membership', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    await mutate(core, req, 'team-leave', { id }, () =>
      memberships.leave(id, credentials),
    );
    res.status(204).end();
  });
  router.put('/teams/:id/members', async (req, res) => {
    const { id } = req.params;
    const userRef = userOf(req);
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(core, req, 'team-place', { id, userRef }, () =>
        memberships.place(id, userRef, credentials),
      ),
    );
  });
  router.delete('/teams/:id/members', async (req, res) => {
    const { id } = req.params;
    const userRef = userOf(req);
    const credentials = await credentialsOf(req);
    await mutate(core, req, 'team-remove', { id, userRef }, () =>
      memberships.remove(id, userRef, credentials),
    );
    res.status(204).end();
  });
}

function routeRequests(router: Router, services: Services): void {
  const { core } = services;
  const { requests } = services.teams;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/hackathons/:namespace/:name/team-requests', async (req, res) => {
    res.json({
      items: await requests.list(hackathonRefOf(req), await credentialsOf(req)),
    });
  });
  router.post('/teams/:id/invitations', async (req, res) => {
    const { id: teamId } = req.params;
    const credentials = await credentialsOf(req);
    const request = await mutate(
      core,
      req,
      'team-invite',
      { teamId },
      () => requests.invite(teamId, req.body, credentials),
      ({ id, userRef }) => ({ id, userRef }),
    );
    res.status(201).json(request);
  });
  router.post('/teams/:id/applications', async (req, res) => {
    const { id: teamId } = req.params;
    const credentials = await credentialsOf(req);
    const request = await mutate(
      core,
      req,
      'team-apply',
      { teamId },
      () => requests.apply(teamId, req.body.message, credentials),
      ({ id }) => ({ id }),
    );
    res.status(201).json(request);
  });
  router.post('/team-requests/:id/answer', async (req, res) => {
    const { id } = req.params;
    const { answer } = req.body;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(
        core,
        req,
        'team-answer',
        { id, answer },
        () => requests.answer(id, answer, credentials),
        ({ teamId, userRef, state }) => ({ teamId, userRef, state }),
      ),
    );
  });
}
