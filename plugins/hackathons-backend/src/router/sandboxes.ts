import { audited, queryOf } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonPermission,
  type HackathonQuery,
  hackathonsEventManagePermission,
  hackathonsEventParticipatePermission,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { openOf } from '../services/people';
import { hackathonRefOf } from './requests';

/** Routes of sandboxes. */
export function routeSandboxes(router: Router, services: Services): void {
  const { core } = services;
  const { provisioning, sandboxes } = services.sandboxes;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });
  const openGrant = async (req: Request, permission?: HackathonPermission) =>
    await openOf(
      core.access,
      await core.stores.sandboxes.byId(req.params.id),
      `sandbox ${req.params.id}`,
      await credentialsOf(req),
      permission,
    );

  router.get('/hackathons/:namespace/:name/sandboxes', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
    );
    res.json(
      await sandboxes.page(
        context,
        queryOf<HackathonQuery<'listSandboxes'>>(req),
      ),
    );
  });

  router.post('/hackathons/:namespace/:name/sandboxes', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      hackathonsEventParticipatePermission,
    );
    const grant = await audited(
      {
        auditor: core.auditor,
        eventId: 'sandbox-request',
        request: req,
        meta: { hackathonRef: context.ref, sandbox: req.body.sandbox },
      },
      () => sandboxes.request(context, req.body),
      ({ id }) => ({ id }),
    );
    core.telemetry.mutated('sandbox.request');
    await core.live.changed(context.ref, 'sandboxes');
    res.status(201).json(grant);
  });

  router.get('/sandboxes/:id', async (req, res) => {
    const [grant, context] = await openGrant(req);
    res.json(sandboxes.get(context, grant));
  });

  router.delete('/sandboxes/:id', async (req, res) => {
    const [grant, context] = await openGrant(
      req,
      hackathonsEventParticipatePermission,
    );
    const ended = await audited(
      {
        auditor: core.auditor,
        eventId: 'sandbox-return',
        request: req,
        meta: { hackathonRef: context.ref, id: grant.id },
      },
      () => sandboxes.giveBack(context, grant),
    );
    if (ended) {
      core.telemetry.mutated('sandbox.return');
      await core.live.changed(context.ref, 'sandboxes');
      provisioning.kick();
    }
    res.status(204).end();
  });

  router.post('/sandboxes/:id/decision', async (req, res) => {
    const [grant, context] = await openGrant(
      req,
      hackathonsEventManagePermission,
    );
    context.requireRole('organiser');
    const decided = await audited(
      {
        auditor: core.auditor,
        eventId: 'sandbox-decide',
        severityLevel: 'medium',
        request: req,
        meta: {
          hackathonRef: context.ref,
          id: grant.id,
          decision: req.body.decision,
        },
      },
      () => sandboxes.decide(context, grant, req.body),
      ({ state }) => ({ state }),
    );
    core.telemetry.mutated('sandbox.decide');
    await core.live.changed(context.ref, 'sandboxes');
    provisioning.kick();
    res.json(decided);
  });
}
