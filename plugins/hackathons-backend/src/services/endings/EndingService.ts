import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  type EndingAnswerInput,
  type EndingInput,
  hackathonsEndingAnswerPermission,
  hackathonsProjectUpdatePermission,
  type ProductionInput,
  type ProjectEnding,
} from '@guildhall/plugin-hackathons-common';
import type { StoredEnding } from '../../database/DatabaseEndingStore';
import type { Notice } from '../../database/DatabaseNoticeStore';
import { Blindfold } from '../access';
import type { Core } from '../areas';
import { entityTitles } from '../entityTitles';
import { iso } from '../iso';
import { staleVersion } from '../people';
import { Deadlines } from '../projects/Deadlines';
import { type OpenProject, ProjectAccess } from '../projects/ProjectAccess';
import { checkedUrl } from '../projects/ProjectService';
import { endingOf, unchanged } from './endingOf';
import { EndingRights } from './EndingRights';
import {
  answerNotice,
  proposalKey,
  proposalNotice,
  withdrawalNotice,
} from './notices';
import { namedEntities, presentEnding } from './present';
import { asksAnew, isProposal } from './proposals';

/** What came of a change of an ending. */
export interface EndingOutcome {
  hackathonRef: string;
  answer: ProjectEnding;
  /** Whether anything changed. */
  changed: boolean;
}

/** How projects end: what the team says, what the proposed owner answers, and since when it is in production. */
export class EndingService {
  readonly #core: Core;
  readonly #access: ProjectAccess;
  readonly #deadlines: Deadlines;
  readonly #rights: EndingRights;

  constructor(core: Core) {
    this.#core = core;
    this.#access = new ProjectAccess(core);
    this.#deadlines = new Deadlines(core);
    this.#rights = new EndingRights(core);
  }

  /** How a project ended. */
  async get(
    projectId: string,
    credentials: BackstageCredentials,
  ): Promise<ProjectEnding> {
    return await this.#present(await this.#access.open(projectId, credentials));
  }

