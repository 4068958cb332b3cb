import {
  audited,
  queryOf,
  type RowFormat,
  sendRows,
} from '@guildhall/plugin-guildhall-node';
import type {
  ExportKind,
  HackathonQuery,
} from '@guildhall/plugin-hackathons-common';
import { parseEntityRef } from '@backstage/catalog-model';
import type { Request, Response, Router } from 'express';
import type { Services } from '../services/createServices';
import type { ExportTable } from '../services/exports/HackathonExports';
import { hackathonRefOf } from './requests';

/** Routes of the figures over all hackathons, and exports. */
export function routeProgramme(router: Router, services: Services): void {
  const { core, programme } = services;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  /** Gives a list as a file, and has the audit log tell who took it. */
  async function send(
    req: Request,
    res: Response,
    file: { what: string; name: string; open: () => Promise<ExportTable> },
  ): Promise<void> {
    const { format = 'csv' } = queryOf<{ format?: RowFormat }>(req);
    const { name, open, what } = file;
    await audited(
      {
        auditor: core.auditor,
        eventId: 'export',
        severityLevel: 'medium',
        request: req,
        meta: { ...req.params, what, format },
      },
      async () => sendRows(res, { name, format, ...(await open()) }),
    );
  }

  router.get('/programme', async (req, res) => {
    const query = queryOf<HackathonQuery<'getProgramme'>>(req);
    res.json(await programme.queries.get(query, await credentialsOf(req)));
  });

  router.get('/programme/export', async (req, res) => {
    const query = queryOf<HackathonQuery<'exportProgramme'>>(req);
    const credentials = await credentialsOf(req);
    await send(req, res, {
      what: 'programme',
      name: 'hackathons',
      open: () => programme.exportEvents(query, credentials),
    });
  });

  router.get('/hackathons/:namespace/:name/exports/:what', async (req, res) => {
    const credentials = await credentialsOf(req);
    const ref = hackathonRefOf(req);
    const what = req.params.what as ExportKind;
    await send(req, res, {
      what,
      name: `${parseEntityRef(ref).name}-${what}`,
      open: () => programme.exports.open(ref, what, credentials),
    });
  });
}
