import type {
  BookingInput,
  HackathonQuery,
  HelpAct,
  HelpInput,
  HelpPage,
  HelpRequest,
  Mentor,
  MentoringInput,
  MentorList,
  MentorMatchesInput,
  MentorMatchList,
  MentorProposal,
  MentorProposalInput,
  MentorsApi,
  OfficeHoursInput,
  OfficeSlot,
  OfficeSlotPage,
} from '@guildhall/plugin-hackathons-common';
import { at, DAY, user } from './charters';
import { makeHelp, makeMentors, makeProposal, makeSlots } from './mentorsData';
import { seenHelp, seenSlot } from './mentorsViews';
import { fakeId, pageOf } from './people';
import { makeTeams } from './TeamsFake';
import { refuse, type World } from './World';

const CLAIM_MS = 30 * 60_000;

/** Made-up answers; what is done to them stays in memory. */
export class MentorsFake implements MentorsApi {
  readonly #world: World;
  readonly #mentors = new Map<string, Mentor[]>();
  readonly #matches = new Map<string, MentorMatchList>();
  readonly #help = new Map<string, HelpRequest[]>();
  readonly #slots = new Map<string, OfficeSlot[]>();

  constructor(world: World) {
    this.#world = world;
  }

  /** The requests for help of an event; they can be changed, as if somebody else did. */
  helpOf(hackathonRef: string): HelpRequest[] {
    return kept(this.#help, hackathonRef, () =>
      this.#quiet(hackathonRef) ? [] : makeHelp(hackathonRef, this.#world),
    );
  }

  /** The office hours of an event; they can be changed, as if somebody else did. */
  slotsOf(hackathonRef: string): OfficeSlot[] {
    return kept(this.#slots, hackathonRef, () =>
      this.#quiet(hackathonRef) ? [] : makeSlots(hackathonRef, this.#world),
    );
  }

