import { randomUUID } from 'node:crypto';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { decodeCursor, encodeCursor } from '@guildhall/plugin-guildhall-node';
import {
  type HackathonQuery,
  hackathonsFeedbackCreatePermission,
  type ProjectFeedback,
  type ProjectFeedbackInput,
  type ProjectFeedbackPage,
} from '@guildhall/plugin-hackathons-common';
import type { StoredFeedback } from '../../database/DatabaseFeedbackStore';
import type { Core } from '../areas';
import { pagePath } from '../pagePath';
import { nameOf } from '../people';
import { blindfoldFor } from './blindfolds';
import { feedbackReader } from './feedbackReader';
import type { Outcome } from './Outcome';
import type { ProjectAccess } from './ProjectAccess';
import { checkpointsOf, toFeedback } from './views';

const DEFAULT_LIMIT = 50;

/** What mentors, judges and organisers tell the teams. */
export class FeedbackService {
  readonly #core: Core;
  readonly #access: ProjectAccess;

  constructor(core: Core, parts: { access: ProjectAccess }) {
    this.#core = core;
    this.#access = parts.access;
  }

  /** What the caller may see. */
  async list(
    projectId: string,
    query: HackathonQuery<'listProjectFeedback'>,
    credentials: BackstageCredentials,
  ): Promise<ProjectFeedbackPage> {
    const opened = await this.#access.open(projectId, credentials);
    const { cursor, limit = DEFAULT_LIMIT } = query;
    const found = await this.#core.stores.feedback.list(
      opened.project.id,
      feedbackReader(opened),
      {
        limit: limit + 1,
        after: decodeCursor('feedback', cursor, ['time', 'string']),
      },
    );
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    const blindfold = await blindfoldFor(this.#core, opened);
    return {
      items: shown.map(feedback => toFeedback(feedback, blindfold)),
      nextCursor: encodeCursor('feedback', last && [last.at, last.id]),
    };
  }

  /**
   * Gives feedback, and tells the team of what is for it.
   *
   * @throws NotAllowedError for members of the team, and for whoever is neither mentor, judge nor organiser
   */
  async give(
    projectId: string,
    input: ProjectFeedbackInput,
    credentials: BackstageCredentials,
  ): Promise<Outcome<ProjectFeedback>> {
    const opened = await this.#access.open(projectId, credentials);
    const { project, context, members, isMember } = opened;
    const by = context.requireUser();
    if (isMember) {
      throw new NotAllowedError(
        `You belong to the team ${project.teamName}; nobody gives feedback to their own team`,
      );
    }
    context.requireRole('mentor', 'judge', 'organiser');
    if (!(await this.#access.has(hackathonsFeedbackCreatePermission, opened))) {
      throw new NotAllowedError(
        `Permission ${hackathonsFeedbackCreatePermission.name} is needed for project ${project.id}`,
      );
    }
    context.requireNotEnded();
    const checkpoint = checkpointsOf(context).find(
      each => each.checkpoint.name === input.checkpoint,
    )?.checkpoint;
    if (input.checkpoint !== undefined && !checkpoint) {
      throw new InputError(
        `checkpoint: ${context.title} has no checkpoint ${input.checkpoint}`,
      );
    }
    const feedback: StoredFeedback = {
      id: randomUUID(),
      projectId: project.id,
      checkpoint: input.checkpoint,
      text: input.text,
      visibility: input.visibility,
      mood: input.mood,
      by,
      at: context.now,
    };
    await this.#core.stores.feedback.add(feedback, async tx => {
      if (feedback.visibility === 'team') {
        await this.#core.stores.notices.add(
          [
            {
              key: `feedback:${feedback.id}`,
              hackathonRef: context.ref,
              recipients: members,
              title: `Feedback to ${project.title}`,
              description: checkpoint
                ? `At ${checkpoint.title ?? checkpoint.name}, by ${nameOf(by)}`
                : `By ${nameOf(by)}`,
              link: pagePath(context.ref, `projects/${project.id}`),
            },
          ],
          context.now,
          tx,
        );
      }
    });
    return { hackathonRef: context.ref, answer: toFeedback(feedback) };
  }

  /** Notes that the caller, a member of the team, has read the feedback. */
  async markRead(
    projectId: string,
    credentials: BackstageCredentials,
  ): Promise<Outcome<void>> {
    const { project, context, isMember } = await this.#access.open(
      projectId,
      credentials,
    );
    const userRef = context.requireUser();
    if (!isMember) {
      throw new NotAllowedError(
        `Only members of the team of ${project.title} have its feedback to read`,
      );
    }
    await this.#core.stores.feedback.markRead(project.id, userRef, context.now);
    return { hackathonRef: context.ref, answer: undefined };
  }
}
