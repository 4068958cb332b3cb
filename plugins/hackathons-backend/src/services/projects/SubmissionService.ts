import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import type {
  HackathonQuery,
  ProjectWindow,
  ReopeningInput,
  Submission,
  SubmissionInput,
  SubmissionPage,
} from '@guildhall/plugin-hackathons-common';
import type { Core } from '../areas';
import { iso } from '../iso';
import { pagePath } from '../pagePath';
import { assertPermitted } from '../people';
import { blindfoldFor } from './blindfolds';
import type { Deadlines } from './Deadlines';
import { notOpen } from './notOpen';
import type { Outcome } from './Outcome';
import type { ProjectAccess } from './ProjectAccess';
import { checkedUrl } from './ProjectService';
import { SUBMISSION_REMINDERS, submissionReminder } from './reminderKeys';
import { seesSubmissions } from './seesSubmissions';
import { toSubmission, toWindow } from './views';

const DEFAULT_LIMIT = 50;

/** Submissions: every one a version, the last one counts. */
export class SubmissionService {
  readonly #core: Core;
  readonly #access: ProjectAccess;
  readonly #deadlines: Deadlines;

  constructor(
    core: Core,
    parts: { access: ProjectAccess; deadlines: Deadlines },
  ) {
    this.#core = core;
    this.#access = parts.access;
    this.#deadlines = parts.deadlines;
  }

  /** @throws NotAllowedError for whoever is neither in the team, nor organiser, nor judge */
  async list(
    projectId: string,
    query: HackathonQuery<'listSubmissions'>,
    credentials: BackstageCredentials,
  ): Promise<SubmissionPage> {
    const opened = await this.#access.open(projectId, credentials);
    if (!seesSubmissions(opened)) {
      throw new NotAllowedError(
        `Only the team, organisers and judges of ${opened.context.title} see what is submitted`,
      );
    }
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const [before] = decodeCursor('submissions', cursor, ['int']) ?? [];
    const found = await this.#core.stores.submissions.list(opened.project.id, {
      limit: limit + 1,
      before: before === undefined ? undefined : Number(before),
    });
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const blindfold = await blindfoldFor(this.#core, opened, shown);
    return {
      items: shown.map(submission => toSubmission(submission, blindfold)),
      nextCursor: encodeCursor('submissions', last && [last.version]),
    };
  }

  /**
   * Submits a new version.
   *
   * @throws ConflictError outside of the window; InputError when it is late without a reason
   */
  async submit(
    projectId: string,
    input: SubmissionInput,
    credentials: BackstageCredentials,
  ): Promise<Outcome<Submission> & { teamId: string }> {
    const { project, context, userRef } = await this.#access.act(
      projectId,
      credentials,
    );
    const { deadline } = await this.#deadlines.submission(context, project.id);
    if (deadline.state !== 'open') {
      throw notOpen('Submissions', deadline, context);
    }
    const { lateReason, ...content } = input;
    const late = context.now >= deadline.onTimeUntil;
    if (late && !lateReason) {
      throw new InputError(
        `lateReason: the deadline was ${iso(
          deadline.onTimeUntil,
        )}; say why the submission is late`,
      );
    }
    for (const field of ['repositoryUrl', 'demoUrl', 'videoUrl'] as const) {
      checkedUrl(field, content[field]);
    }
    const { submissions, records, notices } = this.#core.stores;
    const submission = await submissions.add(
      {
        projectId: project.id,
        content: { ...content, title: content.title.trim() },
        records: await records.counts(project.id),
        teamName: project.teamName,
        theme: project.theme,
        submittedBy: userRef,
        submittedAt: context.now,
        late,
        lateReason: late ? lateReason : undefined,
      },
      async tx => {
        await notices.withdraw(
          SUBMISSION_REMINDERS.map(
            hours => submissionReminder(context, hours) + project.teamId,
          ),
          tx,
        );
      },
    );
    return {
      hackathonRef: context.ref,
      teamId: project.teamId,
      answer: toSubmission(submission),
    };
  }

  /**
   * Takes back the version that counts.
   *
   * @throws ConflictError from the deadline on, and once results are published
   */
  async withdraw(
    projectId: string,
    credentials: BackstageCredentials,
  ): Promise<Outcome<{ version?: number }>> {
    const { project, context, userRef } = await this.#access.act(
      projectId,
      credentials,
    );
    const { deadline } = await this.#deadlines.submission(context, project.id);
    if (deadline.state !== 'open') {
      throw notOpen('Submissions', deadline, context);
    }
    if (context.now >= deadline.onTimeUntil) {
      throw new ConflictError(
        `The deadline was ${iso(
          deadline.onTimeUntil,
        )}; what was submitted stays. Submit a new version instead`,
      );
    }
    const version = project.submission?.version;
    if (version !== undefined) {
      const { submissions, results } = this.#core.stores;
      const withdrawn = await submissions.withdraw(
        { hackathonRef: context.ref, projectId: project.id, version },
        userRef,
        context.now,
        async tx => {
          if ((await results.standing(context.ref, tx)).publication > 0) {
            throw new ConflictError(
              `The results of ${context.title} are published; what was submitted stays`,
            );
          }
        },
      );
      if (!withdrawn) {
        throw new ConflictError(
          `Somebody of the team submitted ${project.title} again or withdrew it meanwhile; read it again`,
        );
      }
    }
    return { hackathonRef: context.ref, answer: { version } };
  }

  /**
   * Lets one project submit after the deadline, and tells its team.
   *
   * @throws NotAllowedError for members of the team; InputError for a time that lets nobody submit
   */
  async reopen(
    projectId: string,
    input: ReopeningInput,
    credentials: BackstageCredentials,
  ): Promise<Outcome<ProjectWindow>> {
    const { project, context, members, isMember } = await this.#access.open(
      projectId,
      credentials,
    );
    await assertPermitted(this.#core.access, context, false);
    const by = context.requireUser();
    if (isMember) {
      throw new NotAllowedError(
        `You belong to the team ${project.teamName}; another organiser has to decide`,
      );
    }
    context.requireNotEnded();
    const until = Date.parse(input.until);
    const { deadline } = await this.#deadlines.submission(context, project.id);
    if (!(until > context.now) || until <= deadline.closesAt) {
      throw new InputError(
        `until: ${input.until} gives the team no time beyond ${iso(
          Math.max(context.now, deadline.closesAt),
        )}; give a later time`,
      );
    }
    if (until > context.timeline.end) {
      throw new InputError(
        `until: ${input.until} is after the end of the event at ${iso(
          context.timeline.end,
        )}; give an earlier time`,
      );
    }
    await this.#core.knex.transaction(async tx => {
      await this.#core.stores.hackathons.addWindowChange(
        context.ref,
        {
          window: 'submission',
          action: 'reopen',
          until,
          reason: input.reason,
          by,
          at: context.now,
        },
        project.id,
        tx,
      );
      await this.#core.stores.notices.add(
        [
          {
            key: `submission-reopened:${project.id}:${until}`,
            hackathonRef: context.ref,
            recipients: members,
            title: `You can submit ${project.title} until ${iso(until)}`,
            description: input.reason,
            link: pagePath(context.ref, `projects/${project.id}`),
            severity: 'high',
          },
        ],
        context.now,
        tx,
      );
    });
    const after = await this.#deadlines.submission(context, project.id);
    return {
      hackathonRef: context.ref,
      answer: toWindow(after.deadline, after.reopenings),
    };
  }
}
