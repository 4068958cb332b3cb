import { RELATION_MEMBER_OF } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  type HackathonSchemas,
  matchMentors,
  type MentoredTeam,
  windowOf,
} from '@guildhall/plugin-hackathons-common';
import type { StoredMatch } from '../../database/DatabaseMentorStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { staleVersion } from '../people';
import { daysBetween } from '../workingDays';
import { matchNotices } from './notices';
import { type RosterEntry, rosterOf } from './roster';

/** Which mentor helps which team. */
export class MentorMatches {
  readonly #core: Core;

  constructor(core: Core) {
    this.#core = core;
  }

  /** What is published. */
  async list(
    context: EventContext,
  ): Promise<HackathonSchemas['MentorMatchList']> {
    const { mentors } = this.#core.stores;
    const [matches, plan] = await Promise.all([
      mentors.matches(context.ref),
      mentors.planVersion(context.ref),
    ]);
    return { items: matches.map(presentMatch), version: plan.version };
  }

  /** Works out a proposal. In a fixed number of statements, and keeps nothing. */
  async propose(
    context: EventContext,
    input: HackathonSchemas['MentorProposalInput'],
  ): Promise<HackathonSchemas['MentorProposal']> {
    const { mentors } = this.#core.stores;
    const [offers, published, plan, teams] = await Promise.all([
      mentors.offers(context.ref),
      mentors.matches(context.ref),
      mentors.planVersion(context.ref),
      this.#teamsOf(context),
    ]);
    const roster = rosterOf(context, offers);
    const refs = roster.map(({ userRef }) => userRef);
    const [homeTeams, earlier] = await Promise.all([
      this.#homeTeamsOf(refs),
      input.rotate ? mentors.earlier(context.ref, refs) : undefined,
    ]);
    const kept = input.keep
      ? published.filter(({ mentorRef }) => refs.includes(mentorRef))
      : [];
    const days = daysOf(context);
    const candidates = roster.map(entry => ({
      ...entry,
      id: entry.userRef,
      homeTeams: homeTeams.get(entry.userRef) ?? [],
      teams: kept.filter(({ mentorRef }) => mentorRef === entry.userRef).length,
    }));
    const history = earlier?.map(match => ({
      mentor: match.mentorRef,
      people: match.people,
      homeTeams: match.homeTeams,
    }));
    const { matches, unmatched } = matchMentors({
      teams: teams.filter(
        ({ id }) => !kept.some(({ teamId }) => teamId === id),
      ),
      mentors: candidates,
      days,
      earlier: history,
    });
    // What is published already is shown with how well it fits, too.
    const keptMatches = kept.flatMap(
      ({ teamId, mentorRef }) =>
        matchMentors({
          teams: teams.filter(({ id }) => id === teamId),
          mentors: candidates
            .filter(({ id }) => id === mentorRef)
            .map(mentor => ({ ...mentor, maxTeams: 1, teams: 0 })),
          days,
          earlier: history,
        }).matches,
    );
    const nameOf = (id: string) =>
      teams.find(team => team.id === id)?.name ?? id;
    return {
      matches: [
        ...keptMatches.map(match => ({ ...match, kept: true })),
        ...matches.map(match => ({ ...match, kept: false })),
      ]
        .map(({ team, mentor, ...match }) => ({
          teamId: team,
          teamName: nameOf(team),
          mentorRef: mentor,
          ...match,
        }))
        .sort((a, b) => (a.teamName < b.teamName ? -1 : 1)),
      unmatched: unmatched.map(({ team, reason }) => ({
        teamId: team,
        teamName: nameOf(team),
        reason,
      })),
      version: plan.version,
    };
  }

  /**
   * Publishes matches as they are to be.
   *
   * @throws InputError for unknown teams and mentors, mentors of their own team, and more teams than a mentor takes; ConflictError when
   *   somebody published meanwhile
   */
  async publish(
    context: EventContext,
    input: HackathonSchemas['MentorMatchesInput'],
  ): Promise<HackathonSchemas['MentorMatchList']> {
    const by = context.requireUser();
    context.requireNotEnded();
    const { mentors, notices, teams: teamStore } = this.#core.stores;
    const [offers, teams] = await Promise.all([
      mentors.offers(context.ref),
      this.#teamsOf(context),
    ]);
    const wanted = checkMatches(
      input.matches.map(({ teamId, mentorRef }) => ({
        teamId,
        mentorRef: mentorRef.toLowerCase(),
      })),
      rosterOf(context, offers),
      teams,
    );
    const before = await mentors.matches(context.ref);
    const members = await teamStore.membersOf([
      ...new Set([...wanted, ...before].map(({ teamId }) => teamId)),
    ]);
    const { now } = context;
    await mentors.inEvent(context.ref, async trx => {
      const plan = await mentors.planVersion(context.ref, trx);
      if (plan.version !== input.version) {
        throw staleVersion(
          `The plan of mentors of ${context.title}`,
          plan.by === undefined
            ? undefined
            : {
                updatedBy: plan.by,
                updatedAt: plan.at ?? now,
                version: plan.version,
              },
        );
      }
      const version = plan.version + 1;
      const isIn =
        (list: ReadonlyArray<{ teamId: string; mentorRef: string }>) =>
        (pair: { teamId: string; mentorRef: string }) =>
          list.some(
            each =>
              each.teamId === pair.teamId && each.mentorRef === pair.mentorRef,
          );
      await mentors.replaceMatches(
        context.ref,
        wanted,
        { version, by, now },
        trx,
      );
      await notices.add(
        matchNotices(
          context,
          version,
          wanted.filter(pair => !isIn(before)(pair)),
          before.filter(pair => !isIn(wanted)(pair)),
          members,
        ),
        now,
        trx,
      );
    });
    return await this.list(context);
  }

