import { audited, queryOf } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonQuery,
  hackathonsEventManagePermission,
  type WindowChangeInput,
  type WindowName,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Response, Router } from 'express';
import { requireUser } from '../services/access';
import type { Services } from '../services/createServices';

const CALENDAR = 'text/calendar; charset=utf-8';

/** Routes of the events themselves: charters, windows, agenda, calendars, notices. */
export function routeEvents(router: Router, services: Services): void {
  const { core, events } = services;
  const { access } = core;
  const anybody = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });
  const person = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user'] });

  router.get('/hackathons', async (req, res) => {
    res.json(
      await events.pages.list(
        queryOf<HackathonQuery<'listHackathons'>>(req),
        await anybody(req),
      ),
    );
  });

  router.get('/hackathons/:namespace/:name', async (req, res) => {
    const context = await access.open(refOf(req), await anybody(req));
    res.json(await events.pages.detail(context));
  });

  router.get('/hackathons/:namespace/:name/agenda', async (req, res) => {
    const context = await access.open(refOf(req), await person(req));
    res.json(await events.agendas.of(context));
  });

  router.get('/agenda', async (req, res) => {
    res.json(await events.agendas.ofAll(await person(req)));
  });

  router.post(
    '/hackathons/:namespace/:name/windows/:window/changes',
    async (req, res) => {
      const context = await access.open(
        refOf(req),
        await person(req),
        hackathonsEventManagePermission,
      );
      const window = req.params.window as WindowName;
      const input = req.body as WindowChangeInput;
      const { action } = input;
      const changed = await audited(
        {
          auditor: core.auditor,
          eventId: 'window-change',
          severityLevel: 'medium',
          request: req,
          meta: { hackathonRef: context.ref, window, action },
        },
        () => events.windows.change(context, window, input),
      );
      core.telemetry.mutated('window.change');
      await core.live.changed(context.ref, 'event');
      if (window === 'judging') {
        await core.live.changed(context.ref, 'judging');
      }
      await core.live.happened('window-changed', {
        hackathonRef: context.ref,
        window,
        action,
      });
      res.json(changed);
    },
  );

  routeCalendars(router, services, anybody, person);
  routeCharters(router, services, anybody, person);
}

type CredentialsOf = (
  req: Request,
) => ReturnType<Services['core']['httpAuth']['credentials']>;

function routeCalendars(
  router: Router,
  { core, events }: Services,
  anybody: CredentialsOf,
  person: CredentialsOf,
): void {
  const { access } = core;
  const { calendars } = events;

  router.get('/hackathons/:namespace/:name/calendar.ics', async (req, res) => {
    const context = await access.open(refOf(req), await anybody(req));
    sendCalendar(
      res.attachment(`${req.params.name}.ics`),
      await calendars.ofHackathon(context),
    );
  });

  router.get('/calendar-links', async (req, res) => {
    const userRef = requireUser(await access.caller(await person(req)));
    res.json({ items: await calendars.links(userRef) });
  });

  router.post('/calendar-links', async (req, res) => {
    const credentials = await person(req);
    const caller = await access.caller(credentials);
    const userRef = requireUser(caller);
    const { hackathonRef } = req.body as { hackathonRef?: string };
    const context =
      hackathonRef === undefined
        ? undefined
        : await access.open(hackathonRef, credentials);
    const link = await audited(
      {
        auditor: core.auditor,
        eventId: 'calendar-link-create',
        request: req,
        meta: { hackathonRef: context?.ref ?? 'all' },
      },
      () =>
        calendars.createLink({ ...caller, userRef }, context?.ref, Date.now()),
      ({ id }) => ({ id }),
    );
    core.telemetry.mutated('calendar-link.create');
    res.status(201).set('Cache-Control', 'no-store').json(link);
  });

  router.delete('/calendar-links/:id', async (req, res) => {
    const userRef = requireUser(await access.caller(await person(req)));
    const { id } = req.params;
    await audited(
      {
        auditor: core.auditor,
        eventId: 'calendar-link-revoke',
        request: req,
        meta: { id },
      },
      () => calendars.revokeLink(userRef, id),
    );
    core.telemetry.mutated('calendar-link.revoke');
    res.status(204).end();
  });

  router.get('/calendars/:token.ics', async (req, res) => {
    const { token } = req.params;
    // The log of requests takes the address from here, and it is a secret.
    req.originalUrl = req.originalUrl.replace(token, '…');
    req.url = req.url.replace(token, '…');
    res.set('Referrer-Policy', 'no-referrer');
    sendCalendar(res, await calendars.read(token, Date.now()));
  });
}

function routeCharters(
  router: Router,
  { core, events }: Services,
  anybody: CredentialsOf,
  person: CredentialsOf,
): void {
  const { charters } = events;

  router.post('/charters/checks', async (req, res) => {
    res.json({
      problems: await charters.check(req.body.entity, await anybody(req)),
    });
  });

  router.get('/charters', async (req, res) => {
    res.json(
      await charters.list(
        queryOf<HackathonQuery<'listCharters'>>(req),
        await anybody(req),
      ),
    );
  });

  router.post('/charters', async (req, res) => {
    const credentials = await person(req);
    const charter = await audited(
      {
        auditor: core.auditor,
        eventId: 'charter-create',
        severityLevel: 'medium',
        request: req,
      },
      () => charters.create(req.body.entity, credentials, Date.now()),
      ({ entityRef }) => ({ hackathonRef: entityRef }),
    );
    core.telemetry.mutated('charter.create');
    res.status(201).json(charter);
  });

  router.get('/charters/:namespace/:name', async (req, res) => {
    res.json(await charters.get(refOf(req), await anybody(req)));
  });

  router.put('/charters/:namespace/:name', async (req, res) => {
    const credentials = await person(req);
    const { entity, version } = req.body;
    const charter = await audited(
      {
        auditor: core.auditor,
        eventId: 'charter-update',
        severityLevel: 'medium',
        request: req,
        meta: { hackathonRef: refOf(req) },
      },
      () =>
        charters.update(refOf(req), entity, version, credentials, Date.now()),
      ({ version: next }) => ({ version: next }),
    );
    core.telemetry.mutated('charter.update');
    await core.live.changed(charter.entityRef, 'event');
    res.json(charter);
  });

  router.delete('/charters/:namespace/:name', async (req, res) => {
    const credentials = await person(req);
    const { version } = queryOf<HackathonQuery<'deleteCharter'>>(req);
    await audited(
      {
        auditor: core.auditor,
        eventId: 'charter-delete',
        severityLevel: 'high',
        request: req,
        meta: { hackathonRef: refOf(req) },
      },
      () => charters.delete(refOf(req), version, credentials),
    );
    core.telemetry.mutated('charter.delete');
    await core.live.changed(refOf(req), 'event');
    res.status(204).end();
  });
}

function sendCalendar(res: Response, text: string): void {
  res.set('Cache-Control', 'private, max-age=60').type(CALENDAR).send(text);
}

/** The full reference of the hackathon that a path names. */
function refOf(req: Request): string {
  const { namespace, name } = req.params;
  return `hackathon:${namespace}/${name}`.toLowerCase();
}
