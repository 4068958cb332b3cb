import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import {
  type AwardsInput,
  awardsOf,
  type HackathonQuery,
  type JudgeDiagnosticList,
  type PublicationInput,
  type Results,
} from '@guildhall/plugin-hackathons-common';
import type {
  ResultStanding,
  StoredPublication,
} from '../../database/resultRows';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso } from '../iso';
import { noteScoreReader } from '../judging/scoreReaders';
import { staleVersion } from '../people';
import { checkAwards } from './checkAwards';
import type { Draft, Drafts } from './Drafts';
import { tellPublished } from './facts';
import { finalProblems } from './finalProblems';
import { isUnchanged } from './isUnchanged';
import { expectedAt, noResults } from './noResults';
import { publicationNotices } from './notices';
import { present } from './present';
import { problemsOf } from './problemsOf';
import { readableOf } from './readableOf';
import { isDraftReader, requireDraftReader } from './readers';

/** Tries to publish while judging still moves. */
const TRIES = 3;

/** Results: drafts for organisers who don't take part, publications for everybody. */
export class ResultService {
  readonly #core: Core;
  readonly #drafts: Drafts;

  constructor(core: Core, parts: { drafts: Drafts }) {
    this.#core = core;
    this.#drafts = parts.drafts;
  }

  /**
   * What was published last, or that there is nothing yet; the draft for who asks for it.
   *
   * @throws NotAllowedError when a draft or an earlier publication was asked for by somebody who must not see it
   */
  async get(
    context: EventContext,
    query: HackathonQuery<'getResults'> = {},
  ): Promise<Results> {
    const { results } = this.#core.stores;
    if (query.draft) {
      await requireDraftReader(this.#core, context);
      return await this.#draft(context);
    }
    if (query.publication !== undefined) {
      await requireDraftReader(this.#core, context);
      const earlier = await results.publication(context.ref, query.publication);
      if (!earlier) {
        throw new NotFoundError(
          `${context.title} has no publication ${query.publication} of its results`,
        );
      }
      return await this.#published(context, earlier, true);
    }
    const [published, seesDraft] = await Promise.all([
      results.lastPublication(context.ref),
      isDraftReader(this.#core, context),
    ]);
    if (published) {
      return await this.#published(context, published, seesDraft);
    }
    const none = noResults(context);
    // Pages ask without looking at it: who isn't given scores has seen none.
    return { ...none, may: { ...none.may, seeDraft: seesDraft } };
  }

  /**
   * How judges scored: all of them for organisers, after the publication the own row for a judge.
   *
   * @throws NotAllowedError for everybody else
   */
  async judges(context: EventContext): Promise<JudgeDiagnosticList> {
    if (await isDraftReader(this.#core, context)) {
      await noteScoreReader(this.#core, context);
      const { snapshot } = await this.#drafts.of(context);
      return { items: snapshot.diagnostics };
    }
    if (!context.caller.userRef || !context.has('judge')) {
      throw new NotAllowedError(
        `How judges scored is for organisers of ${context.title} who don't take part, and for each judge alone`,
      );
    }
    const published = await this.#core.stores.results.lastPublication(
      context.ref,
    );
    return {
      items: (published?.snapshot.diagnostics ?? []).filter(
        ({ judge }) => judge === context.caller.userRef,
      ),
    };
  }

  /** Says who gets which award. */
  async putAwards(context: EventContext, input: AwardsInput): Promise<Results> {
    const by = await requireDraftReader(this.#core, context);
    const { results } = this.#core.stores;
    const { snapshot } = await this.#drafts.of(context);
    const awards = checkAwards(
      input.awards,
      awardsOf(context.spec),
      new Set(snapshot.rows.map(({ projectId }) => projectId)),
    );
    const kept = await results.putAwards(
      context.ref,
      input.version,
      awards,
      by,
      context.now,
    );
    if (!kept) {
      throw await this.#stale(context);
    }
    return await this.#draft(context);
  }

  /**
   * Publishes what is there at this moment: all of it or nothing, once.
   *
   * @throws ConflictError while judging is open, and when somebody else was faster; InputError for a correction without a reason
   */
  async publish(
    context: EventContext,
    input: PublicationInput,
  ): Promise<Results> {
    const by = await requireDraftReader(this.#core, context);
    const { results } = this.#core.stores;
    const standing = await results.standing(context.ref);
    if (standing.version !== input.version) {
      throw await this.#stale(context);
    }
    const reason = input.reason?.trim() || undefined;
    if (standing.publication > 0 && reason === undefined) {
      throw new InputError(
        'reason: the results are published already; say why they are corrected',
      );
    }
    const before = await results.lastPublication(context.ref);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const draft = await this.#drafts.of(context);
      const blocking = this.#problemsOf(context, draft, standing).find(
        problem => problem.blocking,
      );
      if (blocking) {
        throw new ConflictError(`${context.title}: ${blocking.message}`);
      }
      const outcome = await this.#keep(context, draft, by, {
        version: input.version,
        announcement: input.announcement?.trim() || undefined,
        // The first publication corrects nothing.
        reason: standing.publication > 0 ? reason : undefined,
      });
      if (outcome === 'stale') {
        throw await this.#stale(context);
      }
      if (outcome === 'published') {
        await this.#tell(context, before);
        return await this.get(context);
      }
    }
    throw new ConflictError(
      `${context.title}: judging changed while the results were worked out; publish again`,
    );
  }

  /** Notes that the caller has read what was published last. */
  async markRead(context: EventContext): Promise<void> {
    const userRef = context.requireUser();
    const { results } = this.#core.stores;
    const published = await results.publishedAt([context.ref]);
    const last = published.get(context.ref);
    if (last) {
      await results.markRead(context.ref, userRef, last.number);
    }
  }

  async #keep(
    context: EventContext,
    draft: Draft,
    by: string,
    publication: { version: number; announcement?: string; reason?: string },
  ): Promise<'published' | 'stale' | 'moved'> {
    const { stores } = this.#core;
    const { snapshot } = draft;
    return await stores.results.publish(
      { hackathonRef: context.ref, snapshot, by, ...publication },
      context.now,
      async tx => await isUnchanged(this.#core, context.ref, draft, tx),
      async (number, tx) => {
        if (snapshot.finalRound) {
          await stores.finalRounds.decide(
            context.ref,
            {
              at: context.now,
              occasion: 'publication',
              outcome: snapshot.finalRound,
              by,
            },
            tx,
          );
        }
        const members = await stores.teams.membersOf(
          snapshot.rows.map(({ teamId }) => teamId),
          tx,
        );
        const registered = await stores.hackathons.registeredRefs(
          context.ref,
          ['registered'],
          tx,
        );
        const { organisers, sponsors, judges, mentors } = context.resource;
        const { admins } = this.#core.options;
        const others = [
          ...registered,
          ...organisers.filter(ref => !admins.includes(ref)),
          ...sponsors,
          ...judges,
          ...mentors,
        ].filter(ref => ref !== by);
        await stores.notices.add(
          publicationNotices(context, {
            ...publication,
            number,
            snapshot,
            members,
            others,
          }),
          context.now,
          tx,
        );
      },
    );
  }

  async #tell(
    context: EventContext,
    before: StoredPublication | undefined,
  ): Promise<void> {
    const { stores, live } = this.#core;
    const published = await stores.results.lastPublication(context.ref);
    if (!published) {
      return;
    }
    const { number, snapshot } = published;
    await live.changed(context.ref, 'votes');
    await tellPublished(this.#core, context.ref, {
      number,
      snapshot,
      before: before?.snapshot,
      members: await stores.teams.membersOf(
        [...snapshot.rows, ...(before?.snapshot.rows ?? [])].map(
          ({ teamId }) => teamId,
        ),
      ),
    });
  }

