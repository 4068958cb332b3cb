import {
  type AwardsInput,
  type Certificate,
  estimateScores,
  type FinalRound,
  type FinalRoundInput,
  type HackathonQuery,
  type JudgeDiagnosticList,
  type ProjectResult,
  type PublicationInput,
  type RankingInput,
  type Results,
  type ResultsApi,
  type Votes,
  type VoteState,
} from '@guildhall/plugin-hackathons-common';
import { FinalRoundFake } from './FinalRoundFake';
import { at } from './charters';
import {
  makeDraft,
  type ResultsState,
  toCertificate,
  toProjectResult,
} from './resultsViews';
import { JUDGES, judgedProjects, madeUpScores, nameOf } from './resultsData';
import { VotesFake } from './VotesFake';
import { Wire } from './Wire';
import { refuse, type World } from './World';

const ANNOUNCEMENT =
  'Twelve projects in two weeks, and **four of them run already**. Thank you to everybody who built, mentored and judged.\n\nThe first three get time to go on; the owners of the assets are told.';

type Options = { idempotencyKey?: string } | undefined;

/** The second part of a ref: the name of the event, which is that of its phase. */
const phaseOf = (hackathonRef: string) => hackathonRef.split('/')[1];

/**
 * Results, the final round, votes and what teams get back, in memory: what the made-up scores say, by the same functions
 * as in the backend. The ended event is published, with a correction; where judging is over nobody has published yet.
 */
export class ResultsFake extends Wire implements ResultsApi {
  readonly #events = new Map<string, ResultsState>();
  readonly #votes: VotesFake;

  constructor(protected readonly world: World) {
    super();
    this.#votes = new VotesFake(world);
  }

