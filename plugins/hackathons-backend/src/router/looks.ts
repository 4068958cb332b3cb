import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { mutate } from './mutate';

/** Routes of what judges do with the projects of their queues. */
export function routeLooks(router: Router, services: Services): void {
  const { core } = services;
  const { looks, queries, scoring, signals } = services.judging;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/looks/:id', async (req, res) => {
    const opened = await looks.read(req.params.id, await credentialsOf(req));
    res.json(await queries.look(opened));
  });

  router.get('/looks/:id/log', async (req, res) => {
    const opened = await looks.read(req.params.id, await credentialsOf(req));
    res.json(
      await queries.lookLog(
        opened,
        queryOf<HackathonQuery<'getJudgeLookLog'>>(req),
      ),
    );
  });

  router.put('/looks/:id/scores', async (req, res) => {
    const opened = await looks.own(req.params.id, await credentialsOf(req));
    const { context, look } = opened;
    const scored = await mutate(
      core,
      req,
      'look-score',
      { hackathonRef: context.ref, lookId: look.id },
      () => scoring.score(opened, req.body),
      ({ version }) => ({ version }),
    );
    await core.live.changed(context.ref, 'judging', [look.judgeRef]);
    signals.scored(context.ref);
    res.json(scored);
  });

  router.post('/looks/:id/acts', async (req, res) => {
    const opened = await looks.own(req.params.id, await credentialsOf(req));
    const { context, look } = opened;
    const { act } = req.body;
    const changed = await mutate(
      core,
      req,
      'look-act',
      { hackathonRef: context.ref, lookId: look.id, act },
      () => scoring.act(opened, req.body),
      ({ state, version }) => ({ state, version }),
    );
    await core.live.changed(context.ref, 'judging', [look.judgeRef]);
    signals.scored(context.ref);
    res.json(changed);
  });
}
