import { queryOf } from '@guildhall/plugin-guildhall-node';
import {
  hackathonsEventManagePermission,
  type HackathonQuery,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { mutate } from './mutate';
import { hackathonRefOf } from './requests';

const ACTIONS = '/hackathons/:namespace/:name/debrief/actions';

/** Routes of what comes of debriefs: actions and themes. */
export function routeDebriefActions(router: Router, services: Services): void {
  const { core } = services;
  const { actions, themes } = services.debrief;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get(ACTIONS, async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
    );
    res.json(
      await actions.list(
        [context],
        queryOf<HackathonQuery<'listDebriefActions'>>(req),
      ),
    );
  });
  router.post(ACTIONS, async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      hackathonsEventManagePermission,
    );
    const action = await mutate(
      core,
      req,
      'debrief-action-add',
      { hackathonRef: context.ref },
      () => actions.add(context, req.body),
      ({ id, owner }) => ({ id, owner }),
    );
    res.status(201).json(action);
  });
  router.get('/debrief-actions', async (req, res) => {
    const contexts = await core.access.openAll(
      undefined,
      await credentialsOf(req),
    );
    res.json(
      await actions.list(
        contexts,
        queryOf<HackathonQuery<'listAllDebriefActions'>>(req),
      ),
    );
  });
  router.get('/debrief-actions/:id', async (req, res) => {
    res.json(await actions.get(req.params.id, await credentialsOf(req)));
  });
  router.put('/debrief-actions/:id', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(
        core,
        req,
        'debrief-action-update',
        { id },
        () => actions.update(id, req.body, credentials),
        ({ state, owner, version }) => ({ state, owner, version }),
      ),
    );
  });

  router.get('/theme-proposals', async (req, res) => {
    res.json(
      await themes.list(
        queryOf<HackathonQuery<'listThemeProposals'>>(req),
        await credentialsOf(req),
      ),
    );
  });
  router.put('/theme-proposals/:id', async (req, res) => {
    const { id } = req.params;
    const { state } = req.body;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(core, req, 'theme-proposal-update', { id, state }, () =>
        themes.update(id, req.body, credentials),
      ),
    );
  });
}
