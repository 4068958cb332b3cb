import { queryOf } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonPermission,
  type HackathonQuery,
  hackathonsEventJudgePermission,
  hackathonsEventManagePermission,
  type JudgeConflict,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { EventContext } from '../services/access';
import type { Services } from '../services/createServices';
import { requireImpartial } from '../services/judging/requireImpartial';
import { routeLooks } from './looks';
import { mutate } from './mutate';
import { hackathonRefOf } from './requests';

const BASE = '/hackathons/:namespace/:name/judging';

/** Routes of panels, conflicts and assignment. */
export function routeJudging(router: Router, services: Services): void {
  const { core } = services;
  const {
    assigner,
    calibration,
    conflicts,
    extraLooks,
    judges,
    leaving,
    liftings,
    needs,
    projectJudges,
    queries,
  } = services.judging;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });
  const open = async (req: Request, permission?: HackathonPermission) =>
    await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      permission,
    );
  const openForJudge = async (req: Request) => {
    const context = await open(req, hackathonsEventJudgePermission);
    context.requireUser();
    context.requireRole('judge');
    return context;
  };
  const openForOrganiser = async (req: Request) => {
    const context = await open(req, hackathonsEventManagePermission);
    context.requireUser();
    context.requireRole('organiser');
    await requireImpartial(core, context);
    return context;
  };
  const changed = ({ ref }: EventContext) => core.live.changed(ref, 'judging');
  /** For what concerns some people, and organisers who look at how far the judging is. */
  const changedFor = async ({ ref, caller }: EventContext, to: string[]) => {
    await core.live.changed(ref, 'judging', [
      ...to,
      ...(caller.userRef ? [caller.userRef] : []),
    ]);
    await core.live.changed(ref, 'judging-progress');
  };
  const conflictChanged = async (
    context: EventContext,
    { judge, projectId }: JudgeConflict,
  ) => {
    const project = await core.stores.projects.byId(projectId);
    const members = project
      ? await core.stores.teams.membersOf([project.teamId])
      : undefined;
    await changedFor(context, [
      judge,
      ...[...(members?.values() ?? [])].flat().map(({ userRef }) => userRef),
    ]);
  };
  routeLooks(router, services);

  router.get(BASE, async (req, res) => {
    res.json(await queries.judging(await open(req)));
  });

  router.get(`${BASE}/queue`, async (req, res) => {
    res.json(await queries.queue(await openForJudge(req)));
  });

  router.put(`${BASE}/availability`, async (req, res) => {
    const context = await openForJudge(req);
    const state = await mutate(
      core,
      req,
      'judge-availability',
      { hackathonRef: context.ref, absent: req.body.absent },
      () => judges.setOwnAvailability(context, req.body),
    );
    await changedFor(context, []);
    res.json(state);
  });

  router.post(`${BASE}/leaving`, async (req, res) => {
    const context = await openForOrganiser(req);
    await mutate(core, req, 'judge-leave', { hackathonRef: context.ref }, () =>
      leaving.leave(context, req.body),
    );
    await changedFor(context, []);
    res.json(await queries.judging(context));
  });

  router.get(`${BASE}/judges`, async (req, res) => {
    res.json(await judges.list(await openForOrganiser(req)));
  });

  router.put(`${BASE}/judges`, async (req, res) => {
    const context = await openForOrganiser(req);
    const judge = await mutate(
      core,
      req,
      'judge-put',
      { hackathonRef: context.ref, judge: req.body.judge },
      () => judges.put(context, req.body),
      ({ state, counts, version }) => ({ state, counts, version }),
    );
    await changedFor(context, [judge.userRef]);
    if (req.body.counts !== undefined) {
      // Places hang on whose scores count.
      await core.live.changed(context.ref, 'results');
    }
    res.json(judge);
  });

  router.get(`${BASE}/conflicts`, async (req, res) => {
    res.json(
      await conflicts.page(
        await open(req),
        queryOf<HackathonQuery<'listJudgeConflicts'>>(req),
      ),
    );
  });

  router.post(`${BASE}/conflicts`, async (req, res) => {
    const context = await open(req);
    const conflict = await mutate(
      core,
      req,
      'judge-conflict',
      { hackathonRef: context.ref },
      () => conflicts.declare(context, req.body),
      ({ id, judge, projectId }) => ({ id, judge, projectId }),
    );
    await conflictChanged(context, conflict);
    res.status(201).json(conflict);
  });

  router.post('/judging-conflicts/:id/lifting', async (req, res) => {
    const opened = await liftings.open(req.params.id, await credentialsOf(req));
    const { context, conflict, isTeam } = opened;
    const lifted = await mutate(
      core,
      req,
      'judge-conflict-lift',
      { hackathonRef: context.ref, id: conflict.id, byTeam: isTeam },
      () => liftings.lift(opened, req.body.reason),
    );
    await conflictChanged(context, lifted);
    res.json(lifted);
  });

  router.get('/projects/:id/judges', async (req, res) => {
    res.json(await projectJudges.of(req.params.id, await credentialsOf(req)));
  });

  router.post(`${BASE}/assignment`, async (req, res) => {
    const context = await openForOrganiser(req);
    if (req.body.preview) {
      res.json(await assigner.assign(context, req.body));
      return;
    }
    const report = await mutate(
      core,
      req,
      'judges-assign',
      { hackathonRef: context.ref },
      () => assigner.assign(context, req.body),
      ({ added, looks, released }) => ({
        added,
        looks,
        released: released.length,
      }),
    );
    await changed(context);
    await core.live.happened('judges-assigned', { hackathonRef: context.ref });
    res.json(report);
  });

  router.post(`${BASE}/extra-looks`, async (req, res) => {
    const context = await openForOrganiser(req);
    const look = await mutate(
      core,
      req,
      'judges-extra-look',
      { hackathonRef: context.ref, projectId: req.body.projectId },
      () => extraLooks.add(context, req.body),
      ({ id, judge }) => ({ id, judge }),
    );
    await changedFor(context, [look.judge]);
    res.status(201).json(look);
  });

  router.get(`${BASE}/needs`, async (req, res) => {
    res.json(
      await needs.page(
        await openForOrganiser(req),
        queryOf<HackathonQuery<'listJudgingNeeds'>>(req),
      ),
    );
  });

  router.put(`${BASE}/calibration`, async (req, res) => {
    const context = await openForOrganiser(req);
    await mutate(
      core,
      req,
      'judges-calibration',
      { hackathonRef: context.ref, projectId: req.body.projectId },
      () => calibration.choose(context, req.body.projectId),
    );
    await changed(context);
    // Nobody votes for it.
    await core.live.changed(context.ref, 'votes');
    res.json(await queries.judging(context));
  });

  router.get(`${BASE}/looks`, async (req, res) => {
    res.json(
      await queries.looks(
        await openForOrganiser(req),
        queryOf<HackathonQuery<'listJudgingLooks'>>(req),
      ),
    );
  });

  router.get(`${BASE}/log`, async (req, res) => {
    res.json(
      await queries.log(
        await openForOrganiser(req),
        queryOf<HackathonQuery<'getJudgingLog'>>(req),
      ),
    );
  });
}
