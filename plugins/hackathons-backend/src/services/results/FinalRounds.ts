import { isDeepStrictEqual } from 'node:util';
import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  type ClosingInput,
  type FinalRound,
  type FinalRoundInput,
  type RankingInput,
  windowOf,
} from '@guildhall/plugin-hackathons-common';
import type { StoredFinalRound } from '../../database/resultRows';
import type { SubmittedProject } from '../../database/submittedProjects';
import type { EventContext } from '../access';
import type { Core } from '../areas';
import { iso, optionalIso } from '../iso';
import { staleVersion } from '../people';
import type { JudgingDesk } from '../judging/JudgingDesk';
import { noteScoreReader, requireUnseen } from '../judging/scoreReaders';
import type { Drafts } from './Drafts';
import { FinalOutcomes } from './FinalOutcomes';
import { inOwnOrder } from './inOwnOrder';
import { finalRoundNotice } from './notices';
import { isOnPanel, mayRank } from './rankers';
import { checkRanking, countRankings } from './rankings';
import { isDraftReader, requireDraftReader } from './readers';

/** The last round, in which judges put the best projects into an order instead of scoring them. */
export class FinalRounds {
  readonly #core: Core;
  readonly #drafts: Drafts;
  readonly #desk: JudgingDesk;
  readonly #outcomes: FinalOutcomes;

  constructor(core: Core, parts: { drafts: Drafts; desk: JudgingDesk }) {
    this.#core = core;
    this.#drafts = parts.drafts;
    this.#desk = parts.desk;
    this.#outcomes = new FinalOutcomes(core);
  }

