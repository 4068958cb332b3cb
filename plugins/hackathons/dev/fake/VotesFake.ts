import type { Votes, VoteState } from '@guildhall/plugin-hackathons-common';
import type { ResultsState } from './resultsViews';
import { refuse, type World } from './World';

const BEFORE = ['announced', 'registration', 'preparation', 'running'];

/** The reader's votes, in memory. The reader has voted for one project already. */
export class VotesFake {
  readonly #mine = new Map<string, string[]>();

  constructor(readonly world: World) {}

  view(state: ResultsState): Votes {
    const { hackathonRef, charter, published } = state;
    const { judging, schedule } = charter.spec;
    const phase = hackathonRef.split('/')[1];
    const held = this.world
      .changesOf(hackathonRef)
      .some(({ window, action }) => window === 'judging' && action === 'hold');
    const open = phase === 'judging' && !held;
    const own = this.world.teams.get(hackathonRef)?.projectId;
    return {
      enabled: judging?.peoplesChoice !== undefined,
      open,
      closedBecause: open ? undefined : 'The backend says it in its own words',
      opensAt: schedule.judging?.from,
      closesAt: schedule.judging?.to,
      mayVote: open && this.world.variant !== 'visitor',
      ...this.#left(state),
      projects: BEFORE.includes(phase)
        ? []
        : this.#competing(state).map(({ projectId, title, pitch, theme }) => ({
            projectId,
            title,
            pitch,
            theme,
            own: own === projectId,
          })),
      counts: published?.peoplesChoice?.items,
    };
  }

  async give(state: ResultsState, projectId: string): Promise<VoteState> {
    const { mine, left } = this.#left(state);
    if (mine.includes(projectId)) {
      return this.#left(state);
    }
    const practice = this.world.calibrations.get(state.hackathonRef);
    if (projectId === practice) {
      await refuse(
        409,
        'ConflictError',
        'It is out of the competition: judges practise with it; vote for others',
      );
    }
    if (left === 0) {
      await refuse(409, 'ConflictError', 'You have no vote left');
    }
    this.#mine.set(state.hackathonRef, [...mine, projectId]);
    return this.#left(state);
  }

  takeBack(state: ResultsState, projectId: string): VoteState {
    const { mine } = this.#left(state);
    this.#mine.set(
      state.hackathonRef,
      mine.filter(id => id !== projectId),
    );
    return this.#left(state);
  }

  /** Judges practise with the other one; votes for it rest. */
  #competing({ hackathonRef, projects }: ResultsState) {
    const practice = this.world.calibrations.get(hackathonRef);
    return projects.filter(({ projectId }) => projectId !== practice);
  }

  #left(state: ResultsState): VoteState {
    const { hackathonRef, charter, projects } = state;
    const votesPerPerson =
      charter.spec.judging?.peoplesChoice?.votesPerPerson ?? 0;
    const first = projects.slice(3, 4).map(({ projectId }) => projectId);
    const competing = this.#competing(state).map(({ projectId }) => projectId);
    const mine = (this.#mine.get(hackathonRef) ?? first).filter(id =>
      competing.includes(id),
    );
    return { votesPerPerson, mine, left: votesPerPerson - mine.length };
  }
}
