import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  type EndingReminders as EndingRemindersView,
  type EndingRemindersInput,
  hackathonsEventManagePermission,
} from '@guildhall/plugin-hackathons-common';
import type { StoredEndingReminder } from '../../database/DatabaseEndingReminderStore';
import type {
  ListedEnding,
  StoredEnding,
} from '../../database/DatabaseEndingStore';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso, optionalIso } from '../iso';
import { assertPermitted } from '../people';
import { Deadlines } from '../projects/Deadlines';
import { ProjectAccess } from '../projects/ProjectAccess';
import { reminderNotice } from './notices';
import { REMIND_AGAIN_MS, whoActs } from './proposals';

const PAGE = 200;

/** A project of which somebody can be reminded. */
interface Candidate {
  id: string;
  title: string;
  ending: StoredEnding | undefined;
  members: string[];
}

/** Lets organisers remind who has to act next about what becomes of projects: the team, or the proposed owner. At most once a day for a project. */
export class EndingReminders {
  readonly #core: Core;
  readonly #access: ProjectAccess;
  readonly #deadlines: Deadlines;

  constructor(core: Core) {
    this.#core = core;
    this.#access = new ProjectAccess(core);
    this.#deadlines = new Deadlines(core);
  }

  /**
   * Reminds of one project.
   *
   * @returns the ref of the hackathon
   * @throws NotAllowedError for who doesn't organise; ConflictError when nobody has to act, and when somebody was reminded less than a day ago
   */
  async remind(
    projectId: string,
    credentials: BackstageCredentials,
  ): Promise<string> {
    const { project, context, members } = await this.#access.open(
      projectId,
      credentials,
    );
    await assertPermitted(this.#core.access, context, false);
    const { deadline } = await this.#deadlines.submission(context, project.id);
    if (deadline.state !== 'closed') {
      throw new ConflictError(
        `${project.title} can still be submitted, until ${iso(
          deadline.closesAt,
        )}; remind of its ending after that`,
      );
    }
    const { endings, endingReminders } = this.#core.stores;
    const ending = (await endings.latest([project.id])).get(project.id);
    const isListed = ending !== undefined || project.submission !== undefined;
    if (!isListed || !whoActs(ending)) {
      throw new ConflictError(
        ending
          ? `${project.title} is ${endedAs(ending)}; there is nobody to remind`
          : `${project.title} was not submitted; it needs no ending`,
      );
    }
    const candidate = { id: project.id, title: project.title, ending, members };
    if (recipientsOf(candidate).length === 0) {
      throw new ConflictError(
        `Nobody is left in the team of ${project.title}; say yourself what becomes of it`,
      );
    }
    const reminded = await this.#send(context, [candidate]);
    if (reminded.size === 0) {
      const last = (await endingReminders.of([project.id])).get(project.id);
      throw new ConflictError(
        `${
          project.title
        }: somebody was reminded less than a day ago; it is possible again ${since(
          last && again(last),
        )}`,
      );
    }
    return context.ref;
  }

  /**
   * Opens a hackathon, to remind of all its projects.
   *
   * @throws NotFoundError; NotAllowedError for who doesn't organise
   */
  async open(
    ref: string,
    credentials: BackstageCredentials,
  ): Promise<EventContext> {
    const context = await this.#core.access.open(
      ref,
      credentials,
      hackathonsEventManagePermission,
    );
    context.requireUser();
    context.requireRole('organiser');
    return context;
  }

  /**
   * Reminds of all projects of a state, those left out of which somebody was reminded less than a day ago.
   *
   * @param input.state - `none` if left out
   * @throws NotAllowedError for who doesn't organise; ConflictError when nobody is left to be reminded
   */
  async remindAll(
    context: EventContext,
    { state = 'none' }: EndingRemindersInput,
  ): Promise<EndingRemindersView> {
    const candidates = await this.#candidates(context, state);
    const reachable = candidates.filter(
      candidate => recipientsOf(candidate).length > 0,
    );
    const reminded = await this.#send(context, reachable);
    const recent = reachable
      .map(({ id }) => id)
      .filter(id => !reminded.has(id));
    const againAt = await this.#againAt(recent);
    if (reminded.size === 0) {
      throw new ConflictError(
        recent.length > 0
          ? `${
              context.title
            }: everybody was reminded less than a day ago; it is possible again ${since(
              againAt,
            )}`
          : `${context.title}: there is nobody to remind`,
      );
    }
    return {
      reminded: reminded.size,
      recent: recent.length,
      unreachable: candidates.length - reachable.length,
      againAt: optionalIso(againAt),
    };
  }

  /** The projects of a state whose submission is over. */
  async #candidates(
    context: EventContext,
    state: NonNullable<EndingRemindersInput['state']>,
  ): Promise<Candidate[]> {
    const { access, stores } = this.#core;
    const scope = {
      hackathonRefs: [context.ref],
      condition: await access.projectCondition(context.caller.credentials),
    };
    const found: ListedEnding[] = [];
    let page: ListedEnding[];
    do {
      page = await stores.endings.list(
        scope,
        { state },
        { limit: PAGE, after: found.at(-1)?.position },
      );
      found.push(...page);
    } while (page.length === PAGE);
    const [members, deadlines] = await Promise.all([
      stores.teams.membersOf(found.map(({ teamId }) => teamId)),
      this.#deadlines.submissions(
        context,
        found.map(({ projectId }) => projectId),
      ),
    ]);
    return found
      .filter(({ projectId }) => deadlines.get(projectId)?.state === 'closed')
      .map(({ projectId, title, teamId, ending }) => ({
        id: projectId,
        title,
        ending,
        members: (members.get(teamId) ?? []).map(({ userRef }) => userRef),
      }));
  }

  /** @returns ids of the projects that were not reminded of less than a day ago */
  async #send(
    context: EventContext,
    candidates: readonly Candidate[],
  ): Promise<Set<string>> {
    const by = context.requireUser();
    const { endingReminders, notices } = this.#core.stores;
    return await this.#core.knex.transaction(async tx => {
      const kept = await endingReminders.add(
        candidates.map(({ id, ending }) => ({
          projectId: id,
          hackathonRef: context.ref,
          to: whoActs(ending)!,
          by,
          at: context.now,
        })),
        context.now - REMIND_AGAIN_MS,
        tx,
      );
      await notices.add(
        candidates
          .filter(({ id }) => kept.has(id))
          .map(candidate =>
            reminderNotice(
              candidate.ending,
              candidate,
              context,
              recipientsOf(candidate),
            ),
          ),
        context.now,
        tx,
      );
      return kept;
    });
  }

  async #againAt(projectIds: readonly string[]): Promise<number | undefined> {
    let first: number | undefined;
    for (let start = 0; start < projectIds.length; start += PAGE) {
      const reminders = await this.#core.stores.endingReminders.of(
        projectIds.slice(start, start + PAGE),
      );
      for (const reminder of reminders.values()) {
        first = Math.min(first ?? Infinity, again(reminder));
      }
    }
    return first;
  }
}

function recipientsOf({ ending, members }: Candidate): string[] {
  return whoActs(ending) === 'owner' ? [ending!.proposedTo!] : members;
}

function again({ at }: StoredEndingReminder): number {
  return at + REMIND_AGAIN_MS;
}

function since(time: number | undefined): string {
  return time === undefined ? 'tomorrow' : `from ${iso(time)} on`;
}

function endedAs({ ending, answer }: StoredEnding): string {
  return ending === 'transition' ? `${answer}` : ending;
}