  /**
   * Says how a project ends, for its team and organisers, whether the event is over or not.
   *
   * @throws ConflictError before submissions end, and when somebody else was faster; InputError for what an ending lacks
   */
  async put(
    projectId: string,
    input: EndingInput,
    credentials: BackstageCredentials,
  ): Promise<EndingOutcome> {
    const opened = await this.#access.open(projectId, credentials);
    const { project, context, members } = opened;
    const userRef = context.requireUser();
    await this.#access.assert(hackathonsProjectUpdatePermission, opened);
    if (!opened.isMember && !context.has('organiser')) {
      throw new NotAllowedError(
        `Only members of its team and organisers can say how ${project.title} ends`,
      );
    }
    await this.#assertSubmissionsEnded(opened);
    const { endings, milestones, notices } = this.#core.stores;
    const before = (await endings.latest([project.id])).get(project.id);
    if ((input.version ?? 0) !== (before?.version ?? 0)) {
      throw stale(opened, before);
    }
    const wanted = await endingOf(this.#core, input, {
      before,
      members,
      credentials,
    });
    if (before && unchanged(before, wanted)) {
      return {
        hackathonRef: context.ref,
        answer: await this.#present(opened),
        changed: false,
      };
    }
    await this.#core.knex.transaction(async tx => {
      const kept = await endings.add(
        {
          ...wanted,
          projectId: project.id,
          hackathonRef: context.ref,
          by: userRef,
          at: context.now,
        },
        before?.version ?? 0,
        tx,
      );
      if (!kept) {
        throw stale(opened, undefined);
      }
      if (kept.ending !== 'transition') {
        await milestones.reach(
          [
            {
              projectId: project.id,
              milestone: 'decided',
              at: context.now,
              source: 'stated',
              detail: {},
              by: userRef,
            },
          ],
          tx,
        );
      }
      const told: Notice[] = [];
      if (asksAnew(kept, before)) {
        told.push(proposalNotice(kept, project, context));
      }
      if (
        isProposal(before) &&
        before.answer !== 'declined' &&
        before.proposedTo !== kept.proposedTo
      ) {
        await notices.withdraw([proposalKey(before)], tx);
        told.push(withdrawalNotice(before, project, context));
      }
      await notices.add(told, context.now, tx);
    });
    return {
      hackathonRef: context.ref,
      answer: await this.#present(await this.#reopened(opened)),
      changed: true,
    };
  }

  /**
   * Accepts or declines to own a project.
   *
   * @throws NotAllowedError for whoever is not (in) the proposed owner, or is in the team; ConflictError when there is nothing to answer
   */
  async answer(
    projectId: string,
    input: EndingAnswerInput,
    credentials: BackstageCredentials,
  ): Promise<EndingOutcome> {
    const opened = await this.#access.open(projectId, credentials);
    const { project, context, members } = opened;
    const userRef = context.requireUser();
    await this.#access.assert(hackathonsEndingAnswerPermission, opened);
    const { endings, milestones, notices } = this.#core.stores;
    const before = (await endings.latest([project.id])).get(project.id);
    if (!isProposal(before)) {
      throw new ConflictError(
        `Nobody proposed an owner for ${project.title}; there is nothing to answer`,
      );
    }
    if (!context.caller.claims.includes(before.proposedTo)) {
      throw new NotAllowedError(
        `Only ${before.proposedTo} can answer for ${project.title}`,
      );
    }
    if (opened.isMember) {
      throw new NotAllowedError(
        `You belong to the team ${project.teamName}; somebody else of ${before.proposedTo} has to answer`,
      );
    }
    if (input.version !== before.version) {
      throw stale(opened, before);
    }
    if (before.answer !== 'waiting') {
      throw new ConflictError(
        `${project.title} was ${before.answer} already; the team can propose it anew`,
      );
    }
    const reason = input.reason?.trim() || undefined;
    const accepted = input.answer === 'accept';
    if (!accepted && !reason) {
      throw new InputError(
        'reason: say why you decline, so that the team knows what to do next',
      );
    }
    await this.#core.knex.transaction(async tx => {
      const kept = await endings.add(
        {
          ...before,
          answer: accepted ? 'accepted' : 'declined',
          answeredBy: userRef,
          answerReason: reason,
          answeredAt: context.now,
        },
        before.version,
        tx,
      );
      if (!kept) {
        throw stale(opened, undefined);
      }
      const stated = {
        projectId: project.id,
        at: context.now,
        source: 'stated' as const,
        detail: {},
        by: userRef,
      };
      await milestones.reach(
        [
          { ...stated, milestone: 'decided' },
          ...(accepted ? [{ ...stated, milestone: 'owned' as const }] : []),
        ],
        tx,
      );
      await notices.withdraw([proposalKey(before)], tx);
      await notices.add(
        [answerNotice(kept, project, context, members)],
        context.now,
        tx,
      );
    });
    return {
      hackathonRef: context.ref,
      answer: await this.#present(await this.#reopened(opened)),
      changed: true,
    };
  }

  /**
   * States since when a project is in production.
   *
   * @throws NotAllowedError for the team, and for whoever neither accepted it nor organises
   */
  async stateProduction(
    projectId: string,
    input: ProductionInput,
    credentials: BackstageCredentials,
  ): Promise<EndingOutcome> {
    const opened = await this.#access.open(projectId, credentials);
    const { project, context } = opened;
    const userRef = context.requireUser();
    const { endings, milestones } = this.#core.stores;
    const ending = (await endings.latest([project.id])).get(project.id);
    if (opened.isMember) {
      throw new NotAllowedError(
        `You belong to the team ${project.teamName}; the owner or an organiser has to say it`,
      );
    }
    if (!(await this.#rights.mayStateProduction(opened, ending))) {
      throw new NotAllowedError(
        `Only the owner who accepted ${project.title} and organisers can say that it is in production`,
      );
    }
    checkedUrl('evidenceUrl', input.evidenceUrl);
    const at = Date.parse(input.at);
    if (at < context.timeline.start || at > context.now) {
      throw new InputError(
        `at: ${input.at} is not between the start of the event at ${iso(
          context.timeline.start,
        )} and now; give the time since when it is in production`,
      );
    }
    await milestones.state({
      projectId: project.id,
      milestone: 'production',
      at,
      source: 'stated',
      detail: { evidenceUrl: input.evidenceUrl },
      by: userRef,
    });
    return {
      hackathonRef: context.ref,
      answer: await this.#present(opened),
      changed: true,
    };
  }

  /** A project whose proposed owner may be another one by now. */
  async #reopened({ project, context }: OpenProject): Promise<OpenProject> {
    return await this.#access.of(project, context);
  }

  async #present(opened: OpenProject): Promise<ProjectEnding> {
    const { project, context, credentials } = opened;
    const { stores, catalog } = this.#core;
    const [endings, reached, reminders] = await Promise.all([
      stores.endings.latest([project.id]),
      stores.milestones.of([project.id]),
      context.has('organiser')
        ? stores.endingReminders.of([project.id])
        : undefined,
    ]);
    const ending = endings.get(project.id);
    const milestones = reached.get(project.id) ?? [];
    const titles = await entityTitles(
      catalog,
      namedEntities(ending, milestones),
      credentials,
    );
    return presentEnding({
      projectId: project.id,
      ending,
      milestones,
      titles,
      reminder: reminders?.get(project.id),
      blindfold: blindfoldOf(opened),
      may: await this.#rights.of(opened, ending),
    });
  }

  async #assertSubmissionsEnded({
    context,
    project,
  }: OpenProject): Promise<void> {
    const { deadline } = await this.#deadlines.submission(context, project.id);
    if (deadline.state !== 'closed') {
      throw new ConflictError(
        `${project.title} can still be submitted, until ${iso(
          deadline.closesAt,
        )}; say after that how it ends`,
      );
    }
  }
}

function blindfoldOf({ context, isMember }: OpenProject): Blindfold {
  return Blindfold.of(context, { isOwn: isMember });
}

function stale(
  opened: OpenProject,
  before: StoredEnding | undefined,
): ConflictError {
  return staleVersion(
    `The ending of ${opened.project.title}`,
    before && {
      updatedBy:
        blindfoldOf(opened).person(before.answeredBy ?? before.by) ??
        'somebody',
      updatedAt: before.answeredAt ?? before.at,
      version: before.version,
    },
  );
}
