import { queryOf } from '@guildhall/plugin-guildhall-node';
import {
  hackathonsEventManagePermission,
  type HackathonQuery,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { mutate } from './mutate';
import { hackathonRefOf } from './requests';

const MEETINGS = '/hackathons/:namespace/:name/follow-ups';

/** Routes of meetings after the event. */
export function routeFollowUps(router: Router, services: Services): void {
  const { core } = services;
  const { followUps } = services.debrief;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get(MEETINGS, async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
    );
    res.json(
      await followUps.list(
        context,
        queryOf<HackathonQuery<'listFollowUps'>>(req),
      ),
    );
  });
  router.post(MEETINGS, async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      hackathonsEventManagePermission,
    );
    const meeting = await mutate(
      core,
      req,
      'follow-up-add',
      { hackathonRef: context.ref },
      () => followUps.add(context, req.body),
      ({ id }) => ({ id }),
    );
    res.status(201).json(meeting);
  });
  router.put('/follow-ups/:id', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(
        core,
        req,
        'follow-up-update',
        { id },
        () => followUps.update(id, req.body, credentials),
        ({ version }) => ({ version }),
      ),
    );
  });
  router.delete('/follow-ups/:id', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    await mutate(core, req, 'follow-up-cancel', { id }, () =>
      followUps.cancel(id, credentials),
    );
    res.status(204).end();
  });
}
