import { audited } from '@guildhall/plugin-guildhall-node';
import { hackathonsEventManagePermission } from '@guildhall/plugin-hackathons-common';
import type { Router } from 'express';
import type { Services } from '../services/createServices';
import { hackathonRefOf } from './requests';

/** The route by which events of other tools are taken over. */
export function routeImports(router: Router, services: Services): void {
  const { core, imports } = services;
  router.post('/hackathons/:namespace/:name/imports', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await core.httpAuth.credentials(req, { allow: ['user', 'service'] }),
      hackathonsEventManagePermission,
    );
    const result = await audited(
      {
        auditor: core.auditor,
        eventId: 'hackathon-import',
        severityLevel: 'medium',
        request: req,
        meta: { hackathonRef: context.ref, source: req.body.source },
      },
      () => imports.add(context, req.body),
      ({ added, present, rejected }) => ({
        added,
        present,
        rejected: rejected.length,
      }),
    );
    core.telemetry.mutated('hackathon.import');
    await core.live.changed(context.ref, 'event');
    res.json(result);
  });
}
