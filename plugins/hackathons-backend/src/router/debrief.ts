import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { idempotencyKeyOf, queryOf } from '@guildhall/plugin-guildhall-node';
import {
  hackathonsEventDebriefPermission,
  hackathonsEventManagePermission,
  type HackathonPermission,
  type HackathonQuery,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { routeDebriefActions } from './debriefActions';
import { routeFollowUps } from './followUps';
import { mutate } from './mutate';
import { hackathonRefOf } from './requests';

const DEBRIEF = '/hackathons/:namespace/:name/debrief';
const POINTS = `${DEBRIEF}/points`;
const POINT = '/debrief-points/:id';

/** Routes of debriefs, actions and follow-up meetings. */
export function routeDebrief(router: Router, services: Services): void {
  const { core } = services;
  const { debriefs, decisions, points } = services.debrief;
  const credentialsOf = (req: Request): Promise<BackstageCredentials> =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });
  const open = async (req: Request, permission?: HackathonPermission) =>
    await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      permission,
    );
  routeDebriefActions(router, services);
  routeFollowUps(router, services);

  router.get(DEBRIEF, async (req, res) => {
    res.json(await debriefs.get(await open(req)));
  });
  router.put(`${DEBRIEF}/answer`, async (req, res) => {
    const context = await open(req, hackathonsEventDebriefPermission);
    res.json(
      await mutate(
        core,
        req,
        'debrief-answer',
        { hackathonRef: context.ref },
        () => debriefs.answer(context, req.body),
      ),
    );
  });
  router.get(`${DEBRIEF}/answer-texts`, async (req, res) => {
    const context = await open(req, hackathonsEventManagePermission);
    res.json(
      await debriefs.texts(
        context,
        queryOf<HackathonQuery<'listDebriefAnswerTexts'>>(req),
      ),
    );
  });

  router.get(POINTS, async (req, res) => {
    res.json(
      await points.list(
        await open(req),
        queryOf<HackathonQuery<'listDebriefPoints'>>(req),
      ),
    );
  });
  router.post(POINTS, async (req, res) => {
    const context = await open(req, hackathonsEventDebriefPermission);
    const anonymous = req.body.anonymous === true;
    const point = await mutate(
      core,
      // The audit log has no more of an anonymous point than that there is one more.
      anonymous ? undefined : req,
      'debrief-point',
      { hackathonRef: context.ref, anonymous },
      () => points.add(context, req.body, idempotencyKeyOf(req)),
      anonymous ? undefined : ({ id }) => ({ id }),
    );
    res.status(201).json(point);
  });
  router.get(POINT, async (req, res) => {
    res.json(await points.get(req.params.id, await credentialsOf(req)));
  });
  router.put(POINT, async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(
        core,
        req,
        'debrief-point-update',
        { id },
        () => points.update(id, req.body, credentials),
        ({ version }) => ({ version }),
      ),
    );
  });
  router.delete(POINT, async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    await mutate(core, req, 'debrief-point-remove', { id }, () =>
      points.remove(id, credentials),
    );
    res.status(204).end();
  });
  router.put(`${POINT}/vote`, async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(core, req, 'debrief-vote', { id }, () =>
        points.vote(id, true, credentials),
      ),
    );
  });
  router.delete(`${POINT}/vote`, async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(core, req, 'debrief-unvote', { id }, () =>
        points.vote(id, false, credentials),
      ),
    );
  });
  router.post(`${POINT}/decision`, async (req, res) => {
    const { id } = req.params;
    const { decision } = req.body;
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(core, req, 'debrief-decision', { id, decision }, () =>
        decisions.decide(id, req.body, credentials),
      ),
    );
  });
}
