import {
  hackathonsEventJudgePermission,
  hackathonsEventManagePermission,
  type HackathonPermission,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../../services/createServices';
import { mutate } from '../mutate';
import { hackathonRefOf } from '../requests';

/** Routes of the final round. */
export function routeFinalRound(router: Router, services: Services): void {
  const { core } = services;
  const { finalRounds } = services.results;
  const open = async (req: Request, permission?: HackathonPermission) =>
    await core.access.open(
      hackathonRefOf(req),
      await core.httpAuth.credentials(req, { allow: ['user', 'service'] }),
      permission,
    );

  router.get('/hackathons/:namespace/:name/final-round', async (req, res) => {
    res.json(await finalRounds.get(await open(req)));
  });

  router.post('/hackathons/:namespace/:name/final-round', async (req, res) => {
    const context = await open(req, hackathonsEventManagePermission);
    const round = await mutate(
      core,
      req,
      'final-open',
      { hackathonRef: context.ref },
      () => finalRounds.open(context, req.body),
      ({ version }) => ({ version }),
    );
    await core.live.changed(context.ref, 'results');
    res.json(round);
  });

  router.put(
    '/hackathons/:namespace/:name/final-round/ranking',
    async (req, res) => {
      const context = await open(req, hackathonsEventJudgePermission);
      const round = await mutate(
        core,
        req,
        'final-rank',
        { hackathonRef: context.ref },
        () => finalRounds.rank(context, req.body),
      );
      await core.live.changed(context.ref, 'results');
      res.json(round);
    },
  );

  router.post(
    '/hackathons/:namespace/:name/final-round/closing',
    async (req, res) => {
      const context = await open(req, hackathonsEventManagePermission);
      const round = await mutate(
        core,
        req,
        'final-close',
        { hackathonRef: context.ref },
        () => finalRounds.close(context, req.body),
        ({ version }) => ({ version }),
      );
      await core.live.changed(context.ref, 'results');
      res.json(round);
    },
  );
}