  async #draft(context: EventContext): Promise<Results> {
    const { results, teams } = this.#core.stores;
    const draft = await this.#drafts.of(context);
    const [standing, publications, members] = await Promise.all([
      results.standing(context.ref),
      results.publications(context.ref),
      teams.membersOf(draft.snapshot.rows.map(({ teamId }) => teamId)),
    ]);
    const said = present(draft.snapshot, members);
    const problems = this.#problemsOf(context, draft, standing);
    return {
      ...said,
      hackathonRef: context.ref,
      state: 'draft',
      version: standing.version,
      expectedAt: expectedAt(context),
      publications: publications.map(toListed),
      stability: said.stability && {
        ...said.stability,
        decisive: draft.decisive,
      },
      problems,
      may: {
        seeDraft: true,
        giveAwards: true,
        publish: !problems.some(({ blocking }) => blocking),
      },
    };
  }

  async #published(
    context: EventContext,
    publication: StoredPublication,
    seesDraft: boolean,
  ): Promise<Results> {
    const { results, teams } = this.#core.stores;
    const { number, announcement, reason, by, at } = publication;
    const snapshot = await readableOf(
      this.#core,
      context,
      publication.snapshot,
    );
    const [standing, publications, members] = await Promise.all([
      results.standing(context.ref),
      results.publications(context.ref),
      teams.membersOf(snapshot.rows.map(({ teamId }) => teamId)),
    ]);
    return {
      ...present(snapshot, members),
      hackathonRef: context.ref,
      state: 'published',
      version: seesDraft ? standing.version : 0,
      publication: number,
      publishedAt: iso(at),
      publishedBy: by,
      announcement,
      reason,
      publications: publications.map(toListed),
      may: { seeDraft: seesDraft, giveAwards: seesDraft, publish: seesDraft },
    };
  }

  #problemsOf(
    { timeline, spec: { judging } }: EventContext,
    { snapshot, finalRound, finals }: Draft,
    { publication }: ResultStanding,
  ) {
    return problemsOf(snapshot, {
      timeline,
      isJudged: judging !== undefined,
      charterPolicy: judging?.feedback,
      finalRound: finalProblems({
        wanted: judging?.finalRound !== undefined,
        isPublished: publication > 0,
        round: finalRound,
        finals,
      }),
    });
  }

  async #stale(context: EventContext): Promise<ConflictError> {
    const now = await this.#core.stores.results.standing(context.ref);
    return staleVersion(
      `The result of ${context.title}`,
      now.updatedBy === undefined
        ? undefined
        : { ...now, updatedBy: now.updatedBy },
    );
  }
}

function toListed({
  number,
  at,
  by,
  reason,
}: Omit<StoredPublication, 'snapshot' | 'announcement'>) {
  return { number, at: iso(at), by, reason };
}