  async getResults(
    hackathonRef: string,
    query: HackathonQuery<'getResults'> = {},
  ): Promise<Results> {
    const state = await this.#open(hackathonRef);
    if (query.draft) {
      await this.#requireImpartial(hackathonRef);
      return await this.world.answer(() => this.#draft(state));
    }
    return await this.world.answer(() => {
      if (state.published) {
        return { ...state.published, may: this.#may(hackathonRef, state) };
      }
      return this.#none(hackathonRef, state);
    });
  }

  async listJudgeDiagnostics(
    hackathonRef: string,
  ): Promise<JudgeDiagnosticList> {
    const state = await this.#open(hackathonRef);
    const all = this.#isImpartial(hackathonRef);
    if (!all && !(this.world.variant === 'judge' && state.published)) {
      await refuse(403, 'NotAllowedError', 'You take part in this hackathon');
    }
    return await this.world.answer(() => {
      const estimate = estimateScores(state.scores);
      const items = JUDGES.map(({ userRef }) => {
        const found = estimate.judges.find(({ judge }) => judge === userRef);
        return {
          judge: userRef,
          displayName: nameOf(userRef),
          severity: found?.severity,
          consistency: found?.consistency,
          looks: found?.looks ?? 0,
          counts: true,
        };
      });
      // The reader judges in the place of the first judge.
      return { items: all ? items : items.slice(0, 1) };
    });
  }

  async putAwards(hackathonRef: string, input: AwardsInput): Promise<Results> {
    const state = await this.#requireImpartial(hackathonRef);
    await this.#requireVersion(state, input.version);
    state.awards = input.awards;
    state.version += 1;
    return this.#draft(state);
  }

  async publishResults(
    hackathonRef: string,
    input: PublicationInput,
  ): Promise<Results> {
    const state = await this.#requireImpartial(hackathonRef);
    await this.#requireVersion(state, input.version);
    const blocking = this.#draft(state).problems?.find(each => each.blocking);
    if (blocking) {
      await refuse(409, 'ConflictError', blocking.message);
    }
    state.version += 1;
    this.#publish(state, new Date().toISOString(), input);
    return structuredClone(state.published!);
  }

  async markResultsRead(): Promise<void> {
    // The agenda of the made-up events is made elsewhere.
  }

  /** The final round of an event; it can be changed, as if somebody else did. */
  async finalRoundOf(hackathonRef: string): Promise<FinalRoundFake> {
    return (await this.#open(hackathonRef)).finalRound;
  }

  async getFinalRound(hackathonRef: string): Promise<FinalRound> {
    this.requireNetwork();
    const { finalRound, published } = await this.#open(hackathonRef);
    const all = this.#isImpartial(hackathonRef);
    return await this.world.answer(() =>
      finalRound.view(all, published !== undefined),
    );
  }

  async openFinalRound(
    hackathonRef: string,
    input: FinalRoundInput,
  ): Promise<FinalRound> {
    const state = await this.#requireImpartial(hackathonRef);
    const first = this.#draft(state).items.map(({ projectId }) => projectId);
    await state.finalRound.open(
      input.version,
      input.projectIds ?? first.slice(0, input.finalists),
    );
    return state.finalRound.view(true);
  }

  async rankFinalists(
    hackathonRef: string,
    input: RankingInput,
    options?: Options,
  ): Promise<FinalRound> {
    return await this.once(options?.idempotencyKey, async () => {
      const finalRound = await this.finalRoundOf(hackathonRef);
      await finalRound.rank(input);
      this.effects.push(`rank ${input.ranking.length}`);
      return await this.world.answer(() => finalRound.view(false));
    });
  }

  async closeFinalRound(
    hackathonRef: string,
    { version }: { version: number },
  ): Promise<FinalRound> {
    const { finalRound } = await this.#requireImpartial(hackathonRef);
    await finalRound.close(version);
    return finalRound.view(true);
  }

  async getVotes(hackathonRef: string): Promise<Votes> {
    this.requireNetwork();
    const state = await this.#open(hackathonRef);
    return await this.world.answer(() => this.#votes.view(state));
  }

  async voteForProject(
    hackathonRef: string,
    projectId: string,
    options?: Options,
  ): Promise<VoteState> {
    return await this.once(options?.idempotencyKey, async () => {
      const state = await this.#open(hackathonRef);
      this.effects.push(`vote ${titleIn(state, projectId)}`);
      return await this.#votes.give(state, projectId);
    });
  }

  async takeBackVote(
    hackathonRef: string,
    projectId: string,
    options?: Options,
  ): Promise<VoteState> {
    return await this.once(options?.idempotencyKey, async () => {
      const state = await this.#open(hackathonRef);
      this.effects.push(`take back ${titleIn(state, projectId)}`);
      return this.#votes.takeBack(state, projectId);
    });
  }

  async getProjectResult(id: string): Promise<ProjectResult> {
    const state = await this.#requireTeam(id);
    const { hackathonRef } = state;
    return await this.world.answer(() =>
      toProjectResult(
        state,
        state.published ??
          (this.#isImpartial(hackathonRef) ? this.#draft(state) : undefined),
        id,
        {
          isMember: this.#ownOf(hackathonRef) === id,
          organises: this.#isImpartial(hackathonRef),
        },
      ),
    );
  }

  async getCertificate(id: string): Promise<Certificate> {
    const state = await this.#requireTeam(id);
    if (!state.published) {
      await refuse(409, 'ConflictError', 'Results are not published yet');
    }
    const mine = this.#ownOf(state.hackathonRef) === id ? [this.world.me] : [];
    return await this.world.answer(() => toCertificate(state, id, mine));
  }

  #ownOf(hackathonRef: string): string | undefined {
    return this.world.teams.get(hackathonRef)?.projectId;
  }

  #isImpartial(hackathonRef: string): boolean {
    return (
      this.world.rolesIn(hackathonRef).includes('organiser') &&
      !this.world.teams.has(hackathonRef)
    );
  }

  async #requireImpartial(hackathonRef: string): Promise<ResultsState> {
    if (!this.#isImpartial(hackathonRef)) {
      await refuse(
        403,
        'NotAllowedError',
        'You take part in this hackathon: another organiser has to do it',
      );
    }
    return await this.#open(hackathonRef);
  }

  async #requireTeam(id: string): Promise<ResultsState> {
    for (const { metadata } of this.world.charters) {
      const ref = `hackathon:${metadata.namespace}/${metadata.name}`;
      const state = await this.#open(ref);
      if (state.projects.some(({ projectId }) => projectId === id)) {
        if (this.#ownOf(ref) !== id && !this.#isImpartial(ref)) {
          await refuse(403, 'NotAllowedError', 'This is for the team');
        }
        return state;
      }
    }
    return await refuse(404, 'NotFoundError', `There is no project ${id}`);
  }

  async #requireVersion(state: ResultsState, version: number): Promise<void> {
    if (version !== state.version) {
      await refuse(
        409,
        'ConflictError',
        'Jun Sato changed the results a minute ago; read them again',
      );
    }
  }

