import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonQuery,
  hackathonsEventManagePermission,
  hackathonsFeedbackCreatePermission,
  hackathonsProjectUpdatePermission,
  type Project,
  type ProjectDetail,
  type ProjectPage,
} from '@guildhall/plugin-hackathons-common';
import type { StoredProject } from '../../database/DatabaseProjectStore';
import type { ProjectFilter } from '../../database/projectFilter';
import { type EventContext, hidesRepositories, hidesTeams } from '../access';
import type { Core } from '../areas';
import { blindfoldFor, blindfoldsOf } from './blindfolds';
import type { CatalogRefs } from './CatalogRefs';
import type { Deadlines } from './Deadlines';
import { feedbackReader } from './feedbackReader';
import type { OpenProject, ProjectAccess } from './ProjectAccess';
import { seesSubmissions } from './seesSubmissions';
import {
  toFeedback,
  toProject,
  toRecord,
  toSubmission,
  toWindow,
} from './views';

const DEFAULT_LIMIT = 50;
const MAX_WITH_RECORDS = 50;
const MAX_SHOWN = 200;
const MAX_RECORDS = 500;

/** A query of lists of projects, by hackathon or over all of them. */
export type ProjectListQuery = HackathonQuery<'listProjects'> &
  HackathonQuery<'listAllProjects'>;

/** Reads projects for those who may see them. Every list takes a fixed number of statements. */
export class ProjectQueries {
  readonly #core: Core;
  readonly #projects: ProjectAccess;
  readonly #catalog: CatalogRefs;
  readonly #deadlines: Deadlines;

  constructor(
    core: Core,
    parts: {
      access: ProjectAccess;
      catalog: CatalogRefs;
      deadlines: Deadlines;
    },
  ) {
    this.#core = core;
    this.#projects = parts.access;
    this.#catalog = parts.catalog;
    this.#deadlines = parts.deadlines;
  }

  /** Projects of one hackathon. */
  async list(
    ref: string,
    query: ProjectListQuery,
    credentials: BackstageCredentials,
  ): Promise<ProjectPage> {
    const context = await this.#core.access.open(ref, credentials);
    return await this.#page([context], query, credentials);
  }

