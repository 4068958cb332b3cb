import type {
  FormationInput,
  FormationSolution,
  FormationUpdate,
  HackathonQuery,
} from '@guildhall/plugin-hackathons-common';
import { audited, queryOf } from '@guildhall/plugin-guildhall-node';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { hackathonRefOf } from './requests';

/** Routes of automatic formation of teams. */
export function routeFormations(
  router: Router,
  { core, formations: { service } }: Services,
): void {
  const { auditor, httpAuth, telemetry } = core;
  const callerOf = (req: Request) =>
    httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get(
    '/hackathons/:namespace/:name/formations',
    async (req: Request, res) => {
      const query = queryOf<HackathonQuery<'listFormations'>>(req);
      res.json(
        await service.list(hackathonRefOf(req), query, await callerOf(req)),
      );
    },
  );
  router.post(
    '/hackathons/:namespace/:name/formations',
    async (req: Request, res) => {
      const hackathonRef = hackathonRefOf(req);
      const formation = await audited(
        {
          auditor,
          eventId: 'formation-create',
          request: req,
          meta: { hackathonRef },
        },
        async () =>
          service.create(
            hackathonRef,
            req.body as FormationInput,
            await callerOf(req),
          ),
        ({ id }) => ({ formationId: id }),
      );
      telemetry.mutated('formation.create');
      res.status(202).json(formation);
    },
  );
  router.get('/formations/:id', async (req, res) => {
    res.json(await service.get(req.params.id, await callerOf(req)));
  });
  router.put('/formations/:id', async (req, res) => {
    const formation = await audited(
      auditOf(req, 'formation-update'),
      async () =>
        service.update(
          req.params.id,
          req.body as FormationUpdate,
          await callerOf(req),
        ),
    );
    telemetry.mutated('formation.update');
    res.json(formation);
  });
  router.delete('/formations/:id', async (req, res) => {
    await audited(auditOf(req, 'formation-discard'), async () =>
      service.discard(req.params.id, await callerOf(req)),
    );
    telemetry.mutated('formation.discard');
    res.status(204).end();
  });
  router.post('/formations/:id/solution', async (req, res) => {
    const formation = await audited(auditOf(req, 'formation-solve'), async () =>
      service.solve(
        req.params.id,
        req.body as FormationSolution,
        await callerOf(req),
      ),
    );
    telemetry.mutated('formation.solve');
    res.status(202).json(formation);
  });
  router.post('/formations/:id/publication', async (req, res) => {
    const { version } = req.body as { version: number };
    const formation = await audited(
      { ...auditOf(req, 'formation-publish'), severityLevel: 'medium' },
      async () => service.publish(req.params.id, version, await callerOf(req)),
      ({ teams, leftOut }) => ({ teams: teams.length, leftOut }),
    );
    telemetry.mutated('formation.publish');
    res.json(formation);
  });

  function auditOf(req: Request, eventId: string) {
    return {
      auditor,
      eventId,
      request: req,
      meta: { formationId: req.params.id },
    };
  }
}
