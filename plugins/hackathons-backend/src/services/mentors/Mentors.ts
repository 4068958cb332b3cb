import { ConflictError, InputError } from '@backstage/errors';
import type { HackathonSchemas } from '@guildhall/plugin-hackathons-common';
import type { StoredMentor } from '../../database/DatabaseMentorStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { tidyText, tidyWords } from '../people';
import { matchNotices, reopenedNotice } from './notices';
import {
  charterMentors,
  DEFAULT_MAX_TEAMS,
  type RosterEntry,
  rosterOf,
} from './roster';

type Mentor = HackathonSchemas['Mentor'];

/** Who mentors, and offers to. */
export class Mentors {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** The mentors of a hackathon. In a fixed number of statements. */
  async list(context: EventContext): Promise<HackathonSchemas['MentorList']> {
    const offers = await this.#core.stores.mentors.offers(context.ref);
    const { userRef } = context.caller;
    const offer = offers.find(each => each.userRef === userRef);
    return {
      items: await this.#present(context, rosterOf(context, offers)),
      mayOffer: Boolean(userRef) && !isOver(context),
      offers: offer?.state === 'offered',
    };
  }

  /** @throws InputError for an unknown zone or theme; ConflictError when the offer was changed meanwhile */
  async offer(
    context: EventContext,
    input: HackathonSchemas['MentoringInput'],
  ): Promise<Mentor> {
    const userRef = context.requireUser();
    context.requireNotEnded();
    const themes = (context.spec.themes ?? []).map(({ name }) => name);
    const unknown = input.themes?.find(name => !themes.includes(name));
    if (unknown !== undefined) {
      throw new InputError(
        `themes has ${unknown}, allowed are ${themes.join(', ') || 'none'}`,
      );
    }
    requireTimezone('timezone', input.timezone);
    const { mentors } = this.#core.stores;
    const present = await mentors.offer(context.ref, userRef);
    if (input.version !== undefined && input.version !== present?.version) {
      throw changedMeanwhile();
    }
    const named = charterMentors(context).some(
      each => each.userRef === userRef,
    );
    const offer: StoredMentor = {
      hackathonRef: context.ref,
      userRef,
      state: 'offered',
      source: named ? 'charter' : 'offer',
      skills: tidyWords(input.skills),
      themes: [...new Set(input.themes ?? [])],
      timezone: input.timezone,
      maxTeams: input.maxTeams ?? DEFAULT_MAX_TEAMS,
      note: tidyText(input.note),
      version: (present?.version ?? 0) + 1,
    };
    if (!(await mentors.put(offer, context.now))) {
      throw changedMeanwhile();
    }
    const entry = rosterOf(context, [offer]).filter(
      each => each.userRef === userRef,
    );
    return (await this.#present(context, entry))[0];
  }

  /**
   * Withdraws the caller's offer, or the caller from the charter's mentors; ends their matches and claims, and what they signed as a
   * mentor gives access only as long as they are registered.
   *
   * @returns whether there was something to withdraw
   */
  async withdraw(context: EventContext): Promise<boolean> {
    const userRef = context.requireUser();
    const { agreements, help, mentors, notices, teams } = this.#core.stores;
    const present = await mentors.offer(context.ref, userRef);
    const named = charterMentors(context).find(
      each => each.userRef === userRef,
    );
    if (present ? present.state === 'withdrawn' : !named) {
      return false;
    }
    const claimed = await help.claimedBy(context.ref, userRef);
    const { now } = context;
    const matches = await mentors.matches(context.ref);
    const own = matches.filter(match => match.mentorRef === userRef);
    const members = await teams.membersOf(own.map(({ teamId }) => teamId));
    await mentors.inEvent(context.ref, async trx => {
      const done = await mentors.put(
        {
          hackathonRef: context.ref,
          userRef,
          source: named ? 'charter' : 'offer',
          skills: present?.skills ?? named?.skills ?? [],
          themes: present?.themes ?? [],
          timezone: present?.timezone ?? named?.timezone,
          maxTeams: present?.maxTeams ?? DEFAULT_MAX_TEAMS,
          note: present?.note,
          state: 'withdrawn',
          version: (present?.version ?? 0) + 1,
        },
        now,
        trx,
      );
      if (!done) {
        throw changedMeanwhile();
      }
      if (!context.has('organiser', 'judge')) {
        await agreements.bindToRegistration(context.ref, userRef, trx);
      }
      if (own.length > 0) {
        const plan = await mentors.planVersion(context.ref, trx);
        const version = plan.version + 1;
        const left = (await mentors.matches(context.ref, trx)).filter(
          match => match.mentorRef !== userRef,
        );
        await mentors.replaceMatches(
          context.ref,
          left.map(match => ({ ...match, homeTeams: [] })),
          { version, by: userRef, now },
          trx,
        );
        await notices.add(
          matchNotices(context, version, [], own, members).filter(
            ({ recipients }) => !recipients.includes(userRef),
          ),
          now,
          trx,
        );
      }
      for (const request of claimed) {
        const freed = await help.change(
          request,
          {
            state: 'open',
            claimedBy: undefined,
            claimedAt: undefined,
            claimExpiresAt: undefined,
          },
          trx,
        );
        if (freed) {
          await notices.add(
            [reopenedNotice(request, [request.userRef])],
            now,
            trx,
          );
        }
      }
    });
    return true;
  }

  async #present(
    context: EventContext,
    roster: readonly RosterEntry[],
  ): Promise<Mentor[]> {
    const { help, mentors, officeHours } = this.#core.stores;
    const [matches, claimed, free] = await Promise.all([
      mentors.matches(context.ref),
      help.claimedCounts(context.ref),
      officeHours.freeCounts(context.ref, context.now),
    ]);
    return roster.map(entry => ({
      ...entry,
      teams: matches
        .filter(({ mentorRef }) => mentorRef === entry.userRef)
        .map(({ teamId, teamName }) => ({ id: teamId, name: teamName })),
      claimed: claimed.get(entry.userRef) ?? 0,
      freeSlots: free.get(entry.userRef) ?? 0,
      me: entry.userRef === context.caller.userRef,
    }));
  }
}

/** @throws InputError when there is no such time zone */
export function requireTimezone(field: string, timezone?: string): void {
  if (timezone === undefined) {
    return;
  }
  try {
    Intl.DateTimeFormat('en', { timeZone: timezone });
  } catch {
    throw new InputError(
      `${field} is ${timezone}, which is no time zone; write for example Europe/Berlin`,
    );
  }
}

function isOver(context: EventContext): boolean {
  return (
    context.timeline.phase === 'ended' || context.hackathon.goneAt !== undefined
  );
}

function changedMeanwhile(): ConflictError {
  return new ConflictError(
    'The offer to mentor was changed in another window; read it again',
  );
}
