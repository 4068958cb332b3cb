import type {
  AuditorService,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { createBodyReader } from './body';
import type { OpenLineageOptions } from './config';
import type { ReceptionCounters } from './counters';
import { parseJson } from './events/json';
import { describeValue } from './events/reader';
import type {
  EventOutcome,
  EventReceiver,
  Reception,
} from './services/EventReceiver';

const BASE = '/openlineage/api/v1/lineage';

/** The endpoints of the OpenLineage API (specification 2-0-2), relative to the base of the plugin. */
export function createRouter(deps: {
  receiver: EventReceiver;
  options: OpenLineageOptions;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  counters: ReceptionCounters;
}): Router {
  const { receiver, options, httpAuth, auditor, counters } = deps;
  const readBody = createBodyReader(options.maxBodyBytes);

  async function receive(
    request: Request,
    response: Response,
    toEvents: (body: unknown) => unknown[],
  ): Promise<Reception> {
    const audit = await auditor.createEvent({
      eventId: 'openlineage-receive',
      severityLevel: 'low',
      request,
    });
    try {
      const credentials = await httpAuth.credentials(request, {
        allow: ['service', 'user'],
      });
      const body = parseJson(await readBody(request, response));
      const reception = await receiver.receive(toEvents(body), credentials);
      counters.count(reception);
      await audit.success({
        meta: {
          received: reception.outcomes.length,
          failed: reception.outcomes.filter(o => o.status !== 'taken').length,
          facts: reception.facts.accepted,
        },
      });
      return reception;
    } catch (error) {
      await audit.fail({ error: error as Error });
      throw error;
    }
  }

  const router = PromiseRouter();
  router.post(BASE, async (request, response) => {
    const reception = await receive(request, response, singleEvent);
    const [outcome] = reception.outcomes;
    if (outcome.status !== 'taken') {
      throw outcome.error;
    }
    const { accepted, duplicates, rejected } = reception.facts;
    response.json({
      facts: { accepted, duplicates, rejected: rejected.length },
      notes: outcome.notes,
    });
  });
  router.post(`${BASE}/batch`, async (request, response) => {
    const reception = await receive(request, response, body =>
      batchEvents(body, options.maxBatch),
    );
    const answer = batchAnswer(reception.outcomes);
    const { received, successful } = answer.summary;
    response.status(received > 0 && successful === 0 ? 400 : 200).json(answer);
  });
  return router;
}

function singleEvent(body: unknown): unknown[] {
  if (Array.isArray(body)) {
    throw new InputError(
      `$: found ${describeValue(
        body,
      )}; send one event, or send lists to ${BASE}/batch`,
    );
  }
  return [body];
}

function batchEvents(body: unknown, maxBatch: number): unknown[] {
  if (!Array.isArray(body)) {
    throw new InputError(
      `$: found ${describeValue(
        body,
      )}; send a list of events, or send one event to ${BASE}`,
    );
  }
  if (body.length > maxBatch) {
    throw new InputError(
      `$: found ${describeValue(
        body,
      )} events; send at most ${maxBatch} at once, or raise guildhall.openlineage.maxBatch`,
    );
  }
  return body;
}

/** The answer to a batch. A failure that may pass fails the whole request instead, so nothing listed here is worth another try. */
function batchAnswer(outcomes: EventOutcome[]) {
  const failed = outcomes.flatMap((outcome, index) =>
    outcome.status === 'taken'
      ? []
      : [{ index, reason: outcome.error.message, retriable: false }],
  );
  return {
    status: failed.length === 0 ? 'success' : 'partial_success',
    summary: {
      received: outcomes.length,
      successful: outcomes.length - failed.length,
      failed: failed.length,
      retriable: 0,
      non_retriable: failed.length,
    },
    failed_events: failed,
  };
}
