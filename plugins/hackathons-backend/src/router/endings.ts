import { queryOf } from '@guildhall/plugin-guildhall-node';
import type { HackathonQuery } from '@guildhall/plugin-hackathons-common';
import type { JsonObject } from '@backstage/types';
import type { Request, Router } from 'express';
import type { Services } from '../services/createServices';
import type { EndingOutcome } from '../services/endings/EndingService';
import { mutate } from './mutate';
import { readable } from './readable';
import { hackathonRefOf } from './requests';

/** Routes of what becomes of the projects. */
export function routeEndings(router: Router, services: Services): void {
  const { core } = services;
  const { endings, queries, reminders } = services.endings;
  const credentialsOf = (req: Request) =>
    core.httpAuth.credentials(req, { allow: ['user', 'service'] });

  /** Does what changes an ending; other plugins hear the fact, and open pages ask again. */
  async function change(
    req: Request,
    eventId: string,
    work: () => Promise<EndingOutcome>,
    tell: (outcome: EndingOutcome) => [fact: string, payload: JsonObject],
  ): Promise<EndingOutcome['answer']> {
    const outcome = await mutate(
      core,
      req,
      eventId,
      { ...req.params },
      work,
      ({ hackathonRef }) => ({ hackathonRef }),
    );
    if (outcome.changed) {
      const { hackathonRef, answer } = outcome;
      await core.live.changed(hackathonRef, 'endings');
      const [fact, payload] = tell(outcome);
      await core.live.happened(fact, {
        hackathonRef,
        projectId: answer.projectId,
        ...payload,
      });
    }
    return outcome.answer;
  }

  router.get('/hackathons/:namespace/:name/endings', async (req, res) => {
    const query = readable(queryOf<HackathonQuery<'listEndings'>>(req));
    res.json(
      await queries.list(hackathonRefOf(req), query, await credentialsOf(req)),
    );
  });

  router.get('/endings', async (req, res) => {
    const query = queryOf<HackathonQuery<'listProposedEndings'>>(req);
    res.json(await queries.listProposed(query, await credentialsOf(req)));
  });

  router.get('/projects/:id/ending', async (req, res) => {
    res.json(await endings.get(req.params.id, await credentialsOf(req)));
  });

  router.put('/projects/:id/ending', async (req, res) => {
    const credentials = await credentialsOf(req);
    const answer = await change(
      req,
      'ending-put',
      () => endings.put(req.params.id, readable(req.body), credentials),
      outcome => [
        'project-ended',
        {
          ending: outcome.answer.ending,
          to: outcome.answer.to,
          transitionRef: outcome.answer.transitionRef,
          version: outcome.answer.version,
        },
      ],
    );
    res.json(answer);
  });

  router.post('/projects/:id/ending/answer', async (req, res) => {
    const credentials = await credentialsOf(req);
    const answer = await change(
      req,
      'ending-answer',
      () => endings.answer(req.params.id, readable(req.body), credentials),
      outcome => [
        'ending-answered',
        { answer: outcome.answer.answer, to: outcome.answer.to },
      ],
    );
    res.json(answer);
  });

  router.post('/projects/:id/ending/reminder', async (req, res) => {
    const credentials = await credentialsOf(req);
    const hackathonRef = await mutate(
      core,
      req,
      'ending-remind',
      { ...req.params },
      () => reminders.remind(req.params.id, credentials),
      ref => ({ hackathonRef: ref }),
    );
    await core.live.changed(hackathonRef, 'endings');
    res.json(await endings.get(req.params.id, credentials));
  });

  router.post(
    '/hackathons/:namespace/:name/endings/reminders',
    async (req, res) => {
      const context = await reminders.open(
        hackathonRefOf(req),
        await credentialsOf(req),
      );
      const reminded = await mutate(
        core,
        req,
        'endings-remind',
        { hackathonRef: context.ref, state: req.body.state },
        () => reminders.remindAll(context, req.body),
        result => ({ reminded: result.reminded }),
      );
      await core.live.changed(context.ref, 'endings');
      res.json(reminded);
    },
  );

  router.put('/projects/:id/milestones/production', async (req, res) => {
    const credentials = await credentialsOf(req);
    const answer = await change(
      req,
      'milestone-put',
      () =>
        endings.stateProduction(req.params.id, readable(req.body), credentials),
      () => ['milestone-reached', { milestone: 'production', at: req.body.at }],
    );
    res.json(answer);
  });
}