  /** The teams of a hackathon as mentors are matched to them. */
  async #teamsOf(
    context: EventContext,
  ): Promise<Array<MentoredTeam & { name: string }>> {
    const { mentors, registrations, teams } = this.#core.stores;
    const [stored, people, projectThemes] = await Promise.all([
      teams.list(context.ref),
      registrations.place(context.ref),
      mentors.projectThemes(context.ref),
    ]);
    const members = await teams.membersOf(stored.map(({ id }) => id));
    const byRef = new Map(people.map(person => [person.userRef, person]));
    return stored.map(team => {
      const refs = (members.get(team.id) ?? []).map(({ userRef }) => userRef);
      const known = refs.flatMap(ref => byRef.get(ref) ?? []);
      const themes = [team.theme, projectThemes.get(team.id)];
      return {
        id: team.id,
        name: team.name,
        wantedSkills: team.wantedSkills,
        themes: [...new Set(themes.filter(theme => theme !== undefined))],
        people: refs,
        homeTeams: [...new Set(known.flatMap(person => person.homeTeams))],
        timezones: known.flatMap(({ timezone }) => timezone ?? []),
      };
    });
  }

  /** The groups of mentors, as the catalog has them; a group is its own. */
  async #homeTeamsOf(refs: readonly string[]): Promise<Map<string, string[]>> {
    const { auth, catalog } = this.#core;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: ['relations'] },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return new Map(
      refs.map((ref, index) => [
        ref,
        ref.startsWith('group:')
          ? [ref]
          : (items[index]?.relations ?? [])
              .filter(({ type }) => type === RELATION_MEMBER_OF)
              .map(({ targetRef }) => targetRef.toLowerCase()),
      ]),
    );
  }
}

/** The days on which teams work, in the zone of the event. */
function daysOf(context: EventContext): string[] {
  const { timezone } = context.spec.schedule;
  const { start, end } = context.timeline;
  const last = windowOf(context.timeline, 'submission')?.closesAt ?? end;
  return daysBetween(start, last, timezone);
}

function checkMatches(
  matches: ReadonlyArray<{ teamId: string; mentorRef: string }>,
  roster: readonly RosterEntry[],
  teams: ReadonlyArray<MentoredTeam & { name: string }>,
) {
  const mentorOf = new Map(roster.map(entry => [entry.userRef, entry]));
  const teamOf = new Map(teams.map(team => [team.id, team]));
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return matches.map(({ teamId, mentorRef }, index) => {
    const team = teamOf.get(teamId);
    const mentor = mentorOf.get(mentorRef);
    if (!team) {
      throw new InputError(
        `matches[${index}].teamId is ${teamId}, which is no team of this hackathon`,
      );
    }
    if (!mentor) {
      throw new InputError(
        `matches[${index}].mentorRef is ${mentorRef}, who is not among the mentors`,
      );
    }
    if (team.people.includes(mentorRef)) {
      throw new InputError(
        `matches[${index}].mentorRef is ${mentorRef}, who is a member of ${team.name}`,
      );
    }
    if (seen.has(`${teamId} ${mentorRef}`)) {
      throw new InputError(
        `matches[${index}] stands twice: ${mentorRef} and ${team.name}`,
      );
    }
    seen.add(`${teamId} ${mentorRef}`);
    const count = (counts.get(mentorRef) ?? 0) + 1;
    counts.set(mentorRef, count);
    if (count > mentor.maxTeams) {
      throw new InputError(
        `matches gives ${mentorRef} ${count} teams, who takes ${mentor.maxTeams}`,
      );
    }
    return {
      teamId,
      teamName: team.name,
      mentorRef,
      homeTeams: team.homeTeams,
    };
  });
}

function presentMatch({ at, ...match }: StoredMatch) {
  return { ...match, at: iso(at) };
}
