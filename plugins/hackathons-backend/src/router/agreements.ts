import { audited, queryOf } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonQuery,
  hackathonsEventParticipatePermission,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { hackathonRefOf } from './requests';

/** Routes of data-access agreements. */
export function routeAgreements(router: Router, services: Services): void {
  const { core } = services;
  const { agreements, dataAccess } = services.agreements;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get('/hackathons/:namespace/:name/agreements', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
    );
    res.json({ items: await agreements.list(context) });
  });

  router.put(
    '/hackathons/:namespace/:name/agreements/:agreement/signature',
    async (req, res) => {
      const context = await core.access.open(
        hackathonRefOf(req),
        await credentialsOf(req),
        hackathonsEventParticipatePermission,
      );
      const { agreement } = req.params;
      const signature = await audited(
        {
          auditor: core.auditor,
          eventId: 'agreement-sign',
          request: req,
          meta: { hackathonRef: context.ref, agreement },
        },
        () => agreements.sign(context, agreement, req.body),
        ({ id, version, state }) => ({ id, version, state }),
      );
      core.telemetry.mutated('agreement.sign');
      await core.live.changed(context.ref, 'agreements');
      if (signature.state === 'granted') {
        await core.live.happened('agreement-granted', {
          hackathonRef: context.ref,
          agreement,
          userRef: signature.userRef,
        });
      }
      res.json(signature);
    },
  );

  router.delete(
    '/hackathons/:namespace/:name/agreements/:agreement/signature',
    async (req, res) => {
      const context = await core.access.open(
        hackathonRefOf(req),
        await credentialsOf(req),
        hackathonsEventParticipatePermission,
      );
      const { agreement } = req.params;
      const withdrawn = await audited(
        {
          auditor: core.auditor,
          eventId: 'agreement-withdraw',
          request: req,
          meta: { hackathonRef: context.ref, agreement },
        },
        () => agreements.withdraw(context, agreement),
      );
      if (withdrawn) {
        core.telemetry.mutated('agreement.withdraw');
        await core.live.changed(context.ref, 'agreements');
        await core.live.happened('agreement-ended', {
          hackathonRef: context.ref,
          agreement,
          userRef: context.requireUser(),
        });
      }
      res.status(204).end();
    },
  );

  router.get('/hackathons/:namespace/:name/signatures', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
    );
    res.json(
      await agreements.page(
        context,
        queryOf<HackathonQuery<'listSignatures'>>(req),
      ),
    );
  });

  router.post('/signatures/:id/decision', async (req, res) => {
    const { context, signature } = await agreements.openForDecision(
      req.params.id,
      await credentialsOf(req),
    );
    const decided = await audited(
      {
        auditor: core.auditor,
        eventId: 'agreement-decide',
        severityLevel: 'medium',
        request: req,
        meta: {
          hackathonRef: context.ref,
          id: signature.id,
          userRef: signature.userRef,
          decision: req.body.decision,
        },
      },
      () => agreements.decide(context, signature, req.body),
      ({ state }) => ({ state }),
    );
    core.telemetry.mutated('agreement.decide');
    await core.live.changed(context.ref, 'agreements');
    await core.live.happened(
      decided.state === 'granted' && !decided.stale
        ? 'agreement-granted'
        : 'agreement-ended',
      {
        hackathonRef: context.ref,
        agreement: decided.agreement,
        userRef: decided.userRef,
      },
    );
    res.json(decided);
  });

  router.get('/data-access', async (req, res) => {
    res.json(
      await dataAccess.answer(
        await credentialsOf(req),
        queryOf<HackathonQuery<'getDataAccess'>>(req),
        Date.now(),
      ),
    );
  });
}
