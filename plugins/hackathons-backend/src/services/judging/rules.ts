import { ConflictError } from '@backstage/errors';
import type {
  HackathonCriterion,
  HackathonJudging,
} from '@guildhall/plugin-guildhall-common';
import {
  criteriaOf,
  DEFAULT_CONFLICT_GROUP_TYPES,
  timelineOf,
  type WindowState,
  windowOf,
} from '@guildhall/plugin-hackathons-common';
import type { Knex } from 'knex';
import { closedBecause, type EventContext } from '../access';
import type { Core } from '../areas';

/** How a charter has projects judged. */
export interface JudgingRules {
  judging: HackathonJudging;
  window: WindowState;
  criteria: readonly HackathonCriterion[];
  conflictGroupTypes: readonly string[];
}

/** How projects are judged; `undefined` when they are not. */
export function rulesOf(context: EventContext): JudgingRules | undefined {
  const { judging, criteria } = context.spec;
  const window = windowOf(context.timeline, 'judging');
  return judging && window
    ? {
        judging,
        window,
        criteria: criteriaOf(criteria),
        conflictGroupTypes:
          judging.conflictGroupTypes ?? DEFAULT_CONFLICT_GROUP_TYPES,
      }
    : undefined;
}

/**
 * How projects are judged.
 *
 * @throws ConflictError when they are not
 */
export function requireRules(context: EventContext): JudgingRules {
  const rules = rulesOf(context);
  if (!rules) {
    throw new ConflictError(
      `${context.title} has no judging: its charter needs spec.judging with the judges, and spec.schedule.judging with from and to`,
    );
  }
  return rules;
}

/**
 * Makes sure that judges can score now; organisers wait like everybody.
 *
 * @throws ConflictError that says when they can
 */
export function requireScoring(context: EventContext): JudgingRules {
  const rules = requireRules(context);
  assertScoring(context, rules.window);
  return rules;
}

/**
 * Makes sure, within the transaction that writes, that the judging has not been closed or held since the request came in.
 *
 * @throws ConflictError
 */
export async function assertStillScoring(
  core: Core,
  context: EventContext,
  transaction: Knex,
): Promise<void> {
  const changes = await core.stores.hackathons.windowChanges(
    [context.ref],
    transaction,
  );
  const timeline = timelineOf(
    context.spec.schedule,
    changes.get(context.ref) ?? [],
    Date.now(),
  );
  const window = windowOf(timeline, 'judging');
  if (window) {
    assertScoring(context, window);
  }
}

/**
 * Makes sure that projects are judged, and the event is not over: what is in a conflict of interest must not count however late it is found.
 *
 * @throws ConflictError
 */
export function requireNotEnded(context: EventContext): JudgingRules {
  const rules = requireRules(context);
  context.requireNotEnded();
  return rules;
}

/** Whether nothing of the judging changes any more. */
export function isClosed(context: EventContext): boolean {
  return (
    rulesOf(context)?.window.state === 'closed' ||
    context.timeline.phase === 'ended' ||
    context.hackathon.goneAt !== undefined
  );
}

/**
 * Makes sure that who looks at what can still change: until the judging is closed.
 *
 * @throws ConflictError
 */
export function requireNotClosed(context: EventContext): JudgingRules {
  const rules = requireNotEnded(context);
  if (rules.window.state === 'closed') {
    assertScoring(context, rules.window);
  }
  return rules;
}

/**
 * Makes sure that projects can be given to judges: from the end of the submissions until the judging is closed.
 *
 * @throws ConflictError
 */
export function requireAssignable(context: EventContext): JudgingRules {
  const rules = requireNotClosed(context);
  const submission = windowOf(context.timeline, 'submission');
  if (submission && submission.state !== 'closed') {
    throw new ConflictError(
      `${
        context.title
      }: projects are given to judges once all are submitted, from ${new Date(
        submission.closesAt,
      ).toISOString()} on`,
    );
  }
  return rules;
}

function assertScoring(context: EventContext, window: WindowState): void {
  if (window.state !== 'open') {
    throw new ConflictError(`${context.title}: ${closedBecause(window)}`);
  }
}
