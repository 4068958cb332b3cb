import {
  debriefWindow,
  type Debrief,
  type DebriefAnswer,
  type DebriefAnswerTextPage,
  type HackathonQuery,
  isTooFew,
  MAX_DEBRIEF_POINTS,
  summarizeAnswers,
} from '@guildhall/plugin-hackathons-common';
import { NotAllowedError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { tidyText } from '../people';
import { powersOf, requireDebriefOpen } from './powers';

const DEFAULT_LIMIT = 50;

/** How debriefs stand, and how participants liked the events. */
export class Debriefs {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The debrief of a hackathon that was opened. */
  async get(context: EventContext): Promise<Debrief> {
    const { access, stores } = this.#core;
    const { ref, caller, timeline } = context;
    const { userRef } = caller;
    const [powers, figures, counts, myAnswer, written] = await Promise.all([
      powersOf(access, context),
      stores.debrief.figures([ref]),
      stores.debriefAnswers.counts([ref]),
      userRef ? stores.debriefAnswers.ofUser(ref, userRef) : undefined,
      userRef ? stores.debrief.written(ref, userRef) : 0,
    ]);
    const { satisfactionMean, ...numbers } = figures.get(ref)!;
    const window = debriefWindow(timeline);
    return {
      hackathonRef: ref,
      open: window.open,
      opensAt: iso(window.opensAt),
      closesAt: iso(window.closesAt),
      held: window.held,
      counts: numbers,
      satisfaction: summarizeAnswers(counts.get(ref) ?? []),
      myAnswer,
      pointsLeft:
        userRef && context.roles.size > 0
          ? Math.max(0, MAX_DEBRIEF_POINTS - written)
          : undefined,
      may: {
        say: powers.say,
        vote: powers.say,
        answer: powers.answer,
        decide: powers.decide,
      },
    };
  }

  /**
   * Keeps how a participant liked the event.
   *
   * @param context - opened with the permission to say something in the debrief
   */
  async answer(
    context: EventContext,
    input: DebriefAnswer,
  ): Promise<DebriefAnswer> {
    const userRef = context.requireUser();
    if (!context.has('participant')) {
      throw new NotAllowedError(
        `Only who took part in ${context.title} says how they liked it`,
      );
    }
    requireDebriefOpen(context);
    const answer = { ...input, text: tidyText(input.text) };
    await this.#core.stores.debriefAnswers.put(
      context.ref,
      userRef,
      answer,
      context.now,
    );
    await this.#core.live.changed(context.ref, 'debrief');
    return answer;
  }

  /**
   * What participants wrote, without names.
   *
   * @param context - opened with the permission to run the hackathon
   */
  async texts(
    context: EventContext,
    query: HackathonQuery<'listDebriefAnswerTexts'>,
  ): Promise<DebriefAnswerTextPage> {
    context.requireRole('organiser');
    const { debriefAnswers } = this.#core.stores;
    const { limit = DEFAULT_LIMIT } = query;
    const [after] =
      decodeCursor('debrief-texts', query.cursor, ['string']) ?? [];
    const { answers = 0 } =
      (await debriefAnswers.totals([context.ref])).get(context.ref) ?? {};
    if (isTooFew(answers)) {
      return { items: [], nextCursor: null, answers };
    }
    const texts = await debriefAnswers.texts(
      context.ref,
      limit + 1,
      after as string | undefined,
    );
    const page = texts.slice(0, limit);
    return {
      items: page.map(({ text }) => ({ text })),
      nextCursor: encodeCursor(
        'debrief-texts',
        texts.length > limit ? [page.at(-1)!.key] : undefined,
      ),
      answers,
    };
  }
}
