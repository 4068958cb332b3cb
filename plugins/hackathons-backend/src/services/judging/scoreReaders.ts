import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { requireImpartial } from './requireImpartial';
import { isClosed, rulesOf } from './rules';

/** Why somebody is not on the panel, for those who read the list of judges. */
export const HAS_SEEN_SCORES =
  'Has seen, as an organiser, what others scored, and judges no more';

/**
 * Whether an organiser must not see yet what others scored, nor anything that follows from it: those who have a place on the panel, or can
 * get it back, until {@link hasSpoken | judges have spoken}. Who is absent can come back, and whose scores don't count may be counted again:
 * both have to leave for good first.
 *
 * The opposite holds as well: who has seen it judges no more (see {@link noteScoreReader} and {@link requireUnseen}), so that neither the
 * charter nor closing and reopening the judging is a way around.
 */
export async function hidesScores(
  core: Core,
  context: EventContext,
): Promise<boolean> {
  const { userRef } = context.caller;
  const { judging } = core.stores;
  // A charter that drops the judging for a while is no way to the scores.
  const isJudged =
    rulesOf(context) !== undefined ||
    (await judging.log.hasScores(context.ref));
  if (!userRef || !isJudged || (await hasSpoken(core, context))) {
    return false;
  }
  if (await judging.readers.has(context.ref, userRef)) {
    return false;
  }
  if (context.has('judge')) {
    return true;
  }
  // The panel follows the charter a moment later.
  const judge = await judging.panels.judge(context.ref, userRef);
  return judge !== undefined && judge.state !== 'removed';
}

/** Whether the panel has nothing more to say: the judging is closed, and so is the final round where there is one, or results are out. */
async function hasSpoken(core: Core, context: EventContext): Promise<boolean> {
  if (!isClosed(context)) {
    return false;
  }
  const { finalRounds, results } = core.stores;
  const round = await finalRounds.get(context.ref);
  const isToCome = round
    ? round.state === 'open'
    : context.spec.judging?.finalRound !== undefined;
  return (
    !isToCome || (await results.publishedAt([context.ref])).has(context.ref)
  );
}

/** Notes that the caller sees what others scored. Who prepares the judging before it opens has seen nothing yet, and can still be named. */
export async function noteScoreReader(
  core: Core,
  context: EventContext,
): Promise<void> {
  const { userRef } = context.caller;
  const { readers, log } = core.stores.judging;
  const rules = rulesOf(context);
  if (
    !userRef ||
    context.hackathon.erasedAt !== undefined ||
    (await readers.has(context.ref, userRef))
  ) {
    return;
  }
  // A charter that opens it later than it did, or drops it, hides no scores.
  if (
    (rules && context.now >= rules.window.opensAt) ||
    (await log.hasScores(context.ref))
  ) {
    await readers.add(context.ref, userRef, context.now);
  }
}

/** Whether the caller, an organiser who doesn't take part, is given what others scored; if so, it is noted. */
export async function readsScores(
  core: Core,
  context: EventContext,
): Promise<boolean> {
  if (await hidesScores(core, context)) {
    return false;
  }
  await noteScoreReader(core, context);
  return true;
}

/**
 * Makes sure that the caller, an organiser, may see what others scored, and notes that it was seen.
 *
 * @throws NotAllowedError for who takes part in the event, or is on the panel
 */
export async function requireScoreReader(
  core: Core,
  context: EventContext,
): Promise<void> {
  await requireImpartial(core, context);
  if (!(await readsScores(core, context))) {
    throw new NotAllowedError(
      `You judge in ${context.title}, so what others score stays hidden until the judging and the final round, if there is one, are closed; leave the panel for good to see it before`,
    );
  }
}

/**
 * Makes sure that somebody can be a judge: has not seen, as an organiser, what others scored.
 *
 * @throws ConflictError
 */
export async function requireUnseen(
  core: Core,
  context: EventContext,
  judge: { userRef: string; displayName?: string },
  db?: Knex,
): Promise<void> {
  if (await core.stores.judging.readers.has(context.ref, judge.userRef, db)) {
    throw new ConflictError(
      judge.userRef === context.caller.userRef
        ? `You have seen, as an organiser, what others scored in ${context.title}; you can't be a judge in it any more`
        : `${
            judge.displayName ?? judge.userRef
          } has seen, as an organiser, what others scored in ${
            context.title
          }, and can't be a judge in it any more`,
    );
  }
}