  #may(hackathonRef: string, { published }: ResultsState) {
    const seeDraft = this.#isImpartial(hackathonRef);
    const over = Boolean(published) || phaseOf(hackathonRef) === 'results';
    return { seeDraft, giveAwards: seeDraft, publish: seeDraft && over };
  }

  #draft(state: ResultsState): Results {
    return {
      ...makeDraft(state, phaseOf(state.hackathonRef)),
      announcement: state.published?.announcement,
      publications: state.published?.publications ?? [],
      may: this.#may(state.hackathonRef, state),
    };
  }

  #none(hackathonRef: string, state: ResultsState): Results {
    return {
      hackathonRef,
      state: 'none',
      version: 0,
      expectedAt: state.charter.spec.schedule.results,
      items: [],
      awards: [],
      bands: [],
      publications: [],
      may: this.#may(hackathonRef, state),
    };
  }

  #publish(
    state: ResultsState,
    publishedAt: string,
    { announcement, reason }: Omit<PublicationInput, 'version'>,
  ): void {
    const before = state.published;
    const number = (before?.publication ?? 0) + 1;
    const by = this.world.charters[0].spec.organisers[0];
    const { problems: _, stability, ...draft } = this.#draft(state);
    state.published = {
      ...draft,
      stability: stability && { ...stability, decisive: undefined },
      state: 'published',
      publication: number,
      publishedAt,
      publishedBy: by,
      announcement,
      reason,
      publications: [
        { number, at: publishedAt, by, reason },
        ...(before?.publications ?? []),
      ],
    };
  }

  async #open(hackathonRef: string): Promise<ResultsState> {
    const charter = await this.world.charter(hackathonRef);
    const known = this.#events.get(hackathonRef);
    if (known) {
      return known;
    }
    const phase = phaseOf(hackathonRef);
    const projects = judgedProjects(hackathonRef);
    const criteria = charter.spec.criteria ?? [];
    const begun = ['judging', 'results', 'ended'].includes(phase);
    const state: ResultsState = {
      hackathonRef,
      charter,
      projects: begun ? projects : [],
      version: 1,
      awards: [],
      scores: {
        criteria,
        projects: begun ? projects.map(each => each.projectId) : [],
        scores: begun
          ? madeUpScores(projects, {
              criteria: criteria.map(({ name }) => name),
              looks: phase === 'judging' ? 2 : 4,
              seed: phase.length * 31,
            })
          : [],
      },
      finalRound: new FinalRoundFake(hackathonRef, this.world, projects),
    };
    this.#events.set(hackathonRef, state);
    if (phase === 'results' && this.world.variant === 'judge') {
      const { items } = this.#draft(state);
      state.finalRound.start(
        items.slice(0, 5).map(each => each.projectId),
        3,
      );
    }
    if (phase === 'ended') {
      const { items } = this.#draft(state);
      state.finalRound.start(
        items.slice(0, 5).map(each => each.projectId),
        6,
      );
      await state.finalRound.close(1);
      const first = this.#draft(state).items;
      state.awards = [
        ...first.slice(0, 3).map((row, index) => ({
          award: 'grand-prize',
          projectId: row.projectId,
          place: index + 1,
          reason:
            index === 0
              ? 'It is measured, it is simple, and three teams asked for it on the demo day.'
              : undefined,
        })),
        {
          award: 'best-documented',
          projectId: projects[2].projectId,
          place: 1,
          reason: 'We could run it from its page alone.',
        },
      ];
      this.#publish(state, at(-42), { announcement: ANNOUNCEMENT });
      this.#publish(state, at(-41), {
        announcement: ANNOUNCEMENT,
        reason: 'A score that was given for another project is corrected.',
      });
    }
    return state;
  }
}

function titleIn({ projects }: ResultsState, id: string): string | undefined {
  return projects.find(({ projectId }) => projectId === id)?.title;
}
