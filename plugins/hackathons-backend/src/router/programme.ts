import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import type { Router } from 'express';
import type { Services } from '../services/createServices';

/** Routes of the figures over all hackathons, and exports. */
export function routeProgramme(router: Router, services: Services): void {
  const { core, programme } = services;

  router.get('/programme', async (req, res) => {
    const query = queryOf<HackathonQuery<'getProgramme'>>(req);
    const credentials = await core.httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    res.json(await programme.queries.get(query, credentials));
  });
}