  /**
   * Projects of all hackathons that the caller sees.
   *
   * @param options.ongoing - leaves out hackathons that are over
   */
  async listAll(
    query: ProjectListQuery,
    credentials: BackstageCredentials,
    options: { ongoing?: boolean } = {},
  ): Promise<ProjectPage> {
    const contexts = await this.#core.access.openAll(undefined, credentials);
    return await this.#page(
      options.ongoing
        ? contexts.filter(({ timeline }) => timeline.phase !== 'ended')
        : contexts,
      query,
      credentials,
    );
  }

  /** Everything about one project that the caller may see. */
  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<ProjectDetail> {
    return await this.detail(await this.#projects.open(id, credentials));
  }

  /** Everything about a project that was opened. */
  async detail(opened: OpenProject): Promise<ProjectDetail> {
    const { project, context, members, isMember, credentials } = opened;
    const { stores } = this.#core;
    const { userRef } = context.caller;
    const seesAll = seesSubmissions(opened);
    const [visible, reports, records, feedback, submissions, window, unread] =
      await Promise.all([
        this.#catalog.visible(
          [project.entityRef, ...project.assets],
          credentials,
        ),
        stores.checkpoints.ofProjects([project.id]),
        stores.records.list(project.id, { limit: MAX_RECORDS }),
        stores.feedback.list(project.id, feedbackReader(opened), {
          limit: MAX_SHOWN,
        }),
        seesAll
          ? stores.submissions.list(project.id, { limit: MAX_SHOWN })
          : [],
        this.#deadlines.submission(context, project.id),
        isMember && userRef
          ? stores.feedback.countUnread(project.id, userRef)
          : undefined,
      ]);
    const blindfold = await blindfoldFor(this.#core, opened, submissions);
    return {
      ...toProject(project, context, {
        members,
        blindfold,
        reports: reports.get(project.id) ?? [],
        visible,
      }),
      records: records.map(record => toRecord(record, blindfold)),
      feedback: feedback.map(each => toFeedback(each, blindfold)),
      unreadFeedback: unread,
      submissions: submissions.map(submission =>
        toSubmission(submission, blindfold),
      ),
      submissionWindow:
        isMember || context.has('organiser')
          ? toWindow(window.deadline, window.reopenings)
          : undefined,
      isMember,
      may: await this.#may(opened, window.deadline),
    };
  }

  /** One project as lists show it. */
  async summary(opened: OpenProject): Promise<Project> {
    const [project] = await this.#views(
      [opened.project],
      [opened.context],
      opened.credentials,
    );
    return project;
  }

  async #page(
    contexts: EventContext[],
    query: ProjectListQuery,
    credentials: BackstageCredentials,
  ): Promise<ProjectPage> {
    const { projects } = this.#core.stores;
    const { limit = DEFAULT_LIMIT, cursor, records } = query;
    const after = decodeCursor('projects', cursor, ['time', 'string']);
    const teamId = query.team?.toLowerCase();
    const scope = {
      hackathonRefs: contexts
        // Whoever must not know which team a project is of doesn't find it by the team.
        .filter(
          context =>
            !teamId ||
            !hidesTeams(context) ||
            context.membership.teamId === teamId,
        )
        .map(({ ref }) => ref),
      condition: await this.#core.access.projectCondition(credentials),
    };
    const { userRef } = await this.#core.access.caller(credentials);
    const filter: ProjectFilter = {
      q: query.q,
      theme: query.theme,
      status: query.status,
      wantsHelp: query.wantsHelp,
      submitted: query.submitted,
      teamId,
      entityRef: query.entityRef?.toLowerCase(),
      hidden: hiddenFrom(contexts),
      // Services belong to no team.
      member: query.mine ? userRef ?? '' : undefined,
    };
    const size = records ? Math.min(limit, MAX_WITH_RECORDS) : limit;
    const [total, found] = await Promise.all([
      projects.count(scope, filter),
      projects.list(scope, filter, { limit: size + 1, after }),
    ]);
    const shown = found.slice(0, size);
    const last = found.length > size ? shown.at(-1) : undefined;
    return {
      items: await this.#views(shown, contexts, credentials, records),
      nextCursor: encodeCursor('projects', last && [last.createdAt, last.id]),
      total,
    };
  }

  async #views(
    shown: StoredProject[],
    contexts: EventContext[],
    credentials: BackstageCredentials,
    withRecords = false,
  ): Promise<Project[]> {
    const { teams, checkpoints, records } = this.#core.stores;
    const ids = shown.map(({ id }) => id);
    const [members, reports, recordsOf, visible] = await Promise.all([
      teams.membersOf(shown.map(({ teamId }) => teamId)),
      checkpoints.ofProjects(ids),
      withRecords ? records.ofProjects(ids) : undefined,
      this.#catalog.visible(
        shown.flatMap(({ entityRef, assets }) => [entityRef, ...assets]),
        credentials,
      ),
    ]);
    const byRef = new Map(contexts.map(context => [context.ref, context]));
    const read = shown.map(project => {
      const context = byRef.get(project.hackathonRef)!;
      const team = (members.get(project.teamId) ?? []).map(
        ({ userRef }) => userRef,
      );
      const { userRef } = context.caller;
      const isOwn = userRef !== undefined && team.includes(userRef);
      return { project, context, team, isOwn };
    });
    const blindfolds = await blindfoldsOf(this.#core, read);
    return read.map(({ project, context, team }) =>
      toProject(project, context, {
        members: team,
        blindfold: blindfolds.get(project.id)!,
        reports: reports.get(project.id) ?? [],
        visible,
        records: recordsOf && (recordsOf.get(project.id) ?? []),
        brief: !withRecords,
      }),
    );
  }

  async #may(
    opened: OpenProject,
    deadline: { state: string; onTimeUntil: number },
  ): Promise<ProjectDetail['may']> {
    const { context, isMember, project } = opened;
    const isOver =
      context.timeline.phase === 'ended' ||
      context.hackathon.goneAt !== undefined;
    if (!context.caller.userRef || isOver) {
      return {
        update: false,
        submit: false,
        withdraw: false,
        giveFeedback: false,
        reopen: false,
      };
    }
    const [mayUpdate, mayTell, permitted] = await Promise.all([
      isMember || context.has('organiser')
        ? this.#projects.has(hackathonsProjectUpdatePermission, opened)
        : false,
      !isMember && context.has('mentor', 'judge', 'organiser')
        ? this.#projects.has(hackathonsFeedbackCreatePermission, opened)
        : false,
      !isMember && context.has('organiser')
        ? this.#core.access.permitted(
            [context],
            [hackathonsEventManagePermission],
            opened.credentials,
          )
        : undefined,
    ]);
    return {
      update: mayUpdate,
      submit: mayUpdate && isMember && deadline.state === 'open',
      withdraw:
        mayUpdate &&
        isMember &&
        deadline.state === 'open' &&
        project.submission !== undefined &&
        context.now < deadline.onTimeUntil,
      giveFeedback: mayTell,
      reopen:
        permitted
          ?.get(context.ref)
          ?.has(hackathonsEventManagePermission.name) ?? false,
    };
  }
}

/** By what the caller doesn't find projects, as it is not shown. */
function hiddenFrom(
  contexts: readonly EventContext[],
): ProjectFilter['hidden'] {
  const blind = contexts.filter(hidesTeams);
  return {
    teamsIn: blind.map(({ ref }) => ref),
    repositoriesIn: blind.filter(hidesRepositories).map(({ ref }) => ref),
    ownTeams: blind.flatMap(({ membership }) => membership.teamId ?? []),
  };
}