  /** The mentors of an event; they can be changed. */
  mentorsOf(hackathonRef: string): Mentor[] {
    return kept(this.#mentors, hackathonRef, () =>
      hackathonRef.endsWith('/announced')
        ? []
        : makeMentors(this.#world.rolesIn(hackathonRef).includes('mentor')),
    );
  }

  async listMentors(hackathonRef: string): Promise<MentorList> {
    const mentors = this.mentorsOf(hackathonRef);
    const matches = await this.listMentorMatches(hackathonRef);
    return await this.#world.answer(() => ({
      items: mentors.map(mentor => ({
        ...mentor,
        teams: matches.items
          .filter(({ mentorRef }) => mentorRef === mentor.userRef)
          .map(({ teamId, teamName }) => ({ id: teamId, name: teamName })),
        claimed: this.helpOf(hackathonRef).filter(
          ({ claimedBy, state }) =>
            state === 'claimed' && claimedBy === mentor.userRef,
        ).length,
        freeSlots: this.slotsOf(hackathonRef).filter(
          ({ mentorRef, booked }) => !booked && mentorRef === mentor.userRef,
        ).length,
      })),
      mayOffer: !hackathonRef.endsWith('/ended'),
      offers: mentors.some(({ me }) => me),
    }));
  }

  async offerMentoring(
    hackathonRef: string,
    { version, ...input }: MentoringInput,
  ): Promise<Mentor> {
    const mentors = this.mentorsOf(hackathonRef);
    let mine = mentors.find(({ me }) => me);
    if (mine && version !== mine.version) {
      await refuse(
        409,
        'ConflictError',
        'Your offer was changed a minute ago; read it again',
      );
    }
    if (!mine) {
      [mine] = makeMentors(true).filter(({ me }) => me);
      mentors.push(mine);
    }
    return Object.assign(mine, input, { version: (mine.version ?? 0) + 1 });
  }

  async withdrawMentoring(hackathonRef: string): Promise<void> {
    const mentors = this.mentorsOf(hackathonRef);
    mentors.splice(
      mentors.findIndex(({ me }) => me),
      1,
    );
  }

  async listMentorMatches(hackathonRef: string): Promise<MentorMatchList> {
    const teams = makeTeams(hackathonRef);
    return await this.#world.answer(() =>
      kept(this.#matches, hackathonRef, () => ({
        version: 1,
        items: this.#quiet(hackathonRef)
          ? []
          : [0, 2].map((index, which) => ({
              teamId: teams[index].id,
              teamName: teams[index].name,
              mentorRef: user(['tomas-vega', 'lin-wei'][which]),
              by: user('jun-sato'),
              at: at(-5),
            })),
      })),
    );
  }

  async proposeMentorMatches(
    hackathonRef: string,
    { rotate, keep }: MentorProposalInput,
  ): Promise<MentorProposal> {
    return makeProposal(
      await this.listMentorMatches(hackathonRef),
      this.mentorsOf(hackathonRef),
      makeTeams(hackathonRef),
      { rotate, keep },
    );
  }

  async publishMentorMatches(
    hackathonRef: string,
    { matches, version }: MentorMatchesInput,
  ): Promise<MentorMatchList> {
    const before = await this.listMentorMatches(hackathonRef);
    if (before.version !== version) {
      await refuse(
        409,
        'ConflictError',
        'Jun Sato published other matches a minute ago; read them again',
      );
    }
    const names = new Map(
      makeTeams(hackathonRef).map(({ id, name }) => [id, name]),
    );
    const list = {
      version: version + 1,
      items: matches.map(match => ({
        ...match,
        teamName: names.get(match.teamId) ?? match.teamId,
        by: this.#world.me,
        at: new Date().toISOString(),
      })),
    };
    this.#matches.set(hackathonRef, list);
    return structuredClone(list);
  }

  async listHelpRequests(
    hackathonRef: string,
    query: HackathonQuery<'listHelpRequests'> = {},
  ): Promise<HelpPage> {
    const roles = this.#world.rolesIn(hackathonRef);
    return await this.#world.answer(() => {
      const all = this.helpOf(hackathonRef);
      const open = all.filter(({ state }) => state === 'open');
      const { items, nextCursor } = pageOf(
        all
          .filter(
            request =>
              request.mine ||
              roles.some(role => role === 'mentor' || role === 'organiser'),
          )
          .filter(({ state }) => !query.state || state === query.state)
          .filter(
            request =>
              !query.mine ||
              request.mine ||
              request.claimedBy === this.#world.me,
          )
          .filter(({ skills }) => !query.skill || skills.includes(query.skill))
          .map(request => seenHelp(this.#world, request, open)),
        query,
      );
      return {
        items,
        nextCursor,
        open: open.length,
        activeMentors: 2,
        estimateSeconds: 600 * (open.length + 1),
        mayAsk: roles.includes('participant'),
      };
    });
  }

  async askForHelp(
    hackathonRef: string,
    input: HelpInput,
  ): Promise<HelpRequest> {
    const requests = this.helpOf(hackathonRef);
    const team = this.#world.teams.get(hackathonRef);
    const request: HelpRequest = {
      skills: [],
      ...input,
      id: fakeId(310, requests.length + 1),
      hackathonRef,
      teamId: team?.teamId,
      teamName: team?.teamName,
      by: this.#world.me,
      state: 'open',
      createdAt: new Date().toISOString(),
      waitedSeconds: 0,
      mine: true,
      may: [],
      version: 1,
    };
    requests.push(request);
    return structuredClone(request);
  }

  async actOnHelpRequest(
    id: string,
    { act, note, version }: HelpAct,
  ): Promise<HelpRequest> {
    const request = await found(this.#help, id);
    if (version !== request.version) {
      await refuse(
        409,
        'ConflictError',
        'Tomas Vega claimed the request a moment ago; read it again',
      );
    }
    const nobody = { claimedBy: undefined, claimExpiresAt: undefined };
    const changes: Record<HelpAct['act'], Partial<HelpRequest>> = {
      claim: {
        state: 'claimed',
        claimedBy: this.#world.me,
        claimExpiresAt: new Date(Date.now() + CLAIM_MS).toISOString(),
      },
      release: { ...nobody, state: 'open', note },
      resolve: { state: 'resolved', claimExpiresAt: undefined, note },
      withdraw: { ...nobody, state: 'withdrawn', note },
      reopen: { ...nobody, state: 'open', note, waitedSeconds: 0 },
    };
    Object.assign(request, changes[act], { version: version + 1 });
    return structuredClone(request);
  }

  async listOfficeHours(
    hackathonRef: string,
    query: HackathonQuery<'listOfficeHours'> = {},
  ): Promise<OfficeSlotPage> {
    return await this.#world.answer(() =>
      pageOf(
        this.slotsOf(hackathonRef)
          .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt))
          .filter(
            ({ mentorRef }) => !query.mentor || mentorRef === query.mentor,
          )
          .filter(({ booked }) => !query.free || !booked)
          .filter(({ mine }) => !query.mine || mine !== 'no')
          .map(slot => seenSlot(this.#world, slot)),
        query,
      ),
    );
  }

  async addOfficeHours(
    hackathonRef: string,
    input: OfficeHoursInput,
  ): Promise<OfficeSlotPage> {
    const slots = this.slotsOf(hackathonRef);
    const length = input.slotMinutes * 60_000;
    const [from, to] = [Date.parse(input.startsAt), Date.parse(input.endsAt)];
    const added: OfficeSlot[] = [];
    for (let week = 0; week < (input.repeat ? 2 : 1); week++) {
      for (let start = from; start + length <= to; start += length) {
        const startsAt = start + week * 7 * DAY;
        added.push({
          id: fakeId(320, slots.length + added.length + 1),
          hackathonRef,
          mentorRef: this.#world.me,
          startsAt: new Date(startsAt).toISOString(),
          endsAt: new Date(startsAt + length).toISOString(),
          place: input.place,
          booked: false,
          mine: 'mentor',
          may: [],
          version: 1,
        });
      }
    }
    slots.push(...added);
    return { items: structuredClone(added), nextCursor: null };
  }

  async cancelOfficeSlot(id: string): Promise<void> {
    const { hackathonRef } = await found(this.#slots, id);
    const slots = this.slotsOf(hackathonRef);
    slots.splice(
      slots.findIndex(slot => slot.id === id),
      1,
    );
  }

  async bookOfficeSlot(id: string, input: BookingInput): Promise<OfficeSlot> {
    const slot = await found(this.#slots, id);
    if (slot.booked && slot.mine !== 'booking') {
      await refuse(
        409,
        'ConflictError',
        'Somebody else booked the slot a moment ago',
      );
    }
    const team = this.#world.teams.get(slot.hackathonRef);
    Object.assign(slot, {
      booked: true,
      mine: 'booking',
      booking: {
        ...input,
        userRef: this.#world.me,
        teamName: input.teamId && team?.teamName,
        at: new Date().toISOString(),
      },
      version: slot.version + 1,
    });
    return seenSlot(this.#world, slot);
  }

  async cancelBooking(id: string): Promise<void> {
    const slot = await found(this.#slots, id);
    Object.assign(slot, {
      booked: false,
      booking: undefined,
      mine: slot.mine === 'booking' ? 'no' : slot.mine,
      version: slot.version + 1,
    });
  }

  async getOfficeSlotCalendar(id: string): Promise<string> {
    const slot = await found(this.#slots, id);
    const compact = (moment: string) =>
      `${moment.replace(/[-:]/g, '').slice(0, 15)}Z`;
    return [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'BEGIN:VEVENT',
      `UID:${id}`,
      `DTSTART:${compact(slot.startsAt)}`,
      `DTEND:${compact(slot.endsAt)}`,
      'SUMMARY:Office hours',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
  }

  /** Nothing goes on yet. */
  #quiet(hackathonRef: string): boolean {
    return /\/(announced|registration)$/.test(hackathonRef);
  }
}

/** What is there for an event, made when it is asked for. */
function kept<T>(map: Map<string, T>, hackathonRef: string, make: () => T): T {
  const value = map.get(hackathonRef) ?? make();
  map.set(hackathonRef, value);
  return value;
}

async function found<T extends { id: string }>(
  map: Map<string, T[]>,
  id: string,
): Promise<T> {
  const item = [...map.values()].flat().find(each => each.id === id);
  return item ?? (await refuse(404, 'NotFoundError', `There is no ${id}`));
}
