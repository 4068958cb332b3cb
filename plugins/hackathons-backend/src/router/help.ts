import { audited, queryOf } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonQuery,
  hackathonsEventParticipatePermission,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { hackathonRefOf } from './requests';

/** Routes of the help queue. */
export function routeHelp(router: Router, services: Services): void {
  const { core } = services;
  const { help } = services.mentors;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/hackathons/:namespace/:name/help-requests', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
    );
    res.json(
      await help.page(
        context,
        queryOf<HackathonQuery<'listHelpRequests'>>(req),
      ),
    );
  });

  router.post(
    '/hackathons/:namespace/:name/help-requests',
    async (req, res) => {
      const context = await core.access.open(
        hackathonRefOf(req),
        await credentialsOf(req),
        hackathonsEventParticipatePermission,
      );
      const request = await audited(
        {
          auditor: core.auditor,
          eventId: 'help-ask',
          request: req,
          meta: { hackathonRef: context.ref },
        },
        () => help.ask(context, req.body),
        ({ id }) => ({ id }),
      );
      core.telemetry.mutated('help.ask');
      await core.live.changed(context.ref, 'help');
      res.status(201).json(request);
    },
  );

  router.post('/help-requests/:id/acts', async (req, res) => {
    const { act } = req.body;
    const { context, help: request } = await help.openForAct(
      req.params.id,
      act,
      await credentialsOf(req),
    );
    const changed = await audited(
      {
        auditor: core.auditor,
        eventId: 'help-act',
        request: req,
        meta: { hackathonRef: context.ref, id: request.id, act },
      },
      () => help.act(context, request, req.body),
      ({ state }) => ({ state }),
    );
    core.telemetry.mutated(`help.${act}`);
    await core.live.changed(context.ref, 'help');
    if (act === 'resolve' && changed.claimedBy) {
      await core.live.happened('help-resolved', {
        hackathonRef: context.ref,
        id: changed.id,
        mentorRef: changed.claimedBy,
      });
    }
    res.json(changed);
  });
}
