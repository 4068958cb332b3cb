import type { TeamSolution } from '@guildhall/plugin-hackathons-common';
import type {
  FormationChange,
  FormationOutcome,
  StoredFormation,
} from '../../database/DatabaseFormationStore';
import type { Core } from '../areas';
import { pagePath } from '../pagePath';
import { arrange } from './arrange';
import { buildProblem, type EventState, keepLocked } from './buildProblem';
import { nameTeams } from './nameTeams';
import { readEventState } from './readEventState';
import { runInWorker } from './runInWorker';

const SECONDS = 18;
/** Longer than solving can take. */
const CLAIM_MS = 3 * 60_000;
const MAX_ATTEMPTS = 3;

/** Solves formations, one after the other in each replica. Whatever ends a replica leaves them to the others. */
export class FormationQueue {
  readonly #core: Core;
  readonly #waiting = new Set<string>();
  readonly #running = new Map<string, AbortController>();
  #last: Promise<void> = Promise.resolve();

  constructor(core: Core) {
    this.#core = core;
  }

  /** Has a formation solved when it is its turn. */
  add(id: string): void {
    if (this.#waiting.has(id)) {
      return;
    }
    this.#waiting.add(id);
    this.#last = this.#last.then(async () => {
      this.#waiting.delete(id);
      try {
        await this.#solve(id);
      } catch (error) {
        this.#core.logger.error(
          `Formation ${id} could not be solved; it is tried again`,
          error as Error,
        );
      }
    });
  }

  /** Ends the thread that solves a formation, if it is here. */
  cancel(id: string): void {
    this.#running.get(id)?.abort();
  }

  /** Takes up formations that nobody solves, or nobody any more. */
  async resume(now: number): Promise<void> {
    for (const id of await this.#core.stores.formations.unclaimed(now)) {
      this.add(id);
    }
  }

  async #solve(id: string): Promise<void> {
    const { live, logger, stores, telemetry } = this.#core;
    const now = Date.now();
    const claimed = await stores.formations.claim(id, now, now + CLAIM_MS);
    if (!claimed) {
      return;
    }
    const { formation, claim } = claimed;
    const abort = new AbortController();
    this.#running.set(id, abort);
    let change: FormationChange;
    try {
      if (formation.attempts > MAX_ATTEMPTS) {
        throw new Error('the server ended while it was solved');
      }
      change = await this.#work(formation, abort.signal);
    } catch (error) {
      if (abort.signal.aborted) {
        return;
      }
      if (formation.attempts < MAX_ATTEMPTS) {
        await stores.formations.release(id, claim);
        throw error;
      }
      logger.error(`Formation ${id} failed`, error as Error);
      change = {
        state: 'failed',
        updatedBy: formation.updatedBy,
        failure: `It was tried ${MAX_ATTEMPTS} times. The last time: ${
          (error as Error).message
        }`,
      };
    } finally {
      this.#running.delete(id);
    }
    const ended = Date.now();
    const kept = await stores.formations.finish(
      formation,
      claim,
      change,
      ended,
      async transaction =>
        stores.notices.add([noticeOf(formation, change)], ended, transaction),
    );
    if (kept) {
      telemetry.formed(change.state, change.outcome?.solvedSeconds ?? 0);
      await live.changed(formation.hackathonRef, 'formations');
    }
  }

  async #work(
    formation: StoredFormation,
    signal: AbortSignal,
  ): Promise<FormationChange> {
    const { hackathonRef, settings, updatedBy } = formation;
    const { stores } = this.#core;
    const hackathon = await stores.hackathons.get(hackathonRef);
    if (!hackathon) {
      return {
        state: 'failed',
        updatedBy,
        failure: 'The hackathon is not there any more',
      };
    }
    const state = await readEventState(
      stores,
      hackathonRef,
      hackathon.entity.spec,
    );
    const { problem } = buildProblem(state, settings);
    const solution = await runInWorker(keepLocked(problem, formation.teams), {
      seconds: SECONDS,
      signal,
    });
    return {
      ...toChange(formation, state, solution),
      updatedBy,
      solvedAt: Date.now(),
    };
  }
}

/** The outcome of a formation before it is solved. */
export function emptyOutcome(): FormationOutcome {
  return {
    people: 0,
    unplaced: [],
    options: [],
    problems: [],
    causes: [],
    proposals: [],
    edited: false,
    leftOut: [],
  };
}

function toChange(
  formation: StoredFormation,
  state: EventState,
  solution: TeamSolution,
): Omit<FormationChange, 'updatedBy'> {
  const event = buildProblem(state, formation.settings);
  const existing = new Set(event.problem.teams?.map(({ id }) => id));
  const base = {
    ...emptyOutcome(),
    options: [...event.titles].map(([name, title]) => ({ name, title })),
  };
  if (solution.status === 'infeasible') {
    // What was locked stays where it is.
    const kept = arrange(
      event,
      formation.teams.filter(
        ({ locked, members }) =>
          locked || members.some(member => member.locked),
      ),
    );
    return {
      state: 'infeasible',
      attempts: 0,
      teams: kept.teams,
      outcome: {
        ...base,
        people: kept.people,
        unplaced: kept.unplaced,
        report: kept.report,
        causes: solution.causes.map(({ message }) => message),
        proposals: solution.proposals.map(({ relaxations, messages }) => ({
          relaxations: relaxations.map(relaxation => ({
            ...relaxation,
            values: 'values' in relaxation ? [...relaxation.values] : undefined,
            people: 'people' in relaxation ? [...relaxation.people] : undefined,
          })),
          messages,
        })),
        proven: solution.proven,
        solvedSeconds: solution.solvedMs / 1000,
      },
    };
  }
  const locked = formation.teams.filter(
    team => team.locked || team.members.some(member => member.locked),
  );
  const { teams, unplaced, problems, report, people } = arrange(
    event,
    nameTeams(
      solution.teams,
      [...state.teams, ...locked],
      formation.teams,
      existing,
      event.titles,
    ),
  );
  return {
    state: 'proposed',
    attempts: 0,
    teams,
    outcome: {
      ...base,
      people,
      unplaced,
      problems,
      report,
      optimal: solution.report.optimal,
      gap: solution.report.gap,
      solvedSeconds: solution.report.solvedMs / 1000,
    },
  };
}

function noticeOf(formation: StoredFormation, { state }: FormationChange) {
  const titles: Record<string, string> = {
    proposed: 'Teams are proposed',
    infeasible: 'Teams can not be formed by these rules',
    failed: 'The formation of teams failed',
  };
  return {
    key: `formation:${formation.id}:${formation.version}`,
    hackathonRef: formation.hackathonRef,
    recipients: [formation.updatedBy],
    title: titles[state],
    link: pagePath(formation.hackathonRef, 'organise/formation'),
  };
}
