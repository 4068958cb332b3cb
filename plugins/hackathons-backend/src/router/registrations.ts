import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { ParticipantQuery } from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { mutate } from './mutate';
import { hackathonRefOf } from './requests';

const OWN = '/hackathons/:namespace/:name/registration';

/** Routes of registrations and participants. */
export function routeRegistrations(router: Router, services: Services): void {
  const { core } = services;
  const { own, decisions, participants } = services.registrations;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  router.get(OWN, async (req, res) => {
    res.json(await own.get(hackathonRefOf(req), await credentialsOf(req)));
  });
  router.put(OWN, async (req, res) => {
    const hackathonRef = hackathonRefOf(req);
    const credentials = await credentialsOf(req);
    res.json(
      await mutate(
        core,
        req,
        'registration-put',
        { hackathonRef },
        () => own.put(hackathonRef, req.body, credentials),
        ({ id, state, version }) => ({ id, state, version }),
      ),
    );
  });
  router.delete(OWN, async (req, res) => {
    const hackathonRef = hackathonRefOf(req);
    const credentials = await credentialsOf(req);
    await mutate(core, req, 'registration-withdraw', { hackathonRef }, () =>
      own.withdraw(hackathonRef, credentials),
    );
    res.status(204).end();
  });

  router.get('/hackathons/:namespace/:name/participants', async (req, res) => {
    res.json(
      await participants.list(
        hackathonRefOf(req),
        queryOf<ParticipantQuery>(req),
        await credentialsOf(req),
      ),
    );
  });
  router.post('/registrations/:id/decision', async (req, res) => {
    const { id } = req.params;
    const credentials = await credentialsOf(req);
    const { decision } = req.body;
    res.json(
      await mutate(
        core,
        req,
        'registration-decide',
        { id, decision },
        () => decisions.decide(id, req.body, credentials),
        ({ state }) => ({ state: state! }),
      ),
    );
  });
}
