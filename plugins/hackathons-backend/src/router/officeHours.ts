import { audited, queryOf } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonPermission,
  type HackathonQuery,
  hackathonsEventManagePermission,
  hackathonsEventMentorPermission,
  hackathonsEventParticipatePermission,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { openOf } from '../services/people';
import { hackathonRefOf } from './requests';

/** Routes of office hours. */
export function routeOfficeHours(router: Router, services: Services): void {
  const { core } = services;
  const { officeHours } = services.mentors;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });
  const openSlot = async (req: Request, permission?: HackathonPermission) =>
    await openOf(
      core.access,
      await core.stores.officeHours.byId(req.params.id),
      `office hour ${req.params.id}`,
      await credentialsOf(req),
      permission,
    );

  router.get('/hackathons/:namespace/:name/office-hours', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
    );
    res.json(
      await officeHours.page(
        context,
        queryOf<HackathonQuery<'listOfficeHours'>>(req),
      ),
    );
  });

  router.post('/hackathons/:namespace/:name/office-hours', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      hackathonsEventMentorPermission,
    );
    const added = await audited(
      {
        auditor: core.auditor,
        eventId: 'office-hours-add',
        request: req,
        meta: { hackathonRef: context.ref },
      },
      () => officeHours.add(context, req.body),
      ({ items }) => ({ slots: items.length }),
    );
    core.telemetry.mutated('office-hours.add');
    await core.live.changed(context.ref, 'office-hours');
    res.status(201).json(added);
  });

  router.delete('/office-hours/:id', async (req, res) => {
    const [slot, context] = await openSlot(req);
    const own = slot.mentorRef === context.requireUser();
    if (!own) {
      context.requireRole('organiser');
    }
    await core.access.open(
      context.ref,
      await credentialsOf(req),
      own ? hackathonsEventMentorPermission : hackathonsEventManagePermission,
    );
    const { following = false } =
      queryOf<HackathonQuery<'cancelOfficeSlot'>>(req);
    await audited(
      {
        auditor: core.auditor,
        eventId: 'office-hour-cancel',
        request: req,
        meta: { hackathonRef: context.ref, id: slot.id, following },
      },
      () => officeHours.cancel(context, slot, following),
    );
    core.telemetry.mutated('office-hour.cancel');
    await core.live.changed(context.ref, 'office-hours');
    res.status(204).end();
  });

  router.put('/office-hours/:id/booking', async (req, res) => {
    const [slot, context] = await openSlot(
      req,
      hackathonsEventParticipatePermission,
    );
    const booked = await audited(
      {
        auditor: core.auditor,
        eventId: 'office-hour-book',
        request: req,
        meta: { hackathonRef: context.ref, id: slot.id },
      },
      () => officeHours.book(context, slot, req.body),
    );
    core.telemetry.mutated('office-hour.book');
    await core.live.changed(context.ref, 'office-hours');
    res.json(booked);
  });

  router.delete('/office-hours/:id/booking', async (req, res) => {
    const [slot, context] = await openSlot(req);
    context.requireUser();
    await officeHours.requireBookingRight(
      context,
      slot,
      await credentialsOf(req),
    );
    const freed = await audited(
      {
        auditor: core.auditor,
        eventId: 'office-hour-free',
        request: req,
        meta: { hackathonRef: context.ref, id: slot.id },
      },
      () => officeHours.cancelBooking(context, slot),
    );
    if (freed) {
      core.telemetry.mutated('office-hour.free');
      await core.live.changed(context.ref, 'office-hours');
    }
    res.status(204).end();
  });

  router.get('/office-hours/:id/calendar.ics', async (req, res) => {
    const [slot, context] = await openSlot(req);
    res
      .type('text/calendar; charset=utf-8')
      .send(officeHours.calendarOf(context, slot));
  });
}