  /** The round as the caller sees it. */
  async get(context: EventContext): Promise<FinalRound> {
    const { stores } = this.#core;
    const { userRef } = context.caller;
    const isJudge = userRef !== undefined && context.has('judge');
    const round = await stores.finalRounds.get(context.ref);
    const [published, seesAll, conflicts, mayJudge] = await Promise.all([
      stores.results.lastPublication(context.ref),
      isDraftReader(this.#core, context),
      isJudge && round
        ? this.#conflictsOf(context, userRef, round.finalists)
        : new Set<string>(),
      isJudge ? mayRank(this.#core, context, userRef) : false,
    ]);
    const state = round?.state ?? 'none';
    const judgesNow = isJudge && state === 'open';
    const seesFinalists = seesAll || isJudge || published !== undefined;
    const judged =
      round && seesFinalists
        ? await this.#judged(context)
        : new Map<string, SubmittedProject>();
    // Whose submission was withdrawn is no finalist any more.
    const left = (round?.finalists ?? []).filter(id => judged.has(id));
    const finalists = left.filter(
      id => !isJudge || published !== undefined || !conflicts.has(id),
    );
    const [mine, organisers] = await Promise.all([
      isJudge && round
        ? stores.finalRounds.rankingOf(context.ref, userRef)
        : undefined,
      seesAll && round ? this.#forOrganisers(context, round) : undefined,
    ]);
    if (organisers?.outcome) {
      await noteScoreReader(this.#core, context);
    }
    return {
      hackathonRef: context.ref,
      state,
      version: round?.version ?? 0,
      size: context.spec.judging?.finalRound?.finalists,
      openedAt: optionalIso(round?.openedAt),
      closedAt: optionalIso(round?.closedAt),
      finalists: inOwnOrder(
        finalists.map(projectId => ({
          projectId,
          title: judged.get(projectId)?.title ?? '',
          pitch: judged.get(projectId)?.pitch,
        })),
        context,
      ),
      hidden: left.length - finalists.length,
      mine:
        isJudge && round
          ? {
              ranking: (mine?.ranking ?? []).filter(id =>
                finalists.includes(id),
              ),
              version: mine?.version ?? 0,
              updatedAt: optionalIso(mine?.updatedAt),
            }
          : undefined,
      ...(organisers ?? { outcome: published?.snapshot.finalRound }),
      may: {
        open:
          seesAll &&
          published === undefined &&
          state !== 'open' &&
          stillScoring(context) === undefined,
        rank: judgesNow && mayJudge && finalists.length > 1,
        close: seesAll && state === 'open',
      },
    };
  }

  /** Opens the round, or opens it again. */
  async open(
    context: EventContext,
    input: FinalRoundInput,
  ): Promise<FinalRound> {
    const by = await requireDraftReader(this.#core, context);
    const { stores } = this.#core;
    const round = await stores.finalRounds.get(context.ref);
    const scoring = stillScoring(context);
    if (scoring) {
      throw new ConflictError(scoring);
    }
    if (round?.state === 'open') {
      throw new ConflictError(
        `The final round of ${context.title} is open already; close it first`,
      );
    }
    const finalists = await this.#choose(context, input);
    const [{ judges }, readers] = await Promise.all([
      stores.judging.panel(context.ref),
      stores.judging.readers.all(context.ref),
    ]);
    const opened = await stores.finalRounds.open(
      { hackathonRef: context.ref, version: input.version, finalists },
      by,
      context.now,
      async tx => {
        const { publication } = await stores.results.standing(context.ref, tx);
        if (publication > 0) {
          throw new ConflictError(
            `The results of ${context.title} are published; there is no final round any more`,
          );
        }
        await stores.notices.add(
          [
            finalRoundNotice(
              context,
              input.version + 1,
              judges
                .filter(
                  ({ state, counts, userRef }) =>
                    state === 'active' && counts && !readers.has(userRef),
                )
                .map(({ userRef }) => userRef),
            ),
          ],
          context.now,
          tx,
        );
      },
    );
    if (!opened) {
      throw stale(context);
    }
    return await this.get(context);
  }

  /** Keeps how the caller, a judge, ranks the finalists. */
  async rank(context: EventContext, input: RankingInput): Promise<FinalRound> {
    const judge = context.requireUser();
    context.requireRole('judge');
    const { stores } = this.#core;
    const [round, member] = await Promise.all([
      stores.finalRounds.get(context.ref),
      stores.judging.panels.judge(context.ref, judge),
    ]);
    await requireUnseen(this.#core, context, { userRef: judge });
    if (!isOnPanel(member)) {
      throw new NotAllowedError(
        member
          ? `You are no longer a judge of ${context.title}`
          : `You were not on the panel of ${context.title} when the judging closed; an organiser can reopen it to let you in`,
      );
    }
    if (round?.state !== 'open') {
      throw new ConflictError(
        `The final round of ${context.title} is not open`,
      );
    }
    const [conflicts, judged] = await Promise.all([
      this.#conflictsOf(context, judge, round.finalists),
      this.#judged(context),
    ]);
    const projectIds = checkRanking(
      input.ranking,
      round.finalists.filter(id => judged.has(id) && !conflicts.has(id)),
    );
    const outcome = await stores.finalRounds.putRanking(
      {
        hackathonRef: context.ref,
        judge,
        projectIds,
        version: input.version ?? 0,
        round: round.version,
      },
      context.now,
    );
    if (outcome === 'closed') {
      throw new ConflictError(
        `The final round of ${context.title} was closed meanwhile`,
      );
    }
    if (outcome === 'stale') {
      throw new ConflictError(
        'Your ranking was changed elsewhere, perhaps in another window; read it again',
      );
    }
    return await this.get(context);
  }

  /** Closes the round with the order that the rankings say. */
  async close(context: EventContext, input: ClosingInput): Promise<FinalRound> {
    const by = await requireDraftReader(this.#core, context);
    const { stores } = this.#core;
    const round = await stores.finalRounds.get(context.ref);
    if (round?.state !== 'open') {
      throw new ConflictError(
        `The final round of ${context.title} is not open`,
      );
    }
    const ground = await this.#outcomes.ground(context, round);
    const closed = await stores.finalRounds.close(
      context.ref,
      input.version,
      by,
      context.now,
      rankings => {
        const { outcome } = countRankings({ ...ground, rankings });
        if (!outcome) {
          throw new ConflictError(
            `No judge of ${context.title} whose ranking counts has ranked finalists; wait for them`,
          );
        }
        return outcome;
      },
    );
    if (!closed) {
      throw stale(context);
    }
    return await this.get(context);
  }

  /** Who has ranked, what it comes to, and what was decided before. */
  async #forOrganisers(
    context: EventContext,
    round: StoredFinalRound,
  ): Promise<
    Pick<FinalRound, 'rankings' | 'outcome' | 'leftOut' | 'gone' | 'earlier'>
  > {
    const { stores } = this.#core;
    const [rankings, panel, readers, decided, { outcome, leftOut, gone }] =
      await Promise.all([
        stores.finalRounds.rankings(context.ref),
        stores.judging.panel(context.ref),
        stores.judging.readers.all(context.ref),
        stores.finalRounds.decided(context.ref),
        this.#outcomes.of(context, round),
      ]);
    const projects = await stores.projects.byIds(gone);
    const isClosed = round.state === 'closed';
    return {
      rankings: panel.judges
        .filter(
          judge =>
            (judge.state !== 'removed' && !readers.has(judge.userRef)) ||
            rankings.some(each => each.judge === judge.userRef),
        )
        .map(judge => {
          const ranking = rankings.find(each => each.judge === judge.userRef);
          return {
            judge: judge.userRef,
            displayName: judge.displayName,
            ranked: ranking?.ranking.length ?? 0,
            counts: judge.counts,
            updatedAt: optionalIso(ranking?.updatedAt),
          };
        }),
      outcome: isClosed ? outcome : undefined,
      leftOut,
      gone: gone.map(projectId => ({
        projectId,
        title: projects.find(({ id }) => id === projectId)?.title ?? '',
      })),
      earlier: decided
        .filter(each => !isClosed || !isDeepStrictEqual(each.outcome, outcome))
        .map(({ at, ...each }) => ({ ...each, at: iso(at) })),
    };
  }

  /** Those that are named, or the first by the scores. */
  async #choose(
    context: EventContext,
    { finalists: wanted, projectIds }: FinalRoundInput,
  ): Promise<string[]> {
    const { snapshot } = await this.#drafts.of(context);
    if (projectIds) {
      const known = new Set(snapshot.rows.map(({ projectId }) => projectId));
      const ids = projectIds.map(id => id.toLowerCase());
      ids.forEach((id, index) => {
        if (!known.has(id)) {
          throw new InputError(
            `projectIds[${index}]: ${id} is no project of ${context.title} that was submitted and judged`,
          );
        }
        if (ids.indexOf(id) !== index) {
          throw new InputError(
            `projectIds[${index}]: ${id} is there twice; leave one out`,
          );
        }
      });
      return ids;
    }
    const size = wanted ?? context.spec.judging?.finalRound?.finalists;
    if (size === undefined) {
      throw new InputError(
        'finalists: the charter has no final round; say how many finalists there are, or name them in projectIds',
      );
    }
    const first = snapshot.rows
      .filter(({ rank }) => rank !== undefined)
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
      .slice(0, size)
      .map(({ projectId }) => projectId);
    if (first.length < 2) {
      throw new ConflictError(
        `Only ${first.length} of the projects of ${context.title} have scores; a final round takes two`,
      );
    }
    return first;
  }

  /** What is judged, by id. */
  async #judged(context: EventContext): Promise<Map<string, SubmittedProject>> {
    const { judging } = this.#core.stores;
    const panel = await judging.panels.get(context.ref);
    const projects = await judging.projects(
      context.ref,
      panel?.calibrationProjectId,
    );
    return new Map(projects.map(project => [project.projectId, project]));
  }

  /** Which of some projects a judge must not judge, as teams and groups are now. */
  async #conflictsOf(
    context: EventContext,
    judge: string,
    projectIds: readonly string[],
  ): Promise<ReadonlySet<string>> {
    const { teamId } = context.membership;
    const [conflicts, own] = await Promise.all([
      this.#desk.conflictsOf(context, judge, projectIds),
      teamId ? this.#core.stores.projects.ofTeam(teamId) : undefined,
    ]);
    return own ? new Set([...conflicts, own.id]) : conflicts;
  }
}

/** Why there can be no final round yet, in words: finalists come from scores that don't move. */
function stillScoring({ timeline, title }: EventContext): string | undefined {
  const window =
    windowOf(timeline, 'judging') ?? windowOf(timeline, 'submission');
  if (!window || window.state === 'closed' || window.state === 'held') {
    return undefined;
  }
  return `${title}: judges can score until ${iso(
    window.closesAt,
  )}; the final round comes after that, or while judging is on hold`;
}

function stale({ title }: EventContext): ConflictError {
  return staleVersion(`The final round of ${title}`);
}
