import { audited } from '@guildhall/plugin-guildhall-node';
import {
  hackathonsEventManagePermission,
  hackathonsEventMentorPermission,
} from '@guildhall/plugin-hackathons-common';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import { routeHelp } from './help';
import { routeOfficeHours } from './officeHours';
import { hackathonRefOf } from './requests';

/** Routes of mentors, help and office hours. */
export function routeMentors(router: Router, services: Services): void {
  const { core } = services;
  const { matches, mentors } = services.mentors;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });
  routeHelp(router, services);
  routeOfficeHours(router, services);

  router.get('/hackathons/:namespace/:name/mentors', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
    );
    res.json(await mentors.list(context));
  });

  router.put('/hackathons/:namespace/:name/mentoring', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      hackathonsEventMentorPermission,
    );
    const mentor = await audited(
      {
        auditor: core.auditor,
        eventId: 'mentoring-offer',
        request: req,
        meta: { hackathonRef: context.ref },
      },
      () => mentors.offer(context, req.body),
    );
    core.telemetry.mutated('mentoring.offer');
    await core.live.changed(context.ref, 'mentors');
    res.json(mentor);
  });

  router.delete('/hackathons/:namespace/:name/mentoring', async (req, res) => {
    const context = await core.access.open(
      hackathonRefOf(req),
      await credentialsOf(req),
      hackathonsEventMentorPermission,
    );
    const withdrawn = await audited(
      {
        auditor: core.auditor,
        eventId: 'mentoring-withdraw',
        request: req,
        meta: { hackathonRef: context.ref },
      },
      () => mentors.withdraw(context),
    );
    if (withdrawn) {
      core.telemetry.mutated('mentoring.withdraw');
      await core.live.changed(context.ref, 'mentors');
      await core.live.changed(context.ref, 'help');
    }
    res.status(204).end();
  });

  router.get(
    '/hackathons/:namespace/:name/mentor-matches',
    async (req, res) => {
      const context = await core.access.open(
        hackathonRefOf(req),
        await credentialsOf(req),
      );
      res.json(await matches.list(context));
    },
  );

  router.put(
    '/hackathons/:namespace/:name/mentor-matches',
    async (req, res) => {
      const context = await core.access.open(
        hackathonRefOf(req),
        await credentialsOf(req),
        hackathonsEventManagePermission,
      );
      context.requireRole('organiser');
      const published = await audited(
        {
          auditor: core.auditor,
          eventId: 'mentor-matches-publish',
          request: req,
          meta: { hackathonRef: context.ref },
        },
        () => matches.publish(context, req.body),
        ({ items, version }) => ({ matches: items.length, version }),
      );
      core.telemetry.mutated('mentor-matches.publish');
      await core.live.changed(context.ref, 'mentors');
      res.json(published);
    },
  );

  router.post(
    '/hackathons/:namespace/:name/mentor-matches/proposal',
    async (req, res) => {
      const context = await core.access.open(
        hackathonRefOf(req),
        await credentialsOf(req),
        hackathonsEventManagePermission,
      );
      context.requireRole('organiser');
      res.json(await matches.propose(context, req.body));
    },
  );
}
